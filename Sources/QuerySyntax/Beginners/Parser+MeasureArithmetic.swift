import Diagnostics

// Calculations with measures, which stand in a step of their own: `count(direction = long) - count(direction = short) as net`.

extension Parser {
  /// Reads the rest of a calculation whose first measure is the last of `items`, and adds its other measures to them.
  mutating func calculation(behind items: inout [AggregateItem]) -> MeasureCalculation? {
    guard !atEnd, sign(of: current) != nil, ahead(1).keyword?.isMeasure == true, let first = items.last else {
      return nil
    }
    var names = [columnName(of: first, among: [])]
    var result = MeasureCalculation(
      words: names[0], span: first.span,
      edits: first.alias == nil ? [TextEdit(insert: " as \(names[0])", at: first.span.end)] : [],
      first: items.count - 1)
    while !atEnd, let sign = sign(of: current), ahead(1).keyword?.isMeasure == true,
      items.count < SyntaxLimit.list
    {
      let end = lastEnd
      advance()
      let item = aggregateItem()
      let isLast = self.sign(of: current) == nil
      var unnamed = item
      if isLast { unnamed.alias = nil }
      let name = columnName(of: unnamed, among: names)
      names.append(name)
      result.words += " \(sign) \(name)"
      result.edits.append(TextEdit(SourceSpan(end, item.span.start), ", "))
      if isLast, let alias = item.alias {
        result.words += " as \(alias.text)"
        result.edits.append(TextEdit(alias.span, name))
      } else if item.alias == nil {
        result.edits.append(TextEdit(insert: " as \(name)", at: item.span.end))
      }
      items.append(item)
    }
    result.span = span(from: first.span.start)
    return result
  }

  /// Reports a calculation with the step that it needs, which shows the groups and the other measures beside it.
  mutating func report(_ calculation: MeasureCalculation, _ items: [AggregateItem], by groups: [GroupKey]) {
    let columns =
      groups.map { $0.alias?.text ?? source[$0.span] }
      + items.prefix(calculation.first).map { $0.alias?.text ?? source[$0.span] } + [calculation.words]
    let step = "select " + columns.joined(separator: ", ")
    var error = Diagnostic.expectedStep(found: "a calculation", calculation.span)
    error.message = "measures get names, and what is calculated of them is selected"
    error.help = ["behind the named measures write `| \(step)`"]
    error.edits = calculation.edits + [TextEdit(insert: " | \(step)", at: lastEnd)]
    append(error)
  }

  /// The name of a measure's column in a calculation: its own, or the value that its rows have, as in `count(direction = long)`.
  private func columnName(of item: AggregateItem, among names: [String]) -> String {
    if let alias = item.alias { return alias.text }
    var name = ["a", "b", "c", "d"][min(names.count, 3)]
    if case .condition(let condition) = item.argument,
      case .comparison(.equal, _, let value) = condition.kind, case .word(let word) = value.kind,
      word.utf8.allSatisfy({ 0x61...0x7A ~= $0 }), Keyword(spelling: word.utf8.span) == nil
    {
      name = word
    }
    while names.contains(name) { name += "2" }
    return name
  }

  private func sign(of token: Token) -> String? {
    switch token.kind {
    case .minus, .plus, .star, .slash: text(token)
    default: nil
    }
  }
}
