import Diagnostics
import WordTables

// Operators in words. They are reported and read as what they mean, so that one slip is one error.

extension Parser {
  /// The operator in words that begins `distance` tokens ahead, when a value follows it on the line.
  func spelledOperator(at distance: Int = 0) -> SpelledOperator? {
    let first = ahead(distance)
    guard first.kind == .word || first.keyword == .not || first.keyword == .no else { return nil }
    return SpelledOperator.all.first { spelled in
      // Outside of a `where` these words mean other things.
      guard takesCommas || !spelled.isPreposition else { return false }
      let length = spelled.phrase.count
      return spelled.phrase.enumerated().allSatisfy { index, word in
        let token = ahead(distance + index)
        return token.isWord && !token.startsLine && text(token).isSameWord(as: word)
      } && (beginsValue(ahead(distance + length)) || ahead(distance + length).kind == .regex)
    }
  }

  /// `above 90%`, `one of (a, b)`, `from 2025-12 to 2026-02`.
  mutating func spelledTest(of left: Expr) -> Expr.Kind? {
    guard !atEnd, let spelled = spelledOperator() else { return nil }
    let start = current.span.start
    for _ in spelled.phrase { advance() }
    if spelled.phrase == ["on"], let test = testOnWeekday(of: left, from: start) { return test }
    return test(of: left, spelled.meaning, spelledAt: span(from: start))
  }

  /// `published on Monday`: on the latest one or on any.
  private mutating func testOnWeekday(of left: Expr, from start: UInt32) -> Expr.Kind? {
    guard current.keyword?.isWeekday == true, case .field = left.kind else { return nil }
    let head = span(from: start)
    let day = comparand()
    let any = "weekday(\(source[left.span])) = \(source[day.span])"
    var error = Diagnostic.spelledOperator(source[head], "=", head, edits: [])
    error.label = nil
    error.help = ["`= \(source[day.span])` is the latest one"]
    error.alternatives = [
      [TextEdit(head, "=")], [TextEdit(left.span.joined(with: day.span), any)],
    ]
    append(error)
    return .comparison(.equal, left, day)
  }

  private mutating func test(
    of left: Expr, _ meaning: SpelledOperator.Meaning, spelledAt span: SourceSpan
  ) -> Expr.Kind {
    var meaning = meaning
    // `over last 30 days` is no more than in them.
    if meaning == .comparison(.greater), at(.last) || at(.this), text(ahead(-1)).isSameWord(as: "over") {
      meaning = .members
    }
    if case .comparison(let operation) = meaning, atLengthAgo, !tellsOrderInTime(source[span]) {
      // What is less far back is later.
      meaning = .comparison(operation.mirrored)
    }
    if meaning == .pattern, current.kind != .string, current.kind != .regex { meaning = .words(.contains) }
    let place = diagnostics.count
    append(.spelledOperator(source[span], meaning.spelling, span))
    switch meaning {
    case .comparison(let operation): return .comparison(operation, left, rangeOrComparand())
    case .members: return members(of: left, isNegated: false)
    case .words(let test): return .wordTest(test, left, comparand(), isNegated: false)
    case .without(let test): return .wordTest(test, left, comparand(), isNegated: true)
    case .pattern: return .match(left, pattern(), isNegated: false)
    case .from:
      let right = rangeOrComparand()
      guard case .range = right.kind else { return .comparison(.greaterOrEqual, left, right) }
      // The operator of a range is another one than was reported.
      dropEdits(ofErrorAt: place)
      mergeErrors(from: place, into: .spelledOperator(source[span], "in", span))
      return .membership(left, right, isNegated: false)
    }
  }

  /// `80 percent`
  mutating func spelledPercent() -> Expr? {
    guard current.kind == .number, !ahead(1).startsLine,
      ["percent", "pct"].contains(text(ahead(1)).lowercased())
    else { return nil }
    let number = advance()
    advance()
    let span = span(from: number.span.start)
    var error = Diagnostic.spelledOperator(text(ahead(-1)), text(number) + "%", span)
    error.message = "a percentage is written with its sign"
    append(error)
    return Expr(.number(digits(number), isPercent: true), span)
  }

  /// `has any risk`, `has the word tariff`: words before a single word that is looked for.
  mutating func passNeedlessWords(behind head: Token) {
    let start = current.span.start
    let isArticle = at(.any) || text(current).lowercased() == "the"
    let place = isArticle ? 1 : 0
    let isNamed = isArticle && ["word", "words", "phrase"].contains(text(ahead(1)).lowercased())
    guard at(.any) || isNamed, !atHardEnd, beginsValue(ahead(isNamed ? place + 1 : place)) else { return }
    for _ in 0..<(isNamed ? place + 1 : place) { advance() }
    let words = span(from: start)
    append(
      .spelledOperator(
        source[SourceSpan(head.span.start, words.end)], "has", SourceSpan(head.span.start, words.end)))
  }

