import Diagnostics
import QuerySyntax

extension Resolver {
  /// Offers to put measures that stand among the groups of `count by class, avg confidence` before the `by`, where the
  /// diagnostics from `first` on are about them.
  mutating func offerMeasuresFirst(
    _ items: [AggregateItem], _ keys: [GroupKey], diagnosticsFrom first: Int
  ) {
    guard let end = items.last?.span.end, let start = keys.first(where: { !$0.isMeasure }) else { return }
    let late = keys.indices.filter { keys[$0].isMeasure && start.span.start < keys[$0].span.start }
    for index in late {
      let key = keys[index]
      guard
        let place = diagnostics.indices.dropFirst(first).first(where: {
          ["unknown-measure", "unknown-field"].contains(diagnostics[$0].code)
            && diagnostics[$0].span == key.expression.span
        })
      else { continue }
      let measure =
        (key.expression.asAggregate.map(format) ?? format(key.expression))
        + (key.alias.map { " as " + $0.text } ?? "")
      diagnostics[place].message = "`\(measure)` is a measure, and measures stand before `by`"
      diagnostics[place].help = []
      diagnostics[place].edits = [TextEdit(SourceSpan(keys[index - 1].span.end, key.span.end), "")]
      if items.contains(where: { format($0) == measure }) { continue }
      diagnostics[place].edits.append(TextEdit(insert: ", " + measure, at: end))
    }
  }
}

extension GroupKey {
  fileprivate var isMeasure: Bool { expression.asAggregate != nil }
}
