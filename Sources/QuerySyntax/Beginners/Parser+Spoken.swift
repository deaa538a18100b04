import Diagnostics

// Questions as they are spoken: `how many ideas`, `show me all letters`, a condition without its `where`.

extension Parser {
  /// What stands before the source of a spoken question.
  struct SpokenStart {
    var span: SourceSpan
    var counts: Bool
  }

  /// Passes over the words before a source, such as `how many` or `show me`.
  mutating func spokenStart() -> SpokenStart? {
    guard !atHardEnd, current.keyword?.isSource != true else { return nil }
    let start = current.span.start
    var words: [String] = []
    while words.count < 6 {
      let token = ahead(words.count)
      if !words.isEmpty, namesSource(token), !token.startsLine { break }
      guard token.isWord, !token.startsLine || words.isEmpty else { return nil }
      let word = text(token).lowercased()
      guard Self.spokenWords.contains(word) else { return nil }
      words.append(word)
    }
    guard namesSource(ahead(words.count)) else { return nil }
    for _ in words { advance() }
    return SpokenStart(
      span: span(from: start), counts: words.contains { ["count", "many", "number"].contains($0) })
  }

  /// Whether a word stands for a source, also in everyday words.
  private func namesSource(_ token: Token) -> Bool {
    token.keyword?.isSource == true || token.kind == .word && everydaySource(text(token)) != nil
  }

  private static let spokenWords: Set<String> = [
    "how", "many", "number", "count", "of", "show", "me", "us", "give", "get", "find", "list", "all", "the",
    "display", "print", "what", "which", "fetch", "return", "see", "view", "are", "there", "my", "every",
    "please",
  ]

  /// The step that a spoken question counts by, reported together with its start. Whatever is wrong in the rest is
  /// put right with it, or told once the start is right.
  mutating func countSpoken(
    _ spoken: SpokenStart, source name: Name, steps: inout [Step], errorsFrom place: Int
  ) {
    var edits = [TextEdit(SourceSpan(spoken.span.start, name.span.start), "")]
    var span = spoken.span
    let everyday = everydaySource(name.text)
    if let everyday {
      edits.append(TextEdit(name.span, everyday))
      span = span.joined(with: name.span)
    }
    let hasMeasure = steps.contains { if case .aggregate = $0.kind { true } else { false } }
    if spoken.counts, !hasMeasure {
      let span = SourceSpan(lastEnd, lastEnd)
      let count = AggregateItem(.count, .none, alias: nil, span: span)
      steps.append(Step(.aggregate([count], by: []), head: span, span: span, hasBar: false))
      edits.append(TextEdit(insert: " count", at: lastEnd))
    } else if let start = steps.first?.head, spoken.counts, start.isEmpty {
      edits.append(TextEdit(insert: "count ", at: start.start))
    }
    let error = Diagnostic.spokenQuery(everyday ?? name.text, counts: spoken.counts, span, edits)
    if place < diagnostics.count { mergeErrors(from: place, into: error) } else { append(error) }
  }

  /// `ideas for IGV`, `newsletters about copper`, `ideas since May 2026`: what the rows are to be about, or from when.
  mutating func spokenStep() -> Step.Kind? {
    let head = current
    let word = text(head).lowercased()
    guard head.kind == .word || at(.in), let sign = Self.spokenSteps[word], beginsValue(ahead(1)) else {
      return nil
    }
    advance()
    let place = diagnostics.count
    let isSpan = at(.last) || at(.this)
    isSpoken = true
    let value = rangeOrComparand()
    isSpoken = false
    if diagnostics[place...].allSatisfy({ $0.code == "two-words" }) { dropErrors(from: place) }
    var isRange = isSpan
    if case .range = value.kind { isRange = true }
    let words = source[value.span]
    let step =
      if !sign.isEmpty, isRange || value.isDate {
        "where published \(isRange ? "in" : sign) \(words)"
      } else { stepAbout(words) }
    append(.spokenStep(text(head), step, head.span, TextEdit(span(from: head.span.start), step)))
    return .matching(Expr(.string(words), value.span))
  }

  /// What finds the rows about a ticker or about words.
  private func stepAbout(_ words: String) -> String {
    let isTicker = words.utf8.count <= 6 && words.utf8.allSatisfy { 0x41...0x5A ~= $0 || $0 == 0x24 }
    guard isTicker else { return "matching " + quoted(words) }
    switch (everydaySource(sourceOfSteps.text) ?? sourceOfSteps.text).lowercased() {
    case "ideas", "idea", "tickers", "ticker": return "where ticker = " + words
    case "newsletters", "newsletter": return "where tickers has " + words
    default: return "matching " + quoted(words)
    }
  }

