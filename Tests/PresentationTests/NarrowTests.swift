import Presentation
import QueryExecution
import Testing

/// Collects what a renderer writes and wants no more after some of it.
private struct StoppedOutput: RenderOutput {
  var text = ""
  let wanted: Int
  var isStopped: Bool { wanted <= text.utf8.count }
  mutating func write(_ string: String) { text += string }
}

struct NarrowTests {
  @Test func `cards of a narrow window have texts below their labels`() {
    let table = SampleTables.texts(["one two three four five"], name: "a_long_name")
    #expect(
      render(table, as: .card, options: RenderOptions(width: 20)) == """
        ── 1 ───────────────
        a_long_name
          one two three four
          five

        """)
  }

  @Test(arguments: [20, 24, 33, 80]) func `nothing is wider than the window`(width: Int) {
    for mode in [OutputMode.table, .card] {
      for count in [1, 8] {
        let text = render(SampleTables.ideas(count), as: mode, options: RenderOptions(width: width))
        for line in text.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
      }
    }
  }

  @Test(arguments: OutputMode.allCases) func `a renderer ends where no more is wanted`(mode: OutputMode) {
    var output = StoppedOutput(wanted: 1_000)
    let texts = (1...2_000).map { Optional("row \($0)") }
    render(SampleTables.texts(texts), as: mode, into: &output)
    #expect(output.text.utf8.count < 1_600)
    #expect(output.text.contains("row 3"))
  }

  @Test func `a word of a million characters is broken in one pass`() {
    let word = String(repeating: "é", count: 1_000_000)
    let text = render(SampleTables.texts([word]), as: .card, options: RenderOptions(width: 80))
    #expect(text.split(separator: "\n").count == 1 + (1_000_000 + 73) / 74)
  }

  @Test func `CSV shows controls as symbols on a terminal alone`() {
    var options = RenderOptions()
    options.isForTerminal = true
    #expect(
      render(SampleTables.texts(["a\u{1B}[2J\0\u{202E}b\nc"]), as: .csv, options: options)
        == "text\n\"a␛[2J␀�b\nc\"\n")
    #expect(
      render(SampleTables.texts(["a\u{1B}b"]), as: .csv) == "text\na\u{1B}b\n")
  }

  @Test func `meanings stand beside their terms where there is room, and below them in a narrow window`() {
    let items = [(term: ".rows N|all", meaning: "how many rows a table shows"), (".sources", "the files")]
    #expect(
      definitionList(items, width: 40) == """
          .rows N|all  how many rows a table
                       shows
          .sources     the files

        """)
    #expect(
      definitionList(items, width: 30) == """
          .rows N|all
            how many rows a table
            shows
          .sources
            the files

        """)
  }

  @Test func `a row of a list goes on below its text, prose deeper than it began`() {
    #expect(
      wrapProse("      12  published is from 2020", width: 24) == """
              12  published is
                  from 2020
        """)
    #expect(wrapProse("  help: fields of  ideas: id", width: 20) == "  help: fields of\n    ideas: id")
    // Beside a long word there would be no room.
    #expect(wrapProse("a-long-word  beside it", width: 20) == "a-long-word beside\n  it")
  }

  @Test func `a word that is wider than its row breaks behind a sign where that leaves little empty`() {
    #expect(wrap("table|card|list|csv", width: 12) == ["table|card|", "list|csv"])
    #expect(wrap("a|bcdefghijkl", width: 8) == ["a|bcdefg", "hijkl"])
  }

  @Test func `a text of several rows is one row, cut by display width`() {
    #expect(shortenedRow("ideas\n  where a", width: 20) == "ideas ⏎   where a")
    #expect(shortenedRow("ideas where ticker", width: 12) == "ideas where…")
    #expect(shortenedRow("日本語日本語", width: 8) == "日本語…")
    #expect(shortenedRow(String(repeating: "\u{301}", count: 500), width: 10).count < 60)
  }
}
