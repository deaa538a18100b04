import Diagnostics
import WordTables

// Dates as they are spoken, where a value stands or a step should. They are reported, and the checker says what to write.

extension Parser {
  /// `Q1 2026`, `first quarter of 2026`, `May 4, 2026`: words that are a date together and none of the language.
  mutating func spokenDate() -> Expr? {
    guard mayGoOn(ahead(1)) || atDateWithComma else { return nil }
    let words = spokenDateWords()
    // `Q1'26` is cut where its quote begins.
    let isCut = ahead(1).kind == .unterminatedString && ahead(1).span.end == words.last
    guard 1 < words.count || isCut, words.last != endOfDate, let end = words.last, !isLoose(token(at: end))
    else {
      return nil
    }
    let start = current.span.start
    while current.span.start < end { advance() }
    let span = SourceSpan(start, end)
    append(.twoWords(source[span], span))
    return Expr(.string(source[span]), span)
  }

  /// Whether the first word of a date may stand here before a comma: `= march, 2026`, `= Mon, 4 May 2026`. Among the
  /// values of a list it is a value of its own.
  private var atDateWithComma: Bool {
    takesCommas && ahead(1).kind == .comma && ahead(-1).kind != .comma && ahead(-1).kind != .leftParen
  }

  /// Whether a token may be part of the value before it; behind most values none is, so that they cost nothing here.
  private func mayGoOn(_ token: Token) -> Bool {
    switch token.kind {
    case .comma, .rightParen, .endOfText, .semicolon, .bar: false
    case .keyword(let keyword): !keyword.joins && !keyword.isStepWord
    default: !token.startsLine
    }
  }

  /// Whether a date begins here, in words of the language or not.
  var atDate: Bool { isDate(at: 0) }

  /// Whether a date begins at a token, so that a value there can be none of another kind.
  func isDate(at distance: Int) -> Bool {
    let token = ahead(distance)
    guard !token.startsLine, token.kind != .endOfText else { return false }
    switch token.kind {
    case .keyword(.today), .keyword(.yesterday): return true
    case .number where text(token).utf8.count == 4: return ["19", "20"].contains(text(token).prefix(2))
    default:
      guard let end = spokenDateWords(at: distance).last else { return false }
      return !isLoose(self.token(at: end))
    }
  }

  /// The ends of the words that are one date, the longest there is; none where no date begins.
  private func spokenDateWords(at distance: Int = 0) -> [UInt32] {
    let first = ahead(distance)
    guard first.isWord || first.kind == .number || first.kind == .wordWithQuote else { return [] }
    var offset = Int(first.span.start)
    var ends: [UInt32] = []
    // How many of the words are known to be a date.
    var count = 0
    var hasUnit = false
    var hasAnchor = false
    while ends.count < 8 {
      let end = endOfWord(from: offset)
      let word = source[SourceSpan(UInt32(offset), UInt32(end))]
      guard let kind = SpokenDateShape.word(Substring(word)), endsToken(UInt32(end), from: distance) else {
        break
      }
      // `last` and `first` begin a step behind a date.
      if kind == .leader, 0 < ends.count, word.lowercased() != "the", !followsThe(ends, word) { break }
      if kind == .joint, ends.isEmpty { break }
      ends.append(UInt32(end))
      hasUnit = hasUnit || kind == .unit
      hasAnchor = hasAnchor || kind == .anchor || hasUnit && 1 < ends.count
      if hasAnchor, kind != .joint, kind != .leader { count = ends.count }
      // Behind a date of the language a comma parts it from the next value.
      let mayPassComma =
        distance == 0 && (1 < ends.count ? hasAnchor && ends.last != endOfDate : atDateWithComma)
      guard let next = startOfWord(after: end, of: word, mayPassComma: mayPassComma, isFirst: ends.count == 1)
      else { break }
      offset = next
    }
    return Array(ends.prefix(count))
  }

  /// Whether nothing but `the` stands before a word, as in `the last 30 days`.
  private func followsThe(_ ends: [UInt32], _ word: String) -> Bool {
    ends.count == 1 && 3 <= ends[0] && source[SourceSpan(ends[0] - 3, ends[0])].lowercased() == "the"
  }

