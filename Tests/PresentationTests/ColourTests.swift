import Corpus
import Presentation
import QueryExecution
import QuerySemantics
import Testing

struct ColourTests {
  /// Texts with what a search for `"term premium" yields` looks for in them.
  private func searched(_ texts: [String?]) -> ResultTable {
    let terms = [SearchTerm(words: ["term", "premium"]), SearchTerm(words: ["yields"])]
    var table = SampleTables.texts(texts)
    table.hits = TextHits(
      of: ResolvedQuery(
        source: .source(.ideas), steps: [.matching(terms)], shape: .rows(.ideas, isRanked: true)))
    return table
  }

  private func drawn(_ table: ResultTable, _ mode: OutputMode, width: Int = 80) -> String {
    render(table, as: mode, options: RenderOptions(width: width, theme: .colored))
      .replacing("\u{1B}[1;35m", with: "<").replacing("\u{1B}[0m", with: ">")
  }

  @Test func `what a search found is coloured in its own case`() {
    #expect(
      drawn(searched(["The Term Premium, not yields", "premium term yieldsless"]), .list)
        == "The <Term Premium>, not <yields>\npremium term yieldsless\n")
  }

  @Test func `a hit that is broken over two rows is coloured in both`() {
    let table = searched(["so much for the term premium of old", "b", "c", "d"])
    #expect(drawn(table, .table, width: 20).contains("so much for the <term>\n<premium> of old\n"))
  }

  @Test func `what stands for the rest of a text is no hit`() {
    let table = searched(["one two three four five six seven yields yields yields", "b", "c", "d"])
    #expect(drawn(table, .table, width: 20).contains("one two three four\nfive six seven…\n"))
  }

  @Test func `hits are found behind symbols that stand for controls`() {
    #expect(drawn(searched(["\u{1B}\u{202E}日本 yields"]), .list) == "␛�日本 <yields>\n")
  }

  @Test(arguments: [OutputMode.csv, .json, .jsonl, .markdown]) func `programs get no colours`(
    mode: OutputMode
  ) {
    #expect(
      !render(searched(["yields"]), as: mode, options: RenderOptions(theme: .colored)).contains("\u{1B}"))
  }

  @Test func `a plain theme has no colours`() {
    for mode in OutputMode.allCases { #expect(!render(searched(["yields"]), as: mode).contains("\u{1B}")) }
  }

  @Test func `a message has its first word and its carets in colour`() {
    let message = "error[unknown-field]: no `tickr`\n  1 │ ideas where tickr\n    │             ^^^^^ here\n"
    #expect(
      Theme.colored.paint(message: message)
        == "\u{1B}[31merror[unknown-field]\u{1B}[0m: no `tickr`\n  1 │ ideas where tickr\n"
        + "    │             \u{1B}[31m^^^^^\u{1B}[0m here\n")
    #expect(Theme.colored.paint(message: "note: all read\n") == "\u{1B}[36mnote\u{1B}[0m: all read\n")
    #expect(Theme.colored.paint(message: "12 ideas\n") == "12 ideas\n")
    #expect(Theme.plain.paint(message: message) == message)
  }
}
