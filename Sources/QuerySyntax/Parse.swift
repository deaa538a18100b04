package import Diagnostics

/// Reads all the statements of a text.
///
/// `isIncomplete` tells that more text could complete the last statement and that nothing else is wrong.
package func parseScript(_ source: SourceText) -> Parsed<Script> {
  let statements = splitStatements(source)
  let diagnostics = statements.flatMap(\.diagnostics)
  return Parsed(
    tree: Script(statements: statements.map(\.tree)), diagnostics: diagnostics,
    isIncomplete: diagnostics.count == 1 && statements.last?.isIncomplete == true)
}

/// Reads the statements of a text, in order, each with its own diagnostics, so that one with an error does not keep
/// the others from running. Empty for a text of blanks and comments. Linear in the length of the text.
package func splitStatements(_ source: SourceText) -> [Parsed<Statement>] {
  var parser = Parser(source)
  return parser.script()
}

/// Reads a text that holds one statement. A text with none gives `missing`, incomplete and without diagnostics;
/// what follows the first statement is an error.
package func parseStatement(_ source: SourceText) -> Parsed<Statement> {
  let statements = splitStatements(source)
  guard var first = statements.first else {
    return Parsed(tree: Statement(.missing, SourceSpan(0, 0)), diagnostics: [], isIncomplete: true)
  }
  if 1 < statements.count {
    first.diagnostics.append(.extraStatement(statements[1].tree.span))
    first.isIncomplete = false
  }
  return first
}

/// Reads a text that holds one query, such as the body of a saved one. Other statements are an error.
package func parseQuery(_ source: SourceText) -> Parsed<Query> {
  let statement = parseStatement(source)
  if case .query(let query) = statement.tree.kind {
    return Parsed(tree: query, diagnostics: statement.diagnostics, isIncomplete: statement.isIncomplete)
  }
  let span = statement.tree.span
  let diagnostics =
    statement.diagnostics.isEmpty ? [.expectedSource(found: "this statement", span)] : statement.diagnostics
  let query = Query(source: Name("", SourceSpan(span.start, span.start)), steps: [], span: span)
  return Parsed(tree: query, diagnostics: diagnostics, isIncomplete: statement.isIncomplete)
}
