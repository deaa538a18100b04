import Diagnostics

// How spoken questions begin: `how many ideas`, `show me all letters`, `the latest 5 letters`, `long ideas`.

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
    guard 0 < length, namesSource(source), isFit(spoken, text(source)) else { return nil }
    // `the latest letter` is one, `the latest letters` are some.
    if spoken.rows == "" { spoken.rows = text(source).lowercased().hasSuffix("s") ? "10" : "1" }
    for _ in 0..<length { advance() }
    spoken.span = span(from: start)
    return spoken
  }

  /// Whether what is said of the rows can be said of these.
  private func isFit(_ spoken: SpokenStart, _ word: String) -> Bool {
    let source = (everydaySource(word) ?? word).lowercased()
    if spoken.isPopular { return source.hasPrefix("ticker") || EverydayGroup(word) != nil }
    if spoken.sorts, !(spoken.order == nil && spoken.conditions.isEmpty) { return false }
    return spoken.order == nil || source.hasPrefix("idea") || spoken.order?.field != "confidence"
  }

  /// Whether a token can stand before a source; what it says of the rows is kept.
  private func take(_ token: Token, into spoken: inout SpokenStart) -> Bool {
    if token.kind == .number, spoken.rows == nil || spoken.rows == "" {
      spoken.rows = text(token)
      return true
    }
    guard token.isWord else { return false }
    let word = text(token).lowercased()
    if let ends = Self.ends[word] {
      spoken.order = ("confidence", ends)
      return true
    }
    switch word {
    case "sort", "order": spoken.sorts = true
    case "popular", "mentioned", "discussed", "recommended", "covered": spoken.isPopular = true
    case "count", "many", "number": spoken.counts = true
    case "top", "first", "last", "latest", "newest", "recent", "limit":
      spoken.rows = spoken.rows ?? ""
      (spoken.isTop, spoken.isFirst) = (word == "top", word == "first")
    case "oldest", "earliest":
      spoken.rows = spoken.rows ?? ""
      spoken.order = ("published", false)
    case _ where Self.spokenWords.contains(word): break
    default:
      if let condition = spokenCondition(word) ?? asTicker(text(token)).map({ "ticker = " + $0 }),
        token.kind == .word
      {
        spoken.conditions.append(condition)
      } else if spoken.order?.field == "confidence", token.kind == .word, !namesSource(token) {
        spoken.order?.field = word
      } else {
        return false
      }
    }
    return true
  }

  /// Words for an end of the order, and whether it is the upper one.
  private static let ends = [
    "best": true, "highest": true, "strongest": true, "biggest": true, "worst": false, "lowest": false,
    "weakest": false,
    "confident": true, "high": true, "low": false,
  ]

  /// Whether a word stands for a source, also in everyday words.
  func namesSource(_ token: Token) -> Bool {
    token.keyword?.isSource == true
      || token.kind == .word && (everydaySource(text(token)) != nil || EverydayGroup(text(token)) != nil)
  }

  private static let spokenWords: Set<String> = [
    "how", "of", "show", "me", "us", "give", "get", "find", "list", "all", "the", "display", "print", "what",
    "which", "fetch", "return", "see", "view", "are", "is", "there", "my", "every", "most", "please",
    "only", "just", "search", "unique", "distinct", "different", "were", "do", "does", "can", "you", "i",
  ]

  /// `how many ideas by ticker`, `top 5 ideas by confidence`: what stands behind the `by` of a step that is not written.
  mutating func groupsOrKey(of spoken: SpokenStart) -> Step? {
    guard !atEnd, at(.by), spoken.counts || spoken.isTop || spoken.sorts else { return nil }
    let start = advance().span.start
    let head = SourceSpan(start, start)
    if spoken.sorts {
      let key = condition("a field or an expression")
      return Step(
        .order([OrderKey(.expression(key), isDescending: false, span: key.span)]), head: head,
        span: span(from: start), hasBar: false)
    }
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
    let group = EverydayGroup(name.text)
    var source = group?.source ?? everydaySource(name.text) ?? name.text
    // Tickers and those who write have no direction; their ideas do.
    let isOfSome = !spoken.conditions.isEmpty || (spoken.isPopular || spoken.isTop) && !steps.isEmpty
    let countsTickers = isOfSome && source.lowercased().hasPrefix("ticker") && moved(spoken, steps) == nil
    if countsTickers || group != nil && !spoken.conditions.isEmpty { source = "ideas" }
    if source != name.text {
      edits.append(TextEdit(name.span, source))
      span = span.joined(with: name.span)
    }
    let qualifier =
      spoken.conditions.isEmpty ? "" : " where " + spoken.conditions.joined(separator: " and ")
    let gap = SourceSpan(name.span.end, moved(spoken, steps)?.span.end ?? name.span.end)
    if !qualifier.isEmpty || !gap.isEmpty { edits.append(TextEdit(gap, qualifier)) }
    if let row = rowOfGroups(spoken, steps, of: source) {
      edits.append(row)
    } else if countsTickers || group != nil {
      edits += groupStep(group?.field ?? "ticker", of: spoken)
    } else {
      edits += unwrittenStep(of: spoken, &steps)
    }
    let error = Diagnostic.spokenQuery(source, counts: spoken.counts, span, edits)
    if place < diagnostics.count { mergeErrors(from: place, into: error) } else { append(error) }
  }

  /// `latest idea per ticker`: of each group the latest row, by what tells of it.
  private func rowOfGroups(_ spoken: SpokenStart, _ steps: [Step], of source: String) -> TextEdit? {
    guard spoken.rows != nil, !spoken.isTop, spoken.order == nil,
      let step = steps.first(where: \.isAggregation),
      ["per", "each", "by"].contains(self.source[step.head].lowercased())
    else { return nil }
    let field = source.lowercased().hasPrefix("idea") ? "headline" : "title"
    return TextEdit(step.head, "last \(field) by")
  }

  /// `how many authors`, `top 5 publications`, `bullish tickers`: the groups of rows, of which those with most rows come first.
  private func groupStep(_ field: String, of spoken: SpokenStart) -> [TextEdit] {
    let step = spoken.counts ? "count distinct \(field)" : "count by \(field)"
    let limit = spoken.rows.map { " limit \($0)" } ?? ""
    return [TextEdit(insert: " \(step)\(spoken.counts ? "" : limit)", at: lastEnd)]
  }

  /// The `by confidence` of `top 5 ideas by confidence where direction = short`: the best of the rows that are kept are meant, so it
  /// goes behind the rest.
  private func moved(_ spoken: SpokenStart, _ steps: [Step]) -> Step? {
    steps.first.flatMap { $0.head.isEmpty && !spoken.counts && !spoken.sorts ? $0 : nil }
  }

  /// Writes the step that a spoken start asks for: before the groups that stand there already, or behind the rest.
  private func unwrittenStep(of spoken: SpokenStart, _ steps: inout [Step]) -> [TextEdit] {
    if spoken.counts { return unwrittenCount(&steps) }
    if spoken.sorts, let start = steps.first?.head, start.isEmpty {
      return [TextEdit(insert: "order ", at: start.start)]
    }
    // The first of a time, or the first alone, is the oldest; the first ten rows are those that stand first.
    let isOldest = spoken.isFirst && spoken.order == nil && (spoken.rows == "1" || !steps.isEmpty)
    let order = isOldest ? ("published", false) : spoken.order
    var words = order.map { " order by \($0.0)" + ($0.1 ? " desc" : "") } ?? ""
    if let rows = spoken.rows {
      words += moved(spoken, steps).map { " top \(rows) " + source[$0.span] } ?? " limit \(rows)"
    }
    return words.isEmpty ? [] : [TextEdit(insert: words, at: lastEnd)]
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
