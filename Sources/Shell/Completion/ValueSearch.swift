import CivilTime
import Corpus
import Presentation
import QuerySemantics
import TextAnalysis

/// Finds the values of the corpus that can stand at a place, most frequent first.
struct ValueSearch {
  private let place: ValuePlace
  private let corpus: Corpus

  /// Values that are listed at most; the rest is counted.
  private static let limit = 100
  /// Dictionaries up to this size are searched for words inside their values too.
  private static let searched = 20_000

  init(_ place: ValuePlace, corpus: Corpus) {
    self.place = place
    self.corpus = corpus
  }

  var found: LineCompletion {
    if case .enumeration(let enumeration) = place.type { return values(of: enumeration) }
    if place.field == Schema.published, let source = place.source, !place.isQuoted {
      return LineCompletion(start: place.start, candidates: dates(of: source))
    }
    guard let values = frequent(startingWith: place.typed.foldedUTF8) else {
      return LineCompletion(start: place.start)
    }
    guard values.values.isEmpty, 1 < place.typed.count else { return completion(values) }
    return LineCompletion(start: place.start, candidates: named(with: place.typed))
  }

  /// The rows that are counted: of tickers, which are one row each, their ideas.
  private var counted: (field: FieldID, source: SourceID)? {
    guard let field = place.field, let source = place.source else { return nil }
    guard source == .tickers, let ofIdeas = Schema.field(named: field.field.name, of: .ideas) else {
      return (field, source)
    }
    return (ofIdeas, .ideas)
  }

  private func frequent(startingWith prefix: [UInt8], limit: Int = Self.limit) -> FrequentValues? {
    counted.flatMap {
      corpus.frequentValues(of: $0.field, over: $0.source, startingWith: prefix, limit: limit)
    }
  }

  private func completion(_ values: FrequentValues) -> LineCompletion {
    var completion = LineCompletion(start: place.start)
    completion.candidates = values.values.map { candidate($0.text, $0.count) }
    completion.unlisted = values.total - values.values.count
    if 0 < completion.unlisted { completion.commonPrefix = opening(values.commonPrefix) }
    return completion
  }

  /// The beginning of values, in an open quote where it needs one.
  private func opening(_ prefix: String) -> String {
    if prefix.isEmpty, !place.isQuoted { return "" }
    let literal = place.literal(prefix)
    return literal == prefix ? prefix : String(literal.dropLast())
  }

  private func candidate(_ value: String, _ count: Int, meaning: String = "") -> LineCompletion.Candidate {
    let text = place.literal(value)
    return LineCompletion.Candidate(
      text, shown: visible(text), note: String(count), meaning: visible(meaning))
  }

  /// All values, with counts where they are stored; those that no row has come last.
  private func values(of enumeration: Enumeration) -> LineCompletion {
    let stored = frequent(startingWith: [])?.values ?? []
    let others = enumeration.values.filter { value in !stored.contains { $0.text == value } }
    let all = stored.map { ($0.text, String($0.count)) } + others.map { ($0, stored.isEmpty ? "" : "0") }
    let fitting = all.filter { $0.0.lowercased().hasPrefix(place.typed.lowercased()) }
    return LineCompletion(
      start: place.start,
      candidates: fitting.map { LineCompletion.Candidate(place.literal($0.0), note: $0.1) })
  }
}

// MARK: Values by the words in them

extension ValueSearch {
  /// Values with a word that begins as typed, and tickers of instruments with such a name.
  private func named(with typed: String) -> [LineCompletion.Candidate] {
    guard let counted, let dictionary = corpus.dictionary(of: counted.field),
      dictionary.count <= Self.searched
    else { return [] }
    let prefix = typed.foldedUTF8
    let isTicker = place.type == .ticker || place.type == .tickerList
    let instruments = isTicker ? instruments(named: prefix) : [:]
    let found = corpus.frequentValues(of: counted.field, over: counted.source, limit: Self.limit) { value in
      instruments[value] != nil || hasWord(value, startingWith: prefix)
    }
    return (found?.values ?? []).map {
      candidate($0.text, $0.count, meaning: instruments[$0.text.foldedUTF8] ?? "")
    }
  }

  /// Whether the letters stand at the beginning of the text or behind something else than a letter.
  private func hasWord(_ text: [UInt8], startingWith prefix: [UInt8]) -> Bool {
    guard let first = prefix.first else { return false }
    return text.indices.contains { index in
      text[index] == first && text[index...].starts(with: prefix)
        && (index == 0 || !isLetter(text[index - 1]))
    }
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    0x80 <= byte || (byte | 0x20) &- UInt8(ascii: "a") < 26
  }

  /// The names of the instruments that have such a word, by folded ticker.
  private func instruments(named prefix: [UInt8]) -> [[UInt8]: String] {
    guard let ticker = Schema.field(named: "ticker", of: .tickers),
      let name = Schema.field(named: "name", of: .tickers), case .names(let tickers) = corpus[ticker],
      case .names(let names) = corpus[name]
    else { return [:] }
    let fitting = Set(
      names.dictionary.folded.indices.filter { hasWord(names.dictionary.folded[$0], startingWith: prefix) })
    var found: [[UInt8]: String] = [:]
    for row in 0..<corpus.tickers.rowCount where fitting.contains(Int(names.codes[row])) {
      guard tickers.codes[row] != Column.missingCode else { continue }
      found[tickers.dictionary.folded[Int(tickers.codes[row])]] =
        names.dictionary.spellings[Int(names.codes[row])]
    }
    return found
  }
}

// MARK: Dates

extension ValueSearch {
  private static let months = 12

  /// The latest months with rows, or the days of the month that has been typed.
  private func dates(of source: SourceID) -> [LineCompletion.Candidate] {
    guard source != .tickers, let span = corpus.publishedSpan else { return [] }
    let (oldest, newest) = (Timestamp(minutes: span.lowerBound), Timestamp(minutes: span.upperBound))
    if 8 <= place.typed.utf8.count, let month = try? DateLiteral(String(place.typed.prefix(7))),
      month.unit == .month
    {
      return periods(
        .day, from: month.interval.end.adding(minutes: -1).date, to: month.interval.start.date, source)
    }
    let months = periods(.month, from: newest.date, to: oldest.date, source)
    return Array(months.prefix(Self.months))
  }

  /// The periods that have rows and begin as typed, latest first.
  private func periods(
    _ unit: CalendarUnit, from last: CivilDate, to first: CivilDate, _ source: SourceID
  ) -> [LineCompletion.Candidate] {
    var found: [LineCompletion.Candidate] = []
    var date = unit.start(of: last)
    for _ in 0..<2400 where unit.start(of: first) <= date && found.count < 31 {
      let interval = unit.interval(of: date)
      let count = corpus.publishedCount(
        from: Int32(clamping: interval.start.minutes), to: Int64(interval.end.minutes), over: source)
      let text = String(date.description.prefix(unit == .month ? 7 : 10))
      if 0 < count, text.hasPrefix(place.typed) {
        found.append(LineCompletion.Candidate(text, note: String(count)))
      }
      date = unit.advance(date, by: -1)
    }
    return found
  }
}
