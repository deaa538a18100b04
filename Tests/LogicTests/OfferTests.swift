import Diagnostics
import QuerySemantics
import QuerySyntax
import TestSupport
import Testing

/// What the checker offers as a whole runs.
@Suite struct OfferTests {
  @Test func `every statement that is offered for one of the tests is right`() throws {
    var count = 0
    for text in try caseTexts() {
      let source = SourceText(text)
      var environment = NameEnvironment(now: LogicSession.now)
      for parsed in splitStatements(source) {
        let (statement, diagnostics) = resolve(parsed, of: source, in: environment)
        for offer in offers(in: diagnostics) {
          count += 1
          let found = resolve(parseStatement(SourceText(offer)), in: environment)
          #expect(!found.diagnostics.contains { $0.severity == .error }, "\(offer) for \(text)")
        }
        if case .environment(let next)? = statement { environment = next }
        if case .query(let query)? = statement { environment.saved = query.shape }
      }
    }
    #expect(100 < count)
  }

  @Test func `a statement of several rows is offered on one`() {
    let source = SourceText("ideas  -- all of them\n| where ticker is IGV\n| limit 3")
    let found = splitStatements(source).flatMap {
      resolve($0, of: source, in: NameEnvironment(now: LogicSession.now)).diagnostics
    }
    #expect(offers(in: found) == ["ideas where ticker = IGV limit 3"])
  }

  @Test func `a label that does not mend the only error is left out`() {
    let source = SourceText("ideas where confidence over hill")
    let found = splitStatements(source).flatMap {
      resolve($0, of: source, in: NameEnvironment(now: LogicSession.now)).diagnostics
    }
    #expect(offers(in: found) == [])
  }

  private func offers(in diagnostics: [Diagnostic]) -> [String] {
    diagnostics.flatMap(\.help).filter { $0.hasPrefix(offerPrefix) }.flatMap {
      String($0.dropFirst(offerPrefix.count).dropLast()).split(separator: "`, or `").map(String.init)
    }
  }
}
