import Testing
import TextAnalysis

struct RegularExpressionTests {
  private func matches(_ pattern: String, _ text: String, ignoresCase: Bool = false) throws -> Bool {
    try RegularExpression(pattern, ignoresCase: ignoresCase).matches(Array(text.utf8).span)
  }

  @Test func `a pattern matches anywhere and minds case unless told not to`() throws {
    #expect(try matches("[0-9]+ bp", "up 25 bp today"))
    #expect(try !matches("FED", "the fed"))
    #expect(try matches("FED", "the fed", ignoresCase: true))
    #expect(try matches("É", "café", ignoresCase: true))
    #expect(try matches("", ""))
    #expect(try !matches("x", ""))
  }

  @Test func `word characters and dots are those of Unicode`() throws {
    #expect(try matches(#"^caf\w$"#, "café"))
    #expect(try matches("^.$", "€"))
  }

  @Test func `a bad pattern says what is wrong and where`() throws {
    let error = #expect(throws: RegularExpression.SyntaxError.self) {
      try RegularExpression("rates(", ignoresCase: false)
    }
    #expect(error?.offset == 6)
    #expect(error?.message.contains("parenthes") == true)
  }

  @Test func `a match that explodes is stopped`() throws {
    let text = String(repeating: "a", count: 60) + "b"
    #expect(throws: RegularExpression.LimitError.self) { try matches("(a+)+$", text) }
  }
}
