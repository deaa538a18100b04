import Presentation
import QueryExecution
import Testing

struct HostileTextTests {
  /// An escape sequence, a null, a C1 control, an override, a delete and lines.
  static let hostile = "a\u{1B}[31mred\0\u{9B}2J\u{202E}gpj.exe\u{7F}\r\nb\tc"

  @Test(arguments: [OutputMode.table, .card, .list, .markdown])
  func `controls are shown as symbols`(mode: OutputMode) {
    let text = render(SampleTables.texts([Self.hostile]), as: mode)
    #expect(text.contains("␛"))
    #expect(text.contains("␀�2J�gpj.exe␡"))
    for scalar in text.unicodeScalars {
      #expect(scalar == "\n" || (0x20..<0x7F).contains(scalar.value) || 0xA0 <= scalar.value)
      #expect(scalar != "\u{202E}")
    }
  }

  @Test func `a line end in a cell does not start a line of the table`() {
    #expect(
      render(SampleTables.texts(["one\ntwo", "three"]), as: .table) == "text\n───────\none two\nthree\n")
  }

  @Test func `a card keeps paragraphs`() {
    let text = render(SampleTables.texts(["one\n\ntwo"]), as: .card, options: RenderOptions(width: 20))
    #expect(text == "── 1 ───────────────\ntext  one\n\n      two\n")
  }

  @Test func `a word wider than its column is broken, an endless one is cut`() {
    let word = String(repeating: "x", count: 50)
    let rows = Array(repeating: word, count: 4)
    let text = render(SampleTables.texts(rows), as: .table, options: RenderOptions(width: 20))
    let lines = text.split(separator: "\n")
    #expect(lines[2] == String(repeating: "x", count: 20))
    #expect(lines[3] == String(repeating: "x", count: 19) + "…")
  }

  @Test func `JSON is exact and safe on a terminal`() {
    #expect(
      render(SampleTables.texts([Self.hostile]), as: .jsonl)
        == #"{"text":"a\u001b[31mred\u0000\u009b2J\u202egpj.exe\u007f\r\nb\tc"}"# + "\n")
  }

  @Test func `CSV is exact`() {
    #expect(render(SampleTables.texts([Self.hostile]), as: .csv) == "text\n\"\(Self.hostile)\"\n")
  }
}
