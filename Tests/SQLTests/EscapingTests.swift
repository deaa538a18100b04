import Corpus
import CorpusExport
import QuerySQL
import QuerySemantics
import TestSupport
import Testing

@Suite struct EscapingTests {
  @Test(arguments: [
    "plain", "O'Neil", "''", "a'; DROP TABLE ideas; --", "\"quoted\"", "a\\'b", "line\nbreak",
    "nul\u{0}inside",
    "\u{0}", "Zoë — “curly”", "🙂", "%_", "?1 :name @x $y",
  ])
  func `a constant text comes back as it was`(_ text: String) throws {
    let column = ProjectedColumn(
      column: OutputColumn(name: "it's \"odd\"", type: .text), scalar: .constant(.text(text), .text))
    let query = ResolvedQuery(
      source: .source(.newsletters), steps: [.project([column]), .limit(1, offset: 0)],
      shape: .columns([column.column]))
    let opinion = try desk()
    #expect(try opinion.sqlite.rows(query) == [[.text(text)]])
  }

  @Test(arguments: [Int64.min, Int64.min + 1, -1, 0, 1, Int64.max])
  func `a constant integer comes back as it was`(_ value: Int64) throws {
    let column = ProjectedColumn(
      column: OutputColumn(name: "value", type: .integer), scalar: .constant(.integer(value), .integer))
    let query = ResolvedQuery(
      source: .source(.newsletters), steps: [.project([column]), .limit(1, offset: 0)],
      shape: .columns([column.column]))
    let opinion = try desk()
    #expect(try opinion.sqlite.rows(query) == [[.integer(value)]])
  }
}