  private func endOfWord(from start: Int) -> Int {
    var end = start
    while end < source.bytes.count {
      let byte = source.bytes[end]
      let isDot = byte == UInt8(ascii: ".")
      if isDot, end + 1 < source.bytes.count, source.bytes[end + 1] == UInt8(ascii: ".") { break }
      guard
        isDot || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "'")
          || 0x30...0x39 ~= byte || 0x41...0x5A ~= byte || 0x61...0x7A ~= byte
      else { break }
      end += 1
    }
    return end
  }

  /// Where the next word of the line begins, behind blanks, and behind the comma before a year or behind a day of the week.
  private func startOfWord(after end: Int, of word: String, mayPassComma: Bool, isFirst: Bool) -> Int? {
    var place = end
    var hasComma = false
    while place < source.bytes.count {
      switch source.bytes[place] {
      case UInt8(ascii: " "), UInt8(ascii: "\t"): place += 1
      case UInt8(ascii: ",") where mayPassComma && !hasComma:
        hasComma = true
        place += 1
      default:
        guard place != end else { return nil }
        guard hasComma else { return place }
        if isFirst, SpokenDateShape.isWeekday(word) { return isDayOfMonth(at: place) ? place : nil }
        let isYear = isDigits(place..<place + 4) && endOfWord(from: place) == place + 4
        // With a further value, as in `march, 2025, 2026`, each comma parts two.
        return isYear && !(isFirst && isComma(behind: place + 4)) ? place : nil
      }
    }
    return nil
  }

  private func isDigits(_ range: Range<Int>) -> Bool {
    range.upperBound <= source.bytes.count && source.bytes[range].allSatisfy { 0x30...0x39 ~= $0 }
  }

  private func isComma(behind place: Int) -> Bool {
    source.bytes[min(place, source.bytes.count)...].first { $0 != UInt8(ascii: " ") } == UInt8(ascii: ",")
  }

  /// Whether `4 May` or `May 4` begins at a byte.
  private func isDayOfMonth(at place: Int) -> Bool {
    let end = endOfWord(from: place)
    guard end < source.bytes.count, source.bytes[end] == UInt8(ascii: " ") else { return false }
    let next = end + 1
    if isDigits(place..<place + 1) {
      return isMonth(source[SourceSpan(UInt32(next), UInt32(endOfWord(from: next)))])
    }
    return isMonth(source[SourceSpan(UInt32(place), UInt32(end))]) && isDigits(next..<next + 1)
  }

  /// Whether a token ends at `end`, of those from `distance` on.
  private func endsToken(_ end: UInt32, from distance: Int) -> Bool {
    (distance..<distance + 24).lazy.map { ahead($0).span.end }.first { end <= $0 } == end
  }

  /// Where the date of the language ends that begins here.
  private var endOfDate: UInt32 {
    let texts = (0...2).map { ahead($0).startsLine && 0 < $0 ? "" : text(ahead($0)) }
    let isYear = { (distance: Int) in
      ahead(distance).kind == .number && texts[distance].utf8.count == 4
    }
    var last = 0
    if at(.this) || at(.last) {
      if DurationUnit(spelling: texts[1]) != nil {
        last = 1
      } else if ahead(1).kind == .number, DurationUnit(spelling: texts[2]) != nil {
        last = 2
      }
    } else if current.kind == .number {
      if isMonth(texts[1]), isYear(2) {
        last = 2
      } else if DurationUnit(spelling: texts[1]) != nil {
        last = texts[2].isSameWord(as: "ago") ? 2 : 1
      }
    } else if isMonth(texts[0]), isYear(1) {
      last = 1
    }
    return ahead(last).span.end
  }
}

extension Parser {
  /// `2026-05-06 09:30`, where a time behind a day needs quotes.
  mutating func timeOfDay(after day: Expr) -> Expr? {
    guard case .word(let text) = day.kind, text.utf8.first?.isDigit == true, current.kind == .number,
      !current.startsLine, [.colon, .parameter].contains(ahead(1).kind), !ahead(1).followsBlank
    else { return nil }
    repeat {
      advance()
    } while !current.followsBlank && !current.startsLine
      && [.colon, .parameter, .number].contains(current.kind)
    let span = span(from: day.span.start)
    append(.twoWords(source[span], span))
    return Expr(.string(source[span]), span)
  }

  /// Whether a time stands here, alone or behind the word that places it.
  var atTime: Bool { atDate || atPlacedDate }

  /// Whether a length of time and `ago` stand here: `less than 30 days ago` is after that day.
  var atLengthAgo: Bool { (1...3).contains { ahead($0).keyword == .ago && !ahead($0).startsLine } }

  /// Whether the words of an operator are about time, as in `older than`, and not about how long.
  func tellsOrderInTime(_ words: String) -> Bool {
    let words = words.lowercased()
    return ["after", "before", "later", "newer", "older", "earlier", "since", "til"].contains {
      words.contains($0)
    }
  }

