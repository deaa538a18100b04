import Diagnostics
import QuerySyntax

/// Statements as they are typed at the prompt, where Enter runs what is complete: what has several rows in one where `width` columns hold
/// it, else with a bar at the end of each row but the last.
func typed(_ text: String, width: Int) -> String {
  let source = SourceText(text)
  return splitStatements(source).map { statement in
    let rest = source[statement.tree.span]
    guard rest.contains("\n") || width < rest.count else { return rest }
    return switch statement.tree.kind {
    case .query(let query): typed(query, behind: "", width: width)
    case .letQuery(let name, let query): typed(query, behind: "let \(name.text) = ", width: width)
    default: rest
    }
  }.joined(separator: "\n")
}

private func typed(_ query: Query, behind beginning: String, width: Int) -> String {
  let row = beginning + format(query)
  if row.count <= width { return row }
  return ([beginning + query.source.text] + query.steps.map(format)).joined(separator: " |\n")
}
