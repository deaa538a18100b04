package import Corpus
import Diagnostics
import MappedStorage
package import QuerySemantics
import QuerySyntax
import TextAnalysis

/// Says which names, tickers and words of a query's conditions do not occur in the corpus, each with the nearest that does.
///
/// `ideas where ticker = IGVX` → `IGVX does not occur; nearest: IGV (41 ideas)`. For a ticker the names of the
/// instruments are searched too: `nvidia` → `NVDA (41 ideas)`; a name that has all the words of the value is near as
/// well. `aliases` gives what else an instrument is called. Where none is near, another field that has the value is named, or the
/// values of a field that has few. Values are quoted as `text`, the query's own, spells them; `isTold` leaves
/// out those of which more is known. At most five are named, the rest counted.
/// Cost: a look-up per value, and for those named one pass over the distinct values.
package func valueNotes(
  for query: ResolvedQuery, on corpus: Corpus, text: String = "", aliases: (String) -> [String] = { _ in [] },
  isTold: (String) -> Bool = { _ in false }
) -> ValueNotes {
  let counted = source(of: query)
  var seen: Set<ComparedName> = []
  let absent = comparedNames(of: query).filter { compared in
    seen.insert(compared).inserted && !isTold(compared.value)
      && !ValueSearch(corpus: corpus, field: compared.field, counted: counted).holds(compared.value)
  }
  var notes = ValueNotes()
  for compared in absent.prefix(namedValues) {
    let search = ValueSearch(corpus: corpus, field: compared.field, counted: counted)
    let written = spelling(of: compared.value, in: text) ?? compared.value
    let nearest = search.nearest(to: compared.value, aliases)
    notes.lines.append(search.note(on: written, compared.value, nearest: nearest))
    notes.absent.append((written, nearest))
  }
  let rest = absent.count - notes.absent.count
  if 0 < rest { notes.lines.append("\(rest) more values do not occur") }
  notes.lines += wordNotes(for: query, on: corpus)
  return notes
}

/// What is said of values and words that do not occur.
package struct ValueNotes {
  /// A sentence each, without a full stop.
  package fileprivate(set) var lines: [String] = []
  /// Values as the query spells them, at most five, with the nearest that do occur.
  package fileprivate(set) var absent: [(written: String, nearest: String?)] = []
}

/// Values that are named at most.
private let namedValues = 5

/// A stored field that a condition compares with a constant by equality.
private struct ComparedName: Hashable {
  var field: FieldID
  var value: String
}

private func source(of query: ResolvedQuery) -> SourceID? {
  if case .source(let source) = query.source { source } else { nil }
}

/// How `text` spells `value`, case aside.
private func spelling(of value: String, in text: String) -> String? {
  let wanted = Array(value.lowercased().unicodeScalars)
  let lowered = Array(text.lowercased().unicodeScalars)
  let scalars = Array(text.unicodeScalars)
  guard !wanted.isEmpty, wanted.count <= lowered.count, lowered.count == scalars.count,
    let place = lowered.firstRange(of: wanted)
  else { return nil }
  return String(String.UnicodeScalarView(scalars[place]))
}

/// In the order written.
private func comparedNames(of query: ResolvedQuery) -> [ComparedName] {
  var found: [ComparedName] = []
  for step in query.steps {
    if case .filter(let condition) = step { collect(condition, into: &found) }
  }
  return found
}

private func collect(_ condition: Condition, into found: inout [ComparedName]) {
  switch condition {
  case .comparison(.equal, .field(let field, _), .constant(.text(let text), _)):
    found.append(ComparedName(field: field, value: text))
  case .oneOf(.field(let field, _), let values):
    for case .text(let text) in values { found.append(ComparedName(field: field, value: text)) }
  case .hasElement(.field(let field, _), let text): found.append(ComparedName(field: field, value: text))
  case .not(let inner), .quantified(_, _, let inner): collect(inner, into: &found)
  case .and(let parts), .or(let parts): for part in parts { collect(part, into: &found) }
  case .constant, .comparison, .within, .between, .oneOf, .inQuery, .hasWords, .hasElement, .contains,
    .startsWith,
    .endsWith, .matches, .isMissing:
    break
  }
}

