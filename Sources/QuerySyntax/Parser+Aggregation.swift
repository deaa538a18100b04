import Diagnostics
import WordTables

extension Parser {
  // aggregate ::= aggregateItem ("," aggregateItem)* ("by" groupKey ("," groupKey)*)?
  mutating func aggregate() -> Step.Kind {
    var items = aggregateItems()
    let calculation = calculation(behind: &items)
    let groups = takeGroupsBy() ? commaSeparated { $0.groupKey() } : []
    if let calculation { report(calculation, items, by: groups) }
    guard !groups.isEmpty else { return .aggregate(items, by: []) }
    if current.keyword?.isMeasure == true, !atEnd {
      report(.missingBar(before: text(current), current.span))
    }
    return .aggregate(items, by: groups)
  }

  private mutating func takeGroupsBy() -> Bool {
    guard !atEnd else { return false }
    let words = wordsForBy
    guard 0 < words else { return take(.by) != nil }
    let span = current.span.joined(with: ahead(words - 1).span)
    report(.foreignWord(source[span], Keyword.by.rawValue, span))
    for _ in 0..<words { advance() }
    return true
  }

  /// How many words stand here for `by`: `count per ticker`, `count for each ticker`.
  var wordsForBy: Int {
    let words = [text(current), text(ahead(1))].map { $0.lowercased() }
    switch (words[0], words[1]) {
    case ("for", "each"): return 2
    case ("per", _), ("each", _): return ahead(1).isWord ? 1 : 0
    default: return 0
    }
  }

  mutating func aggregateItems() -> [AggregateItem] {
    var items = [aggregateItem()]
    while !atEnd {
      if take(.comma) == nil {
        guard current.keyword?.isMeasure == true else { break }
        report(.missingCommaOrBar(before: text(current), current.span))
      }
      guard let item = optionalAggregateItem() else { break }
      items.append(item)
    }
    return items
  }

  /// What follows a comma, which has to be a measure.
  private mutating func optionalAggregateItem() -> AggregateItem? {
    if current.keyword?.isMeasure == true, !atHardEnd { return aggregateItem() }
    if let measure = Self.stepSynonyms[text(current).lowercased()], measure.isMeasure, !atHardEnd {
      report(.foreignWord(text(current), measure.rawValue, current.span))
      respell(as: measure)
      return aggregateItem()
    }
    report(.expected("a measure such as `count` or `avg confidence`", found: describeCurrent, current.span))
    skipToStep()
    return nil
  }

  // aggregateItem ::= measure alias?
  mutating func aggregateItem() -> AggregateItem {
    let start = current.span.start
    let function = current.keyword?.measure ?? .count
    let argument = measure(function)
    let alias = optionalAlias()
    return AggregateItem(function, argument, alias: alias, span: span(from: start))
  }

  // measure ::= "count" ("distinct" measured | bracketedCondition)? | "share" bracketedCondition?
  //   | ("sum" | "avg" | "min" | "max" | "median" | "stddev" | "first" | "last" | "list") measured
  private mutating func measure(_ function: AggregateFunction) -> AggregateItem.Argument {
    let head = advance()
    switch function {
    case .count, .share:
      if function == .count, !atEnd, take(.distinct) != nil { return .distinct(measured(head)) }
      if current.kind == .leftParen, !atEnd { return countedCondition() }
      if atTestWithoutBrackets { return measuredConditionWithoutBrackets(head) }
      if !atEnd, atField, current.keyword?.isMeasure != true, !current.startsLine, wordsForBy == 0, !atTime,
        !atForeignStep
      {
        countArgument(head)
      }
      return .none
    case .sum, .avg, .min, .max, .median, .stddev, .first, .last, .list:
      return .value(measured(head))
    }
  }

  /// `(COND)`, or the `(*)` of SQL.
  private mutating func countedCondition() -> AggregateItem.Argument {
    guard ahead(1).kind == .star, ahead(2).kind == .rightParen else {
      return .condition(bracketedCondition())
    }
    skipStar()
    return .none
  }

  /// Reports `count ticker` and takes the field.
  private mutating func countArgument(_ head: Token) {
    let start = current.span.start
    let field = field()
    let name = source[field.span]
    var error = Diagnostic.countArgument(text(head), name, SourceSpan(start, field.span.end))
    // These are the values of one field only.
    if ["long", "short", "neutral"].contains(name.lowercased()) {
      let condition = "(direction = \(name.lowercased()))"
      error.help = ["write `\(text(head))\(condition)`"]
      error.edits = [TextEdit(SourceSpan(head.span.end, field.span.end), condition)]
    }
    // Nothing that is still to come puts it right, so that the end of the text is not where it is wrong.
    if atHardEnd { append(error) } else { report(error) }
  }

  // measured ::= field | "(" expression ")"
  private mutating func measured(_ head: Token) -> Expr {
    if at(.of), !atEnd, ahead(1).isWord || ahead(1).kind == .leftParen, !ahead(1).startsLine {
      let word = advance()
      append(
        .spokenStep(text(word), "", word.span, TextEdit(SourceSpan(word.span.start, current.span.start), "")))
    }
    if current.kind == .leftParen, !atEnd { return bracketedCondition() }
    if current.kind == .number || current.kind == .percent, !atEnd { return aggregateOfConstant(head) }
    if atField { return field() }
    report(.expected("a field, or an expression in brackets", found: describeCurrent, current.span))
    return missing()
  }

  /// `last 30 days`, `first 10`: the words of another step.
  private mutating func aggregateOfConstant(_ head: Token) -> Expr {
    let number = advance()
    var unit: String?
    if current.isWord, !atEnd, DurationUnit(spelling: text(current)) != nil { unit = text(advance()) }
    let span = span(from: head.span.start)
    append(.aggregateOfConstant(text(head), text(number), unit: unit, span))
    return Expr(.missing, number.span)
  }

  // groupKey ::= expression alias?
  mutating func groupKey() -> GroupKey {
    let start = current.span.start
    let key = condition(Self.keyName)
    reportAndBetweenGroups(key)
    let alias = optionalAlias()
    return GroupKey(key, alias: alias, span: span(from: start))
  }
}

extension Expr {
  /// The measure that the expression repeats, such as `count` or `avg confidence` in an `order by`.
  package var asAggregate: AggregateItem? {
    switch kind {
    case .field(let names):
      guard names.count == 1, let function = names.first.flatMap({ AggregateFunction(word: $0.text) }),
        function == .count || function == .share
      else { return nil }
      return AggregateItem(function, .none, alias: nil, span: span)
    case .call(let name, let arguments):
      guard arguments.count == 1, let argument = arguments.first else { return nil }
      if name.text.isSameWord(as: Self.countDistinct) {
        return AggregateItem(.count, .distinct(argument), alias: nil, span: span)
      }
      guard let function = AggregateFunction(word: name.text) else { return nil }
      let takesCondition = function == .count || function == .share
      return AggregateItem(
        function, takesCondition ? .condition(argument) : .value(argument), alias: nil, span: span)
    default: return nil
    }
  }

  /// The name of the call that stands for `count distinct X` inside an expression.
  package static let countDistinct = "count distinct"
}