  /// Whether the current word begins such a step.
  var atSpokenStep: Bool { current.kind == .word && Self.spokenSteps[text(current).lowercased()] != nil }

  /// The words of such steps, with the operator that they are before a date.
  private static let spokenSteps = [
    "for": "", "about": "", "regarding": "", "mentioning": "", "concerning": "", "on": "=", "in": "in",
    "from": ">=", "during": "in", "since": ">=", "after": ">", "before": "<", "until": "<=",
  ]

  /// `how many ideas by ticker`: the groups of a count that is not written.
  mutating func spokenGroups() -> Step? {
    guard !atEnd, at(.by) else { return nil }
    let start = advance().span.start
    let groups = commaSeparated { $0.groupKey() }
    let count = AggregateItem(.count, .none, alias: nil, span: SourceSpan(start, start))
    return Step(.aggregate([count], by: groups), head: count.span, span: span(from: start), hasBar: false)
  }

  /// Whether a condition stands where a step should, so that `where` is missing.
  var atConditionForStep: Bool {
    guard !atHardEnd else { return false }
    let next = ahead(1)
    if let keyword = current.keyword {
      if keyword.isQuantifier { return next.keyword?.isSource == true && !next.startsLine }
      if keyword == .count {
        return next.keyword?.isSource == true && (startsTest(ahead(2)) || ahead(2).kind == .leftParen)
      }
      if keyword == .not {
        return next.keyword?.isQuantifier == true && ahead(2).keyword?.isSource == true || isTest(at: 1)
      }
      if keyword.beginsStep || keyword.joins { return false }
    }
    return current.isWord && !atForeignWord(current) && isTest(at: 0)
  }

  /// The condition, reported and read as if `where` stood before it.
  mutating func conditionWithoutWhere() -> Step.Kind {
    let start = current.span.start
    let place = diagnostics.count
    let condition = conditionWithoutCommas()
    let span = span(from: start)
    add(.missingWhere(before: excerpt(span), span, at: start), asOneWithErrorsFrom: place)
    return .filter(condition)
  }

  /// Whether a test stands here, where a condition would stand in brackets.
  var atTestWithoutBrackets: Bool {
    !atEnd && !current.startsLine && atField && current.keyword?.beginsStep != true && isTest(at: 0)
  }

  /// `share direction = long`: a measured condition without its brackets.
  mutating func measuredConditionWithoutBrackets(_ head: Token) -> AggregateItem.Argument {
    let place = diagnostics.count
    let condition = condition()
    report(condition, of: text(head), "(", from: head.span.start, endOfHead: head.span.end, errorsFrom: place)
    return .condition(condition)
  }

  /// `any idea direction = long`: the tests up to an `or`, which are meant of the same row.
  mutating func quantifiedConditionWithoutBrackets(from start: UInt32) -> Expr {
    let place = diagnostics.count
    let head = span(from: start)
    var tests = [test("a condition")]
    while !atEnd, at(.and), isTest(at: 1), tests.count < SyntaxLimit.chain {
      advance()
      tests.append(test("a condition"))
    }
    let span = tests[0].span.joined(with: tests[tests.count - 1].span)
    let condition = tests.count == 1 ? tests[0] : Expr(.and(tests), span)
    report(condition, of: source[head], " (", from: start, endOfHead: head.end, errorsFrom: place)
    return condition
  }

  private mutating func report(
    _ condition: Expr, of head: String, _ opening: String, from start: UInt32, endOfHead end: UInt32,
    errorsFrom place: Int
  ) {
    add(
      .conditionWithoutBrackets(
        of: head, opening, source[condition.span], SourceSpan(start, max(end, condition.span.end)),
        gap: SourceSpan(end, max(end, condition.span.start))),
      asOneWithErrorsFrom: place)
  }

  /// Adds an error; what was put right inside of it is no further one.
  mutating func add(_ error: Diagnostic, asOneWithErrorsFrom index: Int) {
    var error = error
    guard index < diagnostics.count, diagnostics[index...].allSatisfy({ !$0.edits.isEmpty }) else {
      append(error)
      return
    }
    // What it would show is not right yet.
    error.label = nil
    mergeErrors(from: index, into: error)
  }

  /// `-1` where a number of rows is counted.
  mutating func negativeAmount() -> Expr {
    let start = advance().span.start
    if current.kind == .number || current.kind == .percent { advance() }
    let span = span(from: start)
    append(.negativeAmount(source[span], span))
    return Expr(.missing, span)
  }
}