  /// `ideas march 2026`, `ideas this week`, `ideas between May 2026 and today`: a time without its field.
  mutating func dateStep() -> Step.Kind? {
    let isSpoken = Self.spokenSteps[text(ahead(1)).lowercased()] != nil && isDate(at: 2)
    if text(current).isSameWord(as: "published"), isSpoken || isDate(at: 1) { return conditionWithoutWhere() }
    let isBetween = at(.between) && isDate(at: 1) || atPlacedDate
    guard isBetween || atDate && !at(.last) && !at(.first) else { return nil }
    return .filter(testWithoutPublished(isBetween ? "" : "in ", isStep: true))
  }

  /// `where march 2026`, `where since May`: the test of a time that does not name its field.
  mutating func dateTest() -> Expr? {
    guard takesCommas, !atHardEnd else { return nil }
    if atPlacedDate { return testWithoutPublished("") }
    let words = spokenDateWords()
    // `this week` is an expression, which the checker knows.
    let isLonger = words.last != endOfDate || isMonth(text(current)) || isMonth(text(ahead(1)))
    guard 1 < words.count, isLonger, let end = words.last, endsTest(token(at: end)) else { return nil }
    return testWithoutPublished("in ")
  }

  /// Whether a date stands here behind the word that places it, as in `since march`.
  var atPlacedDate: Bool {
    if at(.in) || at(.between) { return isDate(at: 1) }
    return spelledOperator().map { isDate(at: $0.phrase.count) } == true
  }

  /// Whether the words `first` end here, before a date that is no part of a name: `Ida Lund since March`, `IGV from May`.
  func endsBeforeDate(_ first: Expr) -> Bool {
    let isInNames = ["from", "on", "in", "of"].contains(text(current).lowercased())
    return atPlacedDate && !(isInNames && first.isName(in: source))
  }

  /// The first token that begins at or behind `end`.
  private func token(at end: UInt32) -> Token {
    (1..<24).lazy.map { ahead($0) }.first { end <= $0.span.start } ?? current
  }

  /// Whether a token goes on with the words before it, so that these are the beginning of a name.
  private func isLoose(_ token: Token) -> Bool {
    guard token.kind == .word, !token.startsLine, !atForeignWord(token) else { return false }
    return Self.spokenSteps[text(token).lowercased()] == nil
      && !Self.wordsForTo.contains(text(token).lowercased())
  }

  private func endsTest(_ token: Token) -> Bool {
    switch token.kind {
    case .endOfText, .semicolon, .bar, .rightParen: true
    case .keyword(let keyword): keyword.joins || keyword.beginsStep
    default: token.startsLine
    }
  }

  private mutating func testWithoutPublished(_ operation: String, isStep: Bool = false) -> Expr {
    let start = current.span.start
    let place = diagnostics.count
    let left = Expr(.field([Name("published", SourceSpan(start, start))]), SourceSpan(start, start))
    let test =
      operation.isEmpty
      ? optionalTest(of: left)
      : Expr(.membership(left, rangeOrComparand(), isNegated: false), span(from: start))
    let span = span(from: start)
    if isStep {
      add(.dateWithoutWhere(source[span], operation, span), asOneWithErrorsFrom: place)
    } else {
      add(.dateWithoutField(source[span], operation, span), asOneWithErrorsFrom: place)
    }
    return test ?? Expr(.missing, span)
  }
}

extension Diagnostic {
  /// `ideas march 2026`
  fileprivate static func dateWithoutWhere(
    _ date: String, _ operation: String, _ span: SourceSpan
  ) -> Diagnostic {
    let start = "where published \(operation)"
    let isAhead = ["next ", "coming "].contains { date.lowercased().hasPrefix($0) }
    return Diagnostic(
      "missing-where", "a time is a condition, which needs `where` and its field", at: span,
      label: "write `\(start)\(date)`",
      help: isAhead ? ["dates in words look back: last week, this month, 3 weeks ago, Monday"] : [],
      edits: [TextEdit(insert: start, at: span.start)])
  }

  /// `where march 2026`
  fileprivate static func dateWithoutField(
    _ date: String, _ operation: String, _ span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "missing-field", "every test names its field", at: span, label: "write `published \(operation)\(date)`",
      edits: [TextEdit(insert: "published \(operation)", at: span.start)])
  }
}

extension Expr {
  /// Whether it is written as names are, such as `Road`, unlike `IGV` and `long`.
  func isName(in source: SourceText) -> Bool {
    let text = source[span]
    return text.first?.isUppercase == true && text.dropFirst().contains(where: \.isLowercase)
  }
}
