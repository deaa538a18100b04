import Newsletters
import Presentation
import Testing

struct SheetTests {
  @Test func `marks stand in brackets with the sign of their direction`() {
    let text = "I am long IGV, short SMH and wait on QQQ."
    let marks: [MarkedText.Mark] = [.init(5..<9, .long), .init(15..<20, .short), .init(29..<33, .neutral)]
    #expect(
      shown(MarkedText(text, marks: marks)) == "I am [+long] IGV, [-short] SMH and [~wait] on QQQ.\n")
  }

  @Test func `with colours marks are underlined and not bracketed`() {
    let text = MarkedText("so long then", marks: [.init(3..<7, .long)])
    #expect(shown(text, theme: .colored) == "so \u{1B}[4;32mlong\u{1B}[0m then\n")
  }

  @Test func `a mark goes on over the end of a row`() {
    let text = MarkedText("aaaa expected to rise soon", marks: [.init(5..<21, .long)])
    #expect(shown(text, width: 22) == "aaaa [+expected to\n   rise] soon\n")
    #expect(
      shown(text, width: 20, theme: .colored)
        == "aaaa \u{1B}[4;32mexpected to\u{1B}[0m\n   \u{1B}[4;32mrise\u{1B}[0m soon\n")
  }

  @Test(arguments: [0..<0, 3..<900, 900..<901, 2..<2]) func `a mark that is not within the text is left out`(
    range: Range<Int>
  ) {
    #expect(shown(MarkedText("abc", marks: [.init(range, .short)])) == "abc\n")
  }

  @Test func `marks that overlap keep the first, and cut characters harm nothing`() {
    #expect(shown(MarkedText("abcdef", marks: [.init(0..<3, .long), .init(2..<5, .long)])) == "[+abc]def\n")
    #expect(shown(MarkedText("aé", marks: [.init(0..<2, .long)])) == "[+a�]�\n")
  }

  @Test func `controls of a text are shown as symbols`() {
    let text = MarkedText("a\u{1B}[31mb\u{202E}c", marks: [.init(0..<3, .short)])
    let output = shown(text)
    #expect(output.contains("␛") && !output.contains("\u{1B}") && !output.contains("\u{202E}"))
  }

  @Test func `weights stand in a column before their words`() {
    var sheet = Sheet("idea 3")
    sheet.add("direction", .direction(.short, " 0.8, inferred"))
    sheet.add("weights", .weights([.init(-1.314, "sell"), .init(-0.2, "lag")], for: .short))
    #expect(
      render(sheet, options: RenderOptions(width: 21))
        == "── idea 3 ───────────\ndirection  short 0.8,\n           inferred\nweights    -1.31  sell\n           -0.20  lag\n"
    )
  }

  /// The rows of a text in a sheet, without the rule and the label `x`.
  private func shown(_ text: MarkedText, width: Int = 80, theme: Theme = .plain) -> String {
    var sheet = Sheet("x")
    sheet.add("x", .text(text))
    let lines = render(sheet, options: RenderOptions(width: width + 3, theme: theme)).split(separator: "\n")
    let rows = lines.dropFirst().joined(separator: "\n") + "\n"
    let label = theme.paint("x", as: .header)
    return rows.hasPrefix(theme == .plain ? "x  " : "\u{1B}[1mx  \u{1B}[0m")
      ? String(rows.dropFirst(theme == .plain ? 3 : "\u{1B}[1mx  \u{1B}[0m".count)) : label + rows
  }
}
