import Diagnostics
import QuerySyntax
package import Testing

/// Checks the rendered syntax errors of a text, blank lines between them left out.
package func checkSyntax(
  _ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let source = SourceText(text)
  let found = parseScript(source).diagnostics.map { render($0, in: source) }.joined()
  #expect(found == (expected.isEmpty ? "" : expected + "\n"), sourceLocation: sourceLocation)
}

/// The codes of a text's syntax errors, in order of place.
package func syntaxCodes(_ text: String) -> [String] {
  parseScript(SourceText(text)).diagnostics.map(\.code)
}

/// Checks that `text` has no syntax error and that its tree, one line per statement, is `expected`.
package func checkTree(
  _ text: String, _ expected: String, sourceLocation: SourceLocation = #_sourceLocation
) {
  let source = SourceText(text)
  let parsed = parseScript(source)
  let errors = parsed.diagnostics.map { render($0, in: source) }.joined()
  #expect(errors == "", sourceLocation: sourceLocation)
  let found = parsed.tree.statements.map(dump).joined(separator: "\n")
  #expect(found == expected, sourceLocation: sourceLocation)
}

/// The tree of a text in brackets, one line per statement, whatever its errors.
package func treeText(_ text: String) -> String {
  parseScript(SourceText(text)).tree.statements.map(dump).joined(separator: "\n")
}
