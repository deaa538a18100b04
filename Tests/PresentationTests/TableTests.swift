import Presentation
import QueryExecution
import QuerySemantics
import Testing

struct TableTests {
  @Test func `a table fits eighty columns`() {
    #expect(
      render(SampleTables.ideas(4), as: .table) == """
        """)
  }

  @Test func `a table that cannot fit becomes cards`() {
    #expect(
      render(SampleTables.ideas(4), as: .table, options: RenderOptions(width: 40)).hasPrefix(
        """
        """))
  }

  @Test func `three rows of a wide result become cards`() {
    let cards = render(SampleTables.ideas(3), as: .card)
    #expect(render(SampleTables.ideas(3), as: .table) == cards)
    #expect(cards.hasPrefix("── 1 ──"))
  }
}
