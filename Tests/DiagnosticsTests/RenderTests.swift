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

  @Test(arguments: [20, 40, 60, 80]) func `line and carets fit into a narrow window, around what is wrong`(
    width: Int
  ) {
    let clauses = (10..<40).map { "ticker = T\($0)" }
    for clause in clauses {
      let text = "ideas where " + clauses.joined(separator: " or ")
      let place = UInt32(text.firstRange(of: clause).map { text[..<$0.lowerBound].utf8.count } ?? 0)
      let diagnostic = Diagnostic(
        "c", "m", at: SourceSpan(place, place + 6), label: "did you mean `ticker`?")
      let lines = render(diagnostic, in: SourceText(text), width: width).split(separator: "\n")
      #expect(lines.dropFirst(2).allSatisfy { $0.count <= max(width, 24) }, "\(lines)")
      let start =
        lines[3].firstIndex(of: "^").map { lines[3].distance(from: lines[3].startIndex, to: $0) } ?? 0
      #expect(lines[2].count <= width && lines[2].dropFirst(start).hasPrefix("ticker"), "\(lines)")
      #expect(lines[3].contains("^^^^^^") && lines[2].contains("…"))
    }
  }

  @Test func `wide characters are cut by the columns that they take`() {
    let source = SourceText(String(repeating: "日本", count: 40) + "X" + String(repeating: "語", count: 40))
    let lines = render(Diagnostic("c", "m", at: SourceSpan(240, 241)), in: source, width: 30)
      .split(separator: "\n")
    let wide = lines[2].count { "日本語".contains($0) }
    #expect(lines[2].count + wide <= 30 && lines[2].contains("X") && lines[2].hasSuffix("…"))
    let before = lines[2].prefix { $0 != "X" }
    #expect(lines[3].count == before.count + before.count { "日本語".contains($0) } + 1)
  }

  @Test func `a label that has no room behind the carets has a row of its own`() {
    let diagnostic = Diagnostic("c", "m", at: SourceSpan(12, 17), label: "did you mean `ticker`?")
    let source = SourceText("ideas where tickr = IGV")
    #expect(
      render(diagnostic, in: source, width: 30).hasSuffix(
        "    │             ^^^^^\n  did you mean `ticker`?\n"))
    #expect(render(diagnostic, in: source, width: 80).hasSuffix("^^^^^ did you mean `ticker`?\n"))
  }
}
