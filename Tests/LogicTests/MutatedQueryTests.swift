import Diagnostics
import QuerySemantics
import QuerySyntax
import TestSupport
import Testing

/// Every query of the tests and examples with one token dropped, doubled or swapped goes through parser and checker:
/// it is right, or there is an error.
@Suite struct MutatedQueryTests {
  @Test func `a mutated query resolves or has an error inside the text`() throws {
    for text in try caseTexts() + exampleTexts() where text.utf8.count < 2_000 {
      for mutant in mutants(of: Array(text.utf8)) { check(mutant) }
    }
  }

  private func mutants(of text: [UInt8]) -> [[UInt8]] {
    let tokens = lex(SourceText(bytes: text, name: "")).map { Int($0.span.start)..<Int($0.span.end) }
    return zip(tokens, tokens.dropFirst()).flatMap { token, next -> [[UInt8]] in
      let between = text[token.upperBound..<next.lowerBound]
      let swapped = text[..<token.lowerBound] + text[next] + between + text[token] + text[next.upperBound...]
      return [
        Array(text[..<token.lowerBound] + text[token.upperBound...]),
        Array(text[..<token.upperBound] + text[token.lowerBound...]), Array(swapped),
      ]
    }
  }

  private func check(_ bytes: [UInt8]) {
    let source = SourceText(bytes: bytes, name: "mutant")
    var environment = NameEnvironment(now: LogicSession.now)
    for parsed in splitStatements(source) {
      let (statement, diagnostics) = resolve(parsed, of: source, in: environment)
      let hasError = diagnostics.contains { $0.severity == .error }
      if case .shellCommand = parsed.tree.kind { continue }
      #expect((statement == nil) == hasError, "\(source[source.span])")
      for diagnostic in diagnostics where source.span.end < diagnostic.span.end {
        Issue.record("\(diagnostic) outside of \(source[source.span])")
      }
      if case .environment(let next)? = statement { environment = next }
      if case .query(let query)? = statement { environment.saved = query.shape }
    }
  }
}
