import Diagnostics

// How many rows of a relation there are, as it is spoken: `at least 2 ideas`, `ideas count > 3`, `number of ideas`.

/// `at least 2`, before what is counted.
private struct SpokenAmount {
  var operation: ComparisonOperator
  var number: Token
  /// How many tokens it takes.
  var length: Int
}

extension Parser {
  /// Whether an amount of rows stands so many tokens ahead.
  func atSpokenAmount(_ distance: Int = 0) -> Bool { spokenAmount(at: distance) != nil }

  /// `at least 2 ideas (direction = long)`: a test whose number stands before what is counted.
  mutating func amountBeforeRelation() -> Expr? {
    guard !atHardEnd, let amount = spokenAmount(at: 0) else { return nil }
    let start = current.span.start
    for _ in 0..<amount.length { advance() }
    let adjective = adjectiveOfRelation()
    let relation = name(advance())
    let head = span(from: start)
    let place = diagnostics.count
    let condition = current.kind == .leftParen && !atEnd ? bracketedCondition() : nil
    let test = " \(amount.operation.rawValue) \(text(amount.number))"
    var counted = counted(relation, isConditional: condition != nil || adjective != nil)
    if let adjective, condition == nil { counted += " (\(adjective.condition))" }
    var error = Diagnostic.spelledOperator(
      source[head], "\(counted)\(condition == nil ? "" : " (…)")\(test)", head,
      edits: [TextEdit(head, counted), TextEdit(insert: test, at: lastEnd)])
    if adjective != nil, condition != nil { error.edits = [] }
    error.message = "a number stands behind what is counted"
    add(error, asOneWithErrorsFrom: place)
    let number = Expr(.number(text(amount.number), isPercent: false), amount.number.span)
    return Expr(
      .comparison(amount.operation, Expr(.countRelated(relation, condition), head), number),
      span(from: start))
  }

  /// `ideas count (direction = long)`, `number of ideas`: what is counted before the `count`, or in words.
  mutating func countBehindRelation() -> Expr? {
    guard !atHardEnd else { return nil }
    let start = current.span.start
    let relation: Name
    var adjective: (condition: String, word: Token)?
    if takesCommas, current.keyword?.isSource == true, ahead(1).keyword == .count, !ahead(1).startsLine,
      ahead(2).kind == .leftParen || ahead(2).kind.comparison != nil || spelledOperator(at: 2) != nil
    {
      relation = name(advance())
      advance()
    } else if text(current).lowercased() == "number" || at(.count), ahead(1).keyword == .of,
      ahead(2).keyword?.isSource == true || atAdjective(2)
    {
      advance()
      advance()
      adjective = adjectiveOfRelation()
      relation = name(advance())
    } else {
      return nil
    }
    let head = span(from: start)
    let place = diagnostics.count
    let condition = current.kind == .leftParen && !atEnd ? bracketedCondition() : nil
    var counted = counted(relation, isConditional: condition != nil || adjective != nil)
    if let adjective, condition == nil { counted += " (\(adjective.condition))" }
    var error = Diagnostic.spelledOperator(source[head], counted, head)
    if adjective != nil, condition != nil { error.edits = [] }
    error.message = "`count` stands before what is counted"
    add(error, asOneWithErrorsFrom: place)
    return Expr(.countRelated(relation, condition), span(from: start))
  }

  /// The count of a relation; of tickers it is a field.
  func counted(_ relation: Name, isConditional: Bool) -> String {
    let source = sourceOfSteps.text.lowercased()
    guard !isConditional, (everydaySource(source) ?? source).hasPrefix("ticker") else {
      return "count \(relation.text)"
    }
    return (relation.key.hasSuffix("s") ? String(relation.key.dropLast()) : relation.key) + "_count"
  }

  private func spokenAmount(at distance: Int) -> SpokenAmount? {
    guard mayBeginAmount(distance) else { return nil }
    var place = distance
    var operation = ComparisonOperator.equal
    if let spelled = spelledOperator(at: place), case .comparison(let meant) = spelled.meaning {
      operation = meant
      place += spelled.phrase.count
    } else if let sign = ahead(place).kind.comparison {
      operation = sign
      place += 1
    } else if ["exactly", "only", "just"].contains(text(ahead(place)).lowercased()) {
      place += 1
    }
    let number = ahead(place)
    guard number.kind == .number else { return nil }
    place += 1
    if ahead(place).kind == .plus {
      operation = .greaterOrEqual
      place += 1
    } else if ahead(place).keyword == .or,
      ["more", "fewer", "less"].contains(text(ahead(place + 1)).lowercased())
    {
      operation = text(ahead(place + 1)).lowercased() == "more" ? .greaterOrEqual : .lessOrEqual
      place += 2
    }
    let isNamed = ahead(place).keyword?.isSource == true || atAdjective(place)
    guard isNamed, !ahead(place).startsLine else { return nil }
    return SpokenAmount(operation: operation, number: number, length: place - distance)
  }

  /// A cheap look, since every test of a condition is asked.
  private func mayBeginAmount(_ distance: Int) -> Bool {
    let (first, second) = (ahead(distance), ahead(distance + 1))
    if first.kind == .number { return true }
    guard second.kind == .number || second.kind == .word else { return false }
    return first.isWord || first.kind.comparison != nil
  }
}

extension Token.Kind {
  fileprivate var comparison: ComparisonOperator? {
    switch self {
    case .equal: .equal
    case .less: .less
    case .lessOrEqual: .lessOrEqual
    case .greater: .greater
    case .greaterOrEqual: .greaterOrEqual
    default: nil
    }
  }
}