/// Looks one value up among the distinct values of a field.
private struct ValueSearch {
  let corpus: Corpus
  let field: FieldID
  /// The source whose rows are counted, where they have the field of their newsletter.
  let counted: SourceID?

  /// Whether the value occurs; of fields without a dictionary that is not told.
  func holds(_ text: String) -> Bool {
    guard let dictionary else { return true }
    return !dictionary.codes(equalTo: comparisonKey(text)).isEmpty
  }

  func note(on written: String, _ value: String, nearest: String?) -> String {
    "\(shortened(written, to: 60)) does not occur"
      + (nearest.map { "; nearest: \($0)\(count(of: $0))" } ?? elsewhere(value) ?? choice)
  }

  func nearest(to text: String, _ aliases: (String) -> [String]) -> String? {
    let wanted = words(of: text)
    // Who writes `gold` means the metal and not `COLD`.
    for likeness in [Likeness.same, .number] where !wanted.isEmpty {
      if let ticker = instrument(named: wanted, likeness, aliases) { return ticker }
    }
    if let name = nearestName(to: text, among: dictionary.map { Array($0.spellings) } ?? []) { return name }
    guard !wanted.isEmpty else { return nil }
    for likeness in Likeness.allCases {
      if let name = name(with: wanted, likeness) ?? instrument(named: wanted, likeness, aliases) {
        return name
      }
    }
    return nil
  }

  /// How the words of a value are looked for in a name, the surest first.
  private enum Likeness: CaseIterable {
    case same, number, beginning, misspelt

    func holds(_ wanted: String, _ found: [String]) -> Bool {
      switch self {
      case .same: found.contains(wanted)
      case .number: found.contains { singular($0) == singular(wanted) }
      case .beginning: 3 <= wanted.utf8.count && found.contains { $0.hasPrefix(wanted) }
      // Nobody gets the first letter wrong; `bonds` is not `Jones`.
      case .misspelt:
        5 <= wanted.utf8.count
          && nearestName(to: wanted, among: found.filter { $0.first == wanted.first }) != nil
      }
    }

    /// `treasuries` → `treasury`, `bonds` → `bond`
    private func singular(_ word: String) -> String {
      guard 4 < word.utf8.count, word.hasSuffix("s"), !word.hasSuffix("ss") else { return word }
      return word.hasSuffix("ies") ? word.dropLast(3) + "y" : String(word.dropLast())
    }
  }

  /// The most frequent values, of a field that has few; each costs a pass over its rows.
  private var choice: String {
    guard let dictionary, (1...Self.fewValues).contains(dictionary.spellings.count) else { return "" }
    let counted = dictionary.spellings.map { (name: $0, rows: rows(with: $0)) }.filter { 0 < $0.rows }
    let named = counted.sorted { ($1.rows, $0.name) < ($0.rows, $1.name) }.prefix(5)
      .map { "\(shortened($0.name, to: 40)) \($0.rows)" }
    return "; `\(field.field.name)` has " + named.joined(separator: ", ")
      + (named.count < counted.count ? ", …" : "")
  }

  private static let fewValues = 16

  private var dictionary: NameDictionary? {
    switch corpus[field] {
    case .names(let column): column.dictionary
    case .nameLists(let column): column.dictionary
    default: nil
    }
  }

  /// The most frequent spelling that has all these words.
  private func name(with wanted: [String], _ likeness: Likeness) -> String? {
    guard let dictionary else { return nil }
    let names = dictionary.spellings.filter { name in
      let found = words(of: name)
      return wanted.allSatisfy { likeness.holds($0, found) }
    }
    let counted = names.map { (name: $0, rows: rows(with: $0)) }
    return counted.max { $0.rows < $1.rows }?.name
  }

