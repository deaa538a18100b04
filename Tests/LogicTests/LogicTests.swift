import Diagnostics
import QuerySemantics
import QuerySyntax
import TestSupport
import Testing

@Suite struct LogicTests {
  @Test(arguments: caseFiles())
  func `every record of a file gives what it expects`(_ path: String) throws {
    try checkLogic(path: path)
  }

  @Test func `a regular expression has at most 10,000 characters`() {
    let pattern = String(repeating: "a", count: 10_001)
    #expect(checkerCodes("ideas where rationale ~ /\(pattern)/") == ["pattern-limit"])
    #expect(checkerCodes("ideas where rationale ~ /\(pattern.dropLast())/") == [])
  }

  @Test func `there are at least 600 records`() throws {
    #expect(600 <= (try caseTexts().count))
  }
}

/// The codes of what parser and checker say of one statement.
private func checkerCodes(_ text: String) -> [String] {
  let environment = NameEnvironment(now: LogicSession.now)
  return splitStatements(SourceText(text)).flatMap { resolve($0, in: environment).diagnostics.map(\.code) }
}