  /// `is IGV`, `is not above 0.9`, `is in (…)`: what follows an `is` that is not about missing values. `isNot` tells
  /// that a `not` has been passed.
  mutating func testAfterIs(of left: Expr, isNot: Bool, from start: UInt32) -> Expr.Kind? {
    var isNot = isNot
    if !atEnd, current.kind == .word, let denies = Self.fillers[text(current).lowercased()],
      beginsValue(ahead(1))
    {
      advance()
      isNot = isNot != denies
    }
    let words = span(from: start)
    guard !atHardEnd, !current.startsLine else { return nil }
    if current.kind == .word, Self.wordsForMissing.contains(text(current).lowercased()) {
      let span = SourceSpan(words.start, advance().span.end)
      append(.spelledMissing(isNot: isNot, span))
      return .isMissing(left, isNegated: isNot)
    }
    if current.kind == .word, Self.wordsForPresent.contains(text(current).lowercased()),
      !beginsValue(ahead(1))
    {
      let span = SourceSpan(words.start, advance().span.end)
      append(.spelledMissing(isNot: !isNot, span))
      return .isMissing(left, isNegated: !isNot)
    }
    if let spelled = spelledOperator() {
      for _ in spelled.phrase { advance() }
      let meaning = isNot ? spelled.meaning.negated : spelled.meaning
      guard let meaning else { return nil }
      return test(of: left, meaning, spelledAt: span(from: start))
    }
    if isNot, let operation = comparisonOperator() {
      let words = self.span(from: start)
      append(.spelledOperator(source[words], operation.complement.rawValue, words))
      return .comparison(operation.complement, left, rangeOrComparand())
    }
    if startsTest(current) {
      append(.needlessIs(SourceSpan(words.start, words.start + 2), before: current.span.start, isNot: isNot))
      return optionalTest(of: left, isNegated: isNot)?.kind
    }
    guard beginsValue(current) else { return nil }
    append(.spelledEqual(isNot: isNot, source[words], words))
    return .comparison(isNot ? .notEqual : .equal, left, rangeOrComparand())
  }

  private static let wordsForMissing: Set<String> = ["empty", "blank", "none", "nil", "unknown", "absent"]
  private static let wordsForPresent: Set<String> = ["there", "exists", "existing", "given", "known"]
  /// Words before a value that are no part of it, and whether they deny it.
  private static let fillers = ["either": false, "neither": true]

  /// Whether `either` or `neither` stands here, and whether it denies what follows.
  var atFiller: Bool? { current.kind == .word ? Self.fillers[text(current).lowercased()] : nil }

  /// `risk exists`, `ticker empty`, `risk missing`: the test of whether there is a value, without its `is`.
  private mutating func missingTestWithoutIs(of left: Expr) -> Expr? {
    guard !beginsValue(ahead(1)) else { return nil }
    let word = text(current).lowercased()
    let isPresent = word == "present" || word == "exists"
    guard isPresent || word == "missing" || word == "null" || Self.wordsForMissing.contains(word) else {
      return nil
    }
    append(.spelledMissing(isNot: isPresent, advance().span))
    return Expr(.isMissing(left, isNegated: isPresent), span(from: left.span.start))
  }

  /// `direction not neutral`: whether a value follows the `not` of a field.
  func atNotForUnequal(_ left: Expr) -> Bool {
    guard takesCommas, case .field = left.kind, !atEnd else { return false }
    return beginsValue(ahead(1)) && ahead(1).kind != .leftParen && spelledOperator() == nil && !isTest(at: 1)
      && !atForeignWord(ahead(1))
  }

  /// `direction not neutral`, `risk not missing`
  mutating func notForUnequal(of left: Expr) -> Expr.Kind {
    let start = advance().span.start
    let word = text(current).lowercased()
    let denied: Bool? =
      switch word {
      case "present", "exists": false
      case "missing", "null": true
      default: Self.wordsForMissing.contains(word) ? true : nil
      }
    if let denied, !beginsValue(ahead(1)) {
      advance()
      append(.spelledMissing(isNot: denied, span(from: start)))
      return .isMissing(left, isNegated: denied)
    }
    append(.spelledEqual(isNot: true, "not", SourceSpan(start, lastEnd)))
    return .comparison(.notEqual, left, rangeOrComparand())
  }

  /// Whether the token so far ahead is the last word of a name, as in `Wafer Count`. What is right as it stands is read
  /// by the rules, so that this is asked only where something is wrong already.
  func endsName(at distance: Int) -> Bool {
    guard isSpoken || !diagnostics.isEmpty, ahead(distance).keyword?.beginsStep == true,
      !ahead(distance).startsLine
    else { return false }
    return [distance - 1, distance].allSatisfy { place in
      let text = text(ahead(place))
      return text.first?.isUppercase == true && text.dropFirst().contains(where: \.isLowercase)
    }
  }

  /// `Wafer Count` where a field should stand.
  mutating func nameOfSeveralWords() -> Expr? {
    guard endsName(at: 1), current.kind == .word else { return nil }
    let start = advance().span.start
    advance()
    return Expr(.string(source[span(from: start)]), span(from: start))
  }

