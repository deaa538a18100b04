import Diagnostics
import Testing

@Suite struct RenderTests {
  @Test func `a diagnostic shows its line, a caret row and its help`() {
    let source = SourceText("ideas\nwhere tickr = IGV", name: "query.tear")
    let diagnostic = Diagnostic(
      "unknown-field", "ideas have no field `tickr`", at: SourceSpan(12, 17), label: "did you mean `ticker`?",
      help: ["fields of ideas: ticker"])
    #expect(
      render(diagnostic, in: source) == """
        error[unknown-field]: ideas have no field `tickr`
          query.tear:2:7
          2 │ where tickr = IGV
            │       ^^^^^ did you mean `ticker`?
          help: fields of ideas: ticker

        """)
  }

  @Test func `a text cut out of a file keeps the file's line numbers`() {
    let source = SourceText("x", name: "a.tear", firstLine: 41)
    #expect(render(Diagnostic("c", "m", at: SourceSpan(0, 1)), in: source).contains("a.tear:41:1"))
  }

  @Test func `carets stand under wide characters and behind tabs`() {
    let source = SourceText("\t日本 x")
    #expect(
      render(Diagnostic("c", "m", at: SourceSpan(8, 9)), in: source).hasSuffix(
        """
          1 │  日本 x
            │       ^

        """))
  }

  @Test func `control characters are shown, never sent`() {
    let source = SourceText("a\u{1B}[2J\u{202E}b")
    let text = render(Diagnostic("c", "m", at: SourceSpan(0, 1)), in: source)
    #expect(text.contains("a␛[2J\u{FFFD}b"))
  }

  @Test func `a span outside the text is drawn at its end`() {
    let source = SourceText("ab")
    #expect(render(Diagnostic("c", "m", at: SourceSpan(90, 99)), in: source).contains("query:1:3"))
  }

  @Test func `a long line is cut around the span`() {
    let source = SourceText(String(repeating: "a", count: 5000) + "X" + String(repeating: "b", count: 5000))
    let text = render(Diagnostic("c", "m", at: SourceSpan(5000, 5001)), in: source)
    #expect(text.contains("aX"))
    #expect(text.utf8.count < 500)
  }
}
