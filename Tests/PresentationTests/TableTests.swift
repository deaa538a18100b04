import CivilTime
import Presentation
import QueryExecution
import QuerySemantics
import Testing

struct TableTests {
  @Test func `a table fits eighty columns`() {
    #expect(
      render(SampleTables.ideas(4), as: .table) == """
        published   publication     ticker   direction  confidence  headline
        ──────────  ──────────────  ───────  ─────────  ──────────  ────────────────────
        2026-05-06  Harbor Lane     EUR/USD  long           0.9100  Freight rates turn
                                                                    before the ports…
        2026-05-05  The Ninth Wave  FRO      short          0.8000  Order books at the
                                                                    yards are full…
        2026-05-04  Harbor Lane     ZIM                             Freight rates turn
                                                                    before the ports…
                    The Ninth Wave  EUR/USD  neutral        0.5525  Order books at the
                                                                    yards are full…

        """)
  }

  @Test func `the group of the rows without a value says so in a table and is empty elsewhere`() {
    var column = OutputColumn(name: "sector", type: .name)
    column.isGroup = true
    let count = OutputColumn(name: "count", type: .integer)
    let table = ResultTable(
      columns: [column, count], vectors: [.texts(["Energy", nil]), .integers([3, 29])], rowCount: 2)
    let lines = ["sector  count", "──────  ─────", "Energy      3", "(none)     29", ""]
    #expect(render(table, as: .table) == lines.joined(separator: "\n"))
    #expect(render(table, as: .csv) == "sector,count\nEnergy,3\n,29\n")
  }

  @Test func `times lose their minutes where a table needs the room, and keep them where it does not`() {
    let narrow = render(SampleTables.ideas(4), as: .table, options: RenderOptions(width: 76))
    #expect(narrow.contains("2026-05-06  Harbor Lane "))
    #expect(!narrow.contains("00:53"))
    #expect(
      render(SampleTables.ideas(4), as: .table, options: RenderOptions(width: 100)).contains(
        "2026-05-06 00:53"))
  }

  @Test func `a text that is cut ends after a whole word where one is near`() {
    let text = "The author lowers the semiconductor fund to neutral and waits"
    #expect(wrap(text, width: 26, limit: 2) == ["The author lowers the", "semiconductor fund to…"])
    #expect(wrap("I hesitatingly add", width: 14, limit: 1) == ["I hesitatingl…"])
  }

  @Test func `a table that cannot fit becomes cards`() {
    #expect(
      render(SampleTables.ideas(4), as: .table, options: RenderOptions(width: 40)).hasPrefix(
        """
        ── 1 ───────────────────────────────────
        published    2026-05-06 00:53
        publication  Harbor Lane
        ticker       EUR/USD
        direction    long
        confidence   0.9100
        headline     Freight rates turn before
                     the ports notice
        ── 2 ───────────────────────────────────

        """))
  }

  @Test func `a narrow table fits forty columns`() {
    #expect(
      render(
        SampleTables.texts(Array(repeating: SampleTables.shortHeadline, count: 4)), as: .table,
        options: RenderOptions(width: 40)
      ).hasPrefix(
        """
        text
        ────────────────────────────────────────
        Freight rates turn before the ports
        notice

        """))
  }

  @Test(arguments: [20, 40, 59, 60, 79, 80, 120]) func `no line is wider than the terminal`(width: Int) {
    for count in [1, 4, 9] {
      let text = render(SampleTables.ideas(count), as: .table, options: RenderOptions(width: width))
      #expect(text.split(separator: "\n").allSatisfy { $0.count <= max(width, 23) })
    }
  }

  @Test func `three rows of a wide result become cards, of a narrow one stay a table`() {
    let wide = SampleTables.ideas(3)
    #expect(render(wide, as: .table) == render(wide, as: .card))
    #expect(render(SampleTables.texts(["a", "b"]), as: .table) == "text\n────\na\nb\n")
  }

  @Test func `a header is never cut below its name`() {
    let table = ResultTable(
      columns: [
        OutputColumn(name: "remarkably_long_name", type: .name), OutputColumn(name: "text", type: .text),
      ],
      vectors: [
        .texts(Array(repeating: "a", count: 4)),
        .texts(Array(repeating: SampleTables.longHeadline, count: 4)),
      ],
      rowCount: 4)
    let text = render(table, as: .table, options: RenderOptions(width: 40))
    #expect(text.hasPrefix("remarkably_long_name  text\n"))
  }

  @Test func `days alone are shown where all times are midnights`() {
    let midnight: Int32 = 29_633_760
    let table = ResultTable(
      columns: [OutputColumn(name: "published", type: .time)],
      vectors: [.times([midnight, Vector.missingTime])], rowCount: 2)
    #expect(render(table, as: .table) == "published\n──────────\n2026-05-06\n\n")
  }

  @Test func `numbers stand under each other with as many places as they need`() {
    let table = ResultTable(
      columns: [OutputColumn(name: "mean", type: .number), OutputColumn(name: "n", type: .integer)],
      vectors: [.numbers([0.5, 12, 2.0 / 3]), .integers([7, 70, 700])], rowCount: 3)
    #expect(
      render(table, as: .table) == """
           mean    n
        ───────  ───
         0.5000    7
        12.0000   70
         0.6667  700

        """)
  }

  @Test func `directions have colours and words, machine modes have no colours`() {
    let options = RenderOptions(theme: .colored)
    let text = render(SampleTables.ideas(4), as: .table, options: options)
    #expect(text.contains("\u{1B}[32mlong\u{1B}[0m"))
    #expect(text.contains("\u{1B}[31mshort\u{1B}[0m"))
    #expect(text.contains("\u{1B}[90mneutral\u{1B}[0m"))
    for mode in OutputMode.allCases where mode.isMachine {
      #expect(!render(SampleTables.ideas(4), as: mode, options: options).contains("\u{1B}"))
    }
  }

  @Test func `a row limit cuts what people see and not what programs read`() {
    let options = RenderOptions(rowLimit: 5)
    #expect(render(SampleTables.ideas(9), as: .list, options: options).split(separator: "\n").count == 5)
    #expect(render(SampleTables.ideas(9), as: .jsonl, options: options).split(separator: "\n").count == 9)
  }

  @Test func `no rows show nothing to people`() {
    #expect(render(SampleTables.ideas(0), as: .table) == "")
    #expect(render(SampleTables.ideas(0), as: .card) == "")
  }

  @Test func `columns stay in line behind wide letters, emoji and accents`() {
    let table = ResultTable(
      columns: [OutputColumn(name: "name", type: .name), OutputColumn(name: "n", type: .integer)],
      vectors: [.texts(["東京", "🚢 ship", "e\u{301}te\u{301}"]), .integers([1, 2, 3])], rowCount: 3)
    #expect(
      render(table, as: .table) == """
        name     n
        ───────  ─
        東京     1
        🚢 ship  2
        e\u{301}te\u{301}      3

        """)
  }
}
