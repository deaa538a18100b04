import Diagnostics

// How spoken questions begin: `how many ideas`, `show me all letters`, `the latest 5 letters`, `long ideas`.

/// What stands before the source of a spoken question.
struct SpokenStart {
  var span: SourceSpan
  /// `how many ideas`
  var counts = false
  /// `top 5 ideas`
  var isTop = false
  /// How many rows are asked for, as written: `latest 5 letters`.
  var rows: String?
  /// `long ideas`
  var direction: String?
}

extension Parser {
  /// Passes over the words before a source, such as `how many` or `show me the latest 5`.
  mutating func spokenStart() -> SpokenStart? {
    guard !atHardEnd, current.keyword?.isSource != true else { return nil }
    let start = current.span.start
    var spoken = SpokenStart(span: current.span)
    var length = 0
    while length < 8 {
      let token = ahead(length)
      if 0 < length, namesSource(token), !token.startsLine { break }
      guard !token.startsLine || length == 0, take(token, into: &spoken) else { return nil }
      length += 1
    }
    let source = ahead(length)
    guard namesSource(source) else { return nil }
    // `the latest letter` is one, `the latest letters` are some.
    if spoken.rows == "" { spoken.rows = text(source).lowercased().hasSuffix("s") ? "10" : "1" }
    for _ in 0..<length { advance() }
    spoken.span = span(from: start)
    return spoken
  }

  /// Whether a token can stand before a source; what it says of the rows is kept.
  private func take(_ token: Token, into spoken: inout SpokenStart) -> Bool {
    if token.kind == .number, spoken.rows == nil || spoken.rows == "" {
      spoken.rows = text(token)
      return true
    }
    guard token.isWord else { return false }
    let word = text(token).lowercased()
    switch word {
    case "count", "many", "number": spoken.counts = true
    case "top", "first", "last", "latest", "newest", "recent", "limit":
      spoken.rows = spoken.rows ?? ""
      spoken.isTop = word == "top"
    case "long", "short", "neutral": spoken.direction = word
    default: return Self.spokenWords.contains(word)
    }
    return true
  }

  /// Whether a word stands for a source, also in everyday words.
  private func namesSource(_ token: Token) -> Bool {
    token.keyword?.isSource == true || token.kind == .word && everydaySource(text(token)) != nil
  }

  private static let spokenWords: Set<String> = [
    "how", "of", "show", "me", "us", "give", "get", "find", "list", "all", "the", "display", "print", "what",
    "which", "fetch", "return", "see", "view", "are", "is", "there", "my", "every", "most", "please",
  ]

  /// `how many ideas by ticker`, `top 5 ideas by confidence`: what stands behind the `by` of a step that is not written.
  mutating func groupsOrKey(of spoken: SpokenStart) -> Step? {
    guard !atEnd, at(.by), spoken.counts || spoken.isTop else { return nil }
    let start = advance().span.start
    let head = SourceSpan(start, start)
    guard spoken.counts else {
      let rows = Expr(.number(spoken.rows ?? "", isPercent: false), head)
      let key = condition("a field or an expression")
      return Step(.top(rows, by: key), head: head, span: span(from: start), hasBar: false)
    }
    let count = AggregateItem(.count, .none, alias: nil, span: head)
    let groups = commaSeparated { $0.groupKey() }
    return Step(.aggregate([count], by: groups), head: head, span: span(from: start), hasBar: false)
  }

  /// Reports a spoken start with the query that it stands for. Whatever is wrong in the rest is put right with it, or told once the
  /// start is right.
  mutating func report(
    _ spoken: SpokenStart, source name: Name, steps: inout [Step], errorsFrom place: Int
  ) {
    var edits = [TextEdit(SourceSpan(spoken.span.start, name.span.start), "")]
    var span = spoken.span
    let everyday = everydaySource(name.text)
    if let everyday {
      edits.append(TextEdit(name.span, everyday))
      span = span.joined(with: name.span)
    }
    let qualifier = spoken.direction.map { " where direction = \($0)" } ?? ""
    let gap = SourceSpan(name.span.end, moved(spoken, steps)?.span.end ?? name.span.end)
    if !qualifier.isEmpty || !gap.isEmpty { edits.append(TextEdit(gap, qualifier)) }
    edits += unwrittenStep(of: spoken, &steps)
    let error = Diagnostic.spokenQuery(everyday ?? name.text, counts: spoken.counts, span, edits)
    if place < diagnostics.count { mergeErrors(from: place, into: error) } else { append(error) }
  }

  /// The `by confidence` of `top 5 ideas by confidence where direction = short`: the best of the rows that are kept are meant, so it
  /// goes behind the rest.
  private func moved(_ spoken: SpokenStart, _ steps: [Step]) -> Step? {
    steps.first.flatMap { $0.head.isEmpty && !spoken.counts ? $0 : nil }
  }

  /// Writes the step that a spoken start asks for: before the groups that stand there already, or behind the rest.
  private func unwrittenStep(of spoken: SpokenStart, _ steps: inout [Step]) -> [TextEdit] {
    if spoken.counts { return unwrittenCount(&steps) }
    guard let rows = spoken.rows else { return [] }
    let words = moved(spoken, steps).map { "top \(rows) " + source[$0.span] } ?? "limit \(rows)"
    return [TextEdit(insert: " " + words, at: lastEnd)]
  }

  private func unwrittenCount(_ steps: inout [Step]) -> [TextEdit] {
    if let start = steps.first?.head, start.isEmpty { return [TextEdit(insert: "count ", at: start.start)] }
    guard !steps.contains(where: { $0.isAggregation }) else { return [] }
    let span = SourceSpan(lastEnd, lastEnd)
    let count = AggregateItem(.count, .none, alias: nil, span: span)
    steps.append(Step(.aggregate([count], by: []), head: span, span: span, hasBar: false))
    return [TextEdit(insert: " count", at: lastEnd)]
  }
}

extension Step {
  /// Whether it aggregates; `last month` behind a spoken start is a time.
  fileprivate var isAggregation: Bool {
    guard case .aggregate(let items, _) = kind else { return false }
    guard items.count == 1, items[0].function == .last, case .value(let expr) = items[0].argument else {
      return true
    }
    guard case .field(let path) = expr.kind, path.count == 1 else { return expr.kind != .missing }
    return DurationUnit(spelling: path[0].text) == nil
  }
}
