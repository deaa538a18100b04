import Diagnostics
import QuerySyntax
import TestSupport
import Testing

@Suite struct StatementEndTests {
  @Test func `a newline ends a complete statement`() {
    checkTree("ideas\npoints", "(ideas)\n(points)")
  }

  @Test(arguments: [
    "ideas where a =\n1", "ideas\nwhere a = 1", "ideas where (a\n= 1)", "ideas where a\n= 1",
    "ideas\n# a comment\n\n| where a = 1", "ideas /* a\n comment */ where a = 1", "ideas where\na = 1",
  ]) func `a newline does not end an open statement`(_ text: String) {
    #expect(splitStatements(SourceText(text)).count == 1)
    #expect(syntaxCodes(text) == [])
  }

  @Test func `a statement word at the start of a line always begins a statement`() {
    let statements = splitStatements(SourceText("ideas where (a = \nlet x = ideas"))
    #expect(statements.map { $0.diagnostics.map(\.code) } == [["expected-value"], []])
    #expect(statements.map { dump($0.tree) } == ["(ideas (where [(= a ?)]))", "(let x (ideas))"])
  }

  @Test func `a statement with an error ends at the line`() {
    let statements = splitStatements(SourceText("ideas where = 3 and\nideas limit 1\n"))
    #expect(
      statements.map { $0.diagnostics.map(\.code) } == [["expected-condition", "expected-condition"], []])
  }

  @Test func `a semicolon ends a statement inside a bracket`() {
    let statements = splitStatements(SourceText("ideas where (a = 1; points"))
    #expect(statements.map { $0.diagnostics.map(\.code) } == [["unclosed-bracket"], []])
  }

  @Test func `each statement has its own errors`() {
    let statements = splitStatements(SourceText("ideas limit x\nideas\nideas §\npoints where"))
    #expect(
      statements.map { $0.diagnostics.map(\.code) }
        == [["expected"], [], ["unexpected-character"], ["expected-condition"]])
    #expect(statements.map(\.isIncomplete) == [false, false, false, true])
  }

  @Test func `a line that begins with a dot is the shell's`() {
    checkTree("ideas\n.print don't /* stop\npoints", "(ideas)\n(shell .print don't /* stop)\n(points)")
  }

  @Test func `a command of the shell ends with its line`() {
    for line in ["count", "where a = 1", "and b = 2", "| limit 3"] {
      let statements = splitStatements(SourceText(".mode json\n\(line)\n"))
      #expect(statements.map { $0.diagnostics.map(\.code) } == [[], ["expected-source"]], "\(line)")
    }
  }

  @Test(arguments: [
    "ideas where", "ideas |", "ideas where a =", "ideas where (a = 1", "ideas where a = 1 or",
    "ideas select a,",
    "let x =", "ideas order", "ideas where a in (1,", "ideas /* open", "explain",
    "ideas where a between 1 and",
    "ideas\nideas where not", "expect",
  ]) func `an open text is incomplete`(_ text: String) {
    #expect(parseScript(SourceText(text)).isIncomplete)
  }

  @Test(arguments: [
    "ideas", "", "ideas where a = 'x", "ideas where = 1 and", "ideas where a = 1;", "ideas where ;", "help",
    "ideas where a == 1 or",
  ]) func `a text that more cannot mend is not incomplete`(_ text: String) {
    #expect(!parseScript(SourceText(text)).isIncomplete)
  }

  @Test func `one statement is asked for, and more are an error`() {
    #expect(parseStatement(SourceText("ideas;")).diagnostics.isEmpty)
    #expect(parseStatement(SourceText("ideas; points")).diagnostics.map(\.code) == ["extra-statement"])
    #expect(parseStatement(SourceText(" # nothing")).isIncomplete)
  }

  @Test func `one query is asked for, and another statement is an error`() {
    let parsed = parseQuery(SourceText("ideas limit 3"))
    #expect(dump(parsed.tree) == "(ideas (limit 3))" && parsed.diagnostics.isEmpty)
    #expect(parseQuery(SourceText("describe ideas")).diagnostics.map(\.code) == ["expected-source"])
  }
}
