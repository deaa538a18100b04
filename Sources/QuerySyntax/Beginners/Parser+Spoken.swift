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
    guard !atHardEnd else { return nil }
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

  /// The step that a spoken question counts by, reported together with its start.
  mutating func countSpoken(_ spoken: SpokenStart, source name: Name, steps: inout [Step]) {
    var edits = [TextEdit(SourceSpan(spoken.span.start, name.span.start), "")]
    let hasMeasure = steps.contains { if case .aggregate = $0.kind { true } else { false } }
    if spoken.counts, !hasMeasure {
      let span = SourceSpan(lastEnd, lastEnd)
      let count = AggregateItem(.count, .none, alias: nil, span: span)
      steps.append(Step(.aggregate([count], by: []), head: span, span: span, hasBar: false))
      edits.append(TextEdit(insert: " count", at: lastEnd))
    } else if let start = steps.first?.head, spoken.counts, start.isEmpty {
      edits.append(TextEdit(insert: "count ", at: start.start))
    }
    append(.spokenQuery(source[spoken.span], name.text, counts: spoken.counts, spoken.span, edits))
  }

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

  /// `share direction = long`: a measured condition without its brackets.
  mutating func measuredConditionWithoutBrackets(_ head: Token) -> AggregateItem.Argument {
    let place = diagnostics.count
    let condition = condition()
    let gap = SourceSpan(head.span.end, max(head.span.end, condition.span.start))
    add(
      .measureWithoutBrackets(
        text(head), source[condition.span], head.span.joined(with: condition.span), gap: gap),
      asOneWithErrorsFrom: place)
    return .condition(condition)
  }

  /// Adds an error; what was put right inside of it is no further one.
  private mutating func add(_ error: Diagnostic, asOneWithErrorsFrom index: Int) {
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
