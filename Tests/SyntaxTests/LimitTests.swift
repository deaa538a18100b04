import Diagnostics
import QuerySyntax
import TestSupport
import Testing

@Suite struct LimitTests {
  @Test func `nesting past the limit is one error`() {
    let deep = 10_000
    let open = String(repeating: "(", count: deep)
    let close = String(repeating: ")", count: deep)
    for text in [
      "ideas where \(open)a = 1\(close)",
      "ideas where \(open)", "ideas where a = \(open)1", "ideas where a in \(open)",
      "ideas where " + String(repeating: "not ", count: deep) + "a = 1",
      "ideas where a = " + String(repeating: "- ", count: deep) + "1",
      "ideas select " + String(repeating: "f(", count: deep),
      "ideas where " + String(repeating: "any idea (", count: deep),
      String(repeating: "ideas union (", count: deep),
      "ideas where " + String(repeating: "a in (ideas where ", count: deep),
      "ideas select " + String(repeating: "if(a = 1, ", count: deep),
    ] {
      #expect(syntaxCodes(text) == ["nesting-limit"], "\(text.prefix(30))")
    }
  }

  @Test func `nesting up to the limit is no error`() {
    let open = String(repeating: "(", count: 199)
    let close = String(repeating: ")", count: 199)
    #expect(syntaxCodes("ideas where \(open)a = 1\(close)") == [])
  }

  @Test func `a statement of two megabytes is one error`() {
    let text = "ideas where a in (" + String(repeating: "1, ", count: 700_000) + "1)\npoints"
    let statements = splitStatements(SourceText(text))
    #expect(statements.map { $0.diagnostics.map(\.code) } == [["statement-limit"], []])
  }

  @Test func `the errors of a statement are limited`() {
    let codes = syntaxCodes("ideas where a = 1" + String(repeating: " and = 1", count: 5_000))
    #expect(codes.count == SyntaxLimit.errors + 1)
    #expect(codes.last == "error-limit")
  }

  @Test func `a thousand steps are a query, one more is an error`() {
    for step in [
      " where id > 0", " limit 9", " | count", " union (ideas)", " union (ideas limit 1)",
    ] {
      #expect(syntaxCodes("ideas" + String(repeating: step, count: 10_000)).last == "step-limit", "\(step)")
    }
    let text = "ideas" + String(repeating: " limit 9", count: 1_000)
    #expect(syntaxCodes(text) == [])
    #expect(syntaxCodes(text + " limit 9") == ["step-limit"])
  }

  @Test func `a token is small`() {
    #expect(MemoryLayout<Token>.stride <= 16)
  }

  @Test func `a script may be longer than a statement`() {
    #expect(syntaxCodes(String(repeating: "ideas limit 3\n", count: 100_000)) == [])
  }

  @Test func `ten thousand operands are held flat, one more is an error`() {
    for word in ["or", "and"] {
      let text = "ideas where a = 0" + String(repeating: " \(word) a = 1", count: 9_999)
      #expect(syntaxCodes(text) == [])
      #expect(syntaxCodes(text + " \(word) a = 2") == ["chain-limit"])
    }
    for sign in ["+", "-", "*", "/"] {
      let text = "ideas select 0" + String(repeating: " \(sign) 1", count: 9_999)
      #expect(syntaxCodes(text) == [])
      #expect(syntaxCodes(text + " \(sign) 1") == ["chain-limit"])
    }
  }

  @Test func `a hundred thousand values are a list, one more is an error`() {
    let text = "ideas where a in (0" + String(repeating: ",1", count: 99_999)
    #expect(syntaxCodes(text + ")") == [])
    #expect(syntaxCodes(text + ",1)") == ["list-limit"])
  }
}
