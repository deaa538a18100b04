import Presentation
import QueryExecution
import Testing

struct MachineModeTests {
  @Test func `CSV has a header, quotes what needs it and leaves missing cells empty`() {
    #expect(
      render(SampleTables.everyKind, as: .csv) == """
        whole,exact,real,text,direction,at,quarter,tickers
        -3,0.91,0.3,"say ""hi"",
        then go",long,2026-05-06T00:53,2026-Q2,FRO;EUR/USD
        ,,,,,,,

        """)
  }

  @Test func `a single missing cell is not an empty line in CSV`() {
    #expect(render(SampleTables.texts([nil, "a"]), as: .csv) == "text\n\"\"\na\n")
  }

  @Test(arguments: ["=1+2", "+1", "-1", "@sum", "\tx", " =1"])
  func `safe CSV defuses formulas`(formula: String) {
    let table = SampleTables.texts([formula])
    #expect(render(table, as: .csv, options: RenderOptions(isSafeCSV: true)).contains("'" + formula))
    #expect(!render(table, as: .csv).contains("'"))
  }

  @Test func `safe CSV leaves numbers alone`() {
    let text = render(SampleTables.everyKind, as: .csv, options: RenderOptions(isSafeCSV: true))
    #expect(text.contains("\n-3,0.91"))
  }

  @Test func `JSON is one array with an object a row`() {
    #expect(
      render(SampleTables.everyKind, as: .json) == #"""
        [
          {"whole":-3,"exact":0.91,"real":0.3,"text":"say \"hi\",\nthen go","direction":"long","at":"2026-05-06T00:53","quarter":"2026-Q2","tickers":["FRO","EUR/USD"]},
          {"whole":null,"exact":null,"real":null,"text":null,"direction":null,"at":null,"quarter":null,"tickers":null}
        ]

        """#)
    #expect(render(SampleTables.texts([]), as: .json) == "[]\n")
  }

  @Test func `JSON Lines has an object a line and nothing else`() {
    #expect(render(SampleTables.texts(["a", nil]), as: .jsonl) == "{\"text\":\"a\"}\n{\"text\":null}\n")
    #expect(render(SampleTables.texts([]), as: .jsonl) == "")
  }

  @Test func `Markdown cells hold no markup`() {
    #expect(
      render(SampleTables.texts(["a|b *c* <b>&[x](y)`z`\nnext"]), as: .markdown) == #"""
        | text |
        | --- |
        | a\|b \*c\* &lt;b&gt;&amp;\[x\](y)\`z\` next |

        """#)
  }

  @Test(
    arguments: [
      (0.1 + 0.2, "0.3"), (3.0, "3"), (-0.0, "0"), (1.0 / 3, "0.333333333333"), (2.0 / 3, "0.666666666667"),
      (123_456_789_012_345.0, "123456789012000"), (1e300, "1e+300"), (1.5e-7, "1.5e-7"), (0.00012, "0.00012"),
      (9.9999999999999, "10"), (-2.5, "-2.5"), (1e16, "1e+16"),
    ] as [(Double, String)])
  func `a number is written shortest within twelve digits`(value: Double, text: String) {
    #expect(numberText(value) == text)
  }

  @Test(
    arguments: [
      (9100, "0.91"), (-10_000, "-1"), (0, "0"), (5, "0.0005"), (-55, "-0.0055"), (123_450, "12.345"),
      (.max, "922337203685477.5807"),
    ] as [(Int64, String)])
  func `a decimal has at most four places and no trailing zeros`(value: Int64, text: String) {
    #expect(exactText(value) == text)
  }

  @Test func `a footer counts rows and says what is not shown`() {
    #expect(footer(shown: 1, of: 1, noun: "ideas") == "1 idea")
    #expect(footer(shown: 12, of: 12, noun: "ideas", elapsed: .microseconds(440)) == "12 ideas (0.4 ms)")
    #expect(footer(shown: 40, of: 212, noun: "rows") == "showing 40 of 212 rows")
    #expect(elapsedText(.milliseconds(12)) == "12 ms")
    #expect(elapsedText(.milliseconds(1340)) == "1.3 s")
  }
}