  private var isTicker: Bool { field.field.type == .ticker || field.field.type == .tickerList }

  /// The ticker of the instrument that is called just so, else of one with a name that has all these words: rather of a market than of a
  /// company, since `china` is not China Mobile, then by the fewest other words, then the most written about.
  private func instrument(
    named wanted: [String], _ likeness: Likeness, _ aliases: (String) -> [String]
  ) -> String? {
    guard isTicker, let names = column("name"), let tickers = column("ticker") else { return nil }
    var best: (rank: (Int, Int), ticker: String)?
    for row in 0..<corpus.tickers.rowCount where names.codes[row] != Column.missingCode {
      let ticker = tickers.dictionary.spellings[Int(tickers.codes[row])]
      let name = words(of: names.dictionary.spellings[Int(names.codes[row])])
      let called = ([name] + aliases(ticker).map(words(of:))).filter { other in
        wanted.allSatisfy { likeness.holds($0, other) }
      }
      guard let fewest = called.map(\.count).min() else { continue }
      // `US` and the like tell little.
      let others = called.map { other in other.count { 2 < $0.utf8.count } }.min() ?? fewest
      let rank = fewest == wanted.count ? (0, 0) : (isCompany(row) ? 2 : 1, others)
      if best.map({ rank < $0.rank }) ?? true { best = (rank, ticker) }
    }
    return best?.ticker
  }

  private func isCompany(_ row: Int) -> Bool {
    guard let field = Schema.field(named: "class", of: .tickers),
      case .enumeration(let codes, let classes) = corpus[field], let company = classes.code(of: "equity")
    else { return false }
    return Int(codes[row]) == Int(company)
  }

  /// Another field of the same rows that has the value: `"Harbour Notes"` is no author, and a publication.
  private func elsewhere(_ value: String) -> String? {
    guard field.field.type == .name || field.field.type == .nameList else { return nil }
    let others = Schema.storedFields(of: field.source).filter {
      $0 != field && ($0.field.type == .name || $0.field.type == .nameList)
    }
    for other in others {
      let search = ValueSearch(corpus: corpus, field: other, counted: counted)
      guard search.dictionary != nil, search.holds(value) else { continue }
      return "; `\(other.field.name)` has it\(search.count(of: value))"
    }
    return nil
  }

  /// A column of names of the `tickers` source.
  private func column(_ name: String) -> NameColumn? {
    guard let field = Schema.field(named: name, of: .tickers), case .names(let column) = corpus[field] else {
      return nil
    }
    return column
  }

  /// ` (41 ideas)`: how many rows of the field's source hold the value.
  private func count(of text: String) -> String {
    let count = rows(with: text)
    let source = parents == nil ? field.source : counted ?? field.source
    let noun = count == 1 ? source.singular : source.rawValue
    return " (\(count) \(noun))"
  }

  /// The newsletters of the rows that are counted, when the field is theirs.
  private var parents: Slab<UInt32>? {
    guard field.source == .newsletters, let counted, counted.hasNewsletter,
      let parent = Schema.field(named: "newsletter", of: counted), case .parents(let rows) = corpus[parent]
    else { return nil }
    return rows
  }

  private func rows(with text: String) -> Int {
    guard let range = dictionary?.codes(equalTo: comparisonKey(text)) else { return 0 }
    switch corpus[field] {
    case .names(let column):
      guard let parents else { return column.codes.count { range.contains(Int($0)) } }
      return parents.count { range.contains(Int(column.codes[Int($0)])) }
    case .nameLists(let column):
      guard let parents else { return column.codes.count { range.contains(Int($0)) } }
      return parents.count { parent in
        column.range(of: Int(parent)).contains { range.contains(Int(column.codes[$0])) }
      }
    default: return 0
    }
  }
}