  /// `confidence beyond 90%` and `ticker IGV`: a field with a value behind it, and no operator between them.
  mutating func unknownTest(of left: Expr) -> Expr? {
    guard takesCommas, case .field = left.kind, beginsValue(current), !atForeignWord(current), !atNor else {
      return nil
    }
    if let test = missingTestWithoutIs(of: left) { return test }
    if atFiller != nil, beginsValue(ahead(1)) {
      let start = current.span.start
      return testAfterIs(of: left, isNot: false, from: start).map { Expr($0, span(from: left.span.start)) }
    }
    let word = current
    guard word.kind == .word, !atDate, beginsValue(ahead(1)), ahead(1).kind != .leftParen else {
      return testWithoutOperator(of: left)
    }
    let near = nearestName(to: text(word), among: Self.testWords.map(\.rawValue))
    append(.unknownOperator(text(word), near: near, word.span))
    if let near, let keyword = Keyword(rawValue: near) {
      respell(as: keyword)
      return optionalTest(of: left)
    }
    advance()
    _ = rangeOrComparand()
    return Expr(.missing, span(from: left.span.start))
  }

  private static let testWords: [Keyword] = [.in, .between, .has, .contains, .starts, .ends, .is]

  /// `ticker IGV`, where nothing else can have been meant.
  private mutating func testWithoutOperator(of left: Expr) -> Expr? {
    switch current.kind {
    case .word, .wordWithQuote, .number, .percent, .string, .cashtag, .parameter: break
    case _ where atRelativeSpan || atDate: break
    default: return nil
    }
    let operation = atRelativeSpan ? "in" : "="
    let next = ahead(1)
    guard current.kind != .word || !startsTest(next), next.kind != .leftParen || next.followsBlank else {
      return nil
    }
    let start = current.span.start
    let place = diagnostics.count
    let value = rangeOrComparand()
    let span = span(from: start)
    if place == diagnostics.count { append(.missingOperator(operation, before: source[span], span)) }
    return Expr(.comparison(.equal, left, value), self.span(from: left.span.start))
  }

  /// `this month`, `last 30 days`
  private var atRelativeSpan: Bool {
    guard at(.this) || at(.last) else { return false }
    let next = ahead(1)
    return !next.startsLine && (next.kind == .number || DurationUnit(spelling: text(next)) != nil)
  }

  /// Whether `token` can begin a value on the line of the one before it.
  func beginsValue(_ token: Token) -> Bool {
    guard !token.startsLine else { return false }
    switch token.kind {
    case .word, .wordWithQuote, .number, .percent, .string, .unterminatedString, .cashtag, .parameter, .minus,
      .leftParen, .caret:
      return true
    case .keyword(let keyword): return !keyword.joins && !keyword.isStepWord
    default: return false
    }
  }

  /// `2025-12 to 2026-02`: whether the word `to` stands here between two dates or numbers.
  func atSpelledRange(after low: Expr) -> Bool {
    !atEnd && atWordForTo && beginsValue(ahead(1))
      && (low.isNumberOrDate || low.isSpokenDate && isDate(at: 1))
  }

  var atWordForTo: Bool { current.kind == .word && Self.wordsForTo.contains(text(current).lowercased()) }

  static let wordsForTo: Set<String> = ["to", "until", "till", "through", "thru"]

  /// The range from `low` to what follows `to`.
  mutating func spelledRange(from low: Expr) -> Expr {
    let word = advance()
    let high = comparand()
    append(
      .spelledRange(
        text(word), word.span, from: source[low.span], to: source[high.span],
        gap: SourceSpan(low.span.end, max(low.span.end, high.span.start))))
    return Expr(.range(low, high), span(from: low.span.start))
  }
}

extension SpelledOperator.Meaning {
  /// What it means behind a `not`, where that is one operator.
  fileprivate var negated: Self? {
    switch self {
    case .comparison(let operation): .comparison(operation.complement)
    case .members, .words, .pattern, .from, .without: nil
    }
  }
}

extension Expr {
  /// Whether it is written as a date, such as `2026`.
  var isDate: Bool {
    if case .number(let text, _) = kind { text.utf8.count == 4 } else { isNumberOrDate }
  }

  /// Whether it is written as a number or a date.
  var isNumberOrDate: Bool {
    switch kind {
    case .number, .relativeDate, .arithmetic: true
    case .word(let text):
      text.utf8.first?.isDigit == true || text.utf8.last?.isDigit == true
        || Keyword(spelling: text.utf8.span)?.isDate == true
    default: false
    }
  }

  /// Whether it looks like a date that the language writes otherwise.
  var isSpokenDate: Bool {
    switch kind {
    case .word(let text), .string(let text): SpokenDateShape.isDate(text)
    default: false
    }
  }
}

extension Keyword {
  fileprivate var isDate: Bool {
    switch self {
    case .now, .today, .yesterday: true
    default: isWeekday
    }
  }

  fileprivate var isWeekday: Bool {
    switch self {
    case .monday, .tuesday, .wednesday, .thursday, .friday, .saturday, .sunday: true
    default: false
    }
  }
}
