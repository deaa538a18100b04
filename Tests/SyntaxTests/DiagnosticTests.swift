import TestSupport
import Testing

@Suite struct DiagnosticTests {
  @Test(arguments: [
    ("ideas last 30 days", ["aggregate-of-constant"]),
    ("ideas first 10", ["aggregate-of-constant"]),
    ("ideas where published > now - 7m", ["ambiguous-minutes"]),
    ("ideas where published in last 3 m", ["ambiguous-minutes"]),
    ("ideas where 0.5 < confidence < 0.9", ["chained-comparison"]),
    ("ideas count ticker", ["count-argument"]),
    ("ideas count(*)", ["count-star"]),
    ("ideas order ticker", ["expected"]),
    ("ideas where", ["expected-condition"]),
    ("ideas where WHERE = 1", ["expected-condition"]),
    ("ideas where select = 1 and b = 2 limit 3", ["expected-condition"]),
    ("describe ideas points", ["expected-end"]),
    ("ideas select a + ", ["expected-operand"]),
    ("where ticker = IGV", ["expected-source"]),
    ("ideas wher ticker = IGV", ["expected-step"]),
    ("ideas where ticker = ", ["expected-value"]),
    ("ideas where a == 1 && b <> 2 || c = 3", Array(repeating: "foreign-operator", count: 4)),
    ("ideas select if(a = 1, 2)", ["if-arguments"]),
    ("ideas where a = 1 b = 2", ["missing-and"]),
    ("ideas count by a count by b", ["missing-bar"]),
    ("ideas count avg score by ticker", ["missing-comma"]),
    ("ideas select a b, c", ["missing-comma"]),
    ("ideas where author = O'Neil", ["quote-in-word"]),
    ("ideas where author = O\"Neil\"", ["quote-in-word"]),
    ("ideas where a = 1..2", ["range-needs-in"]),
    ("let limit = ideas", ["reserved-name"]),
    ("ideas count as median", ["reserved-name"]),
    ("ideas group by ticker", ["sql-group-by"]),
    ("ideas count by ticker having count > 3", ["sql-having"]),
    ("ideas where title like '%x%'", ["sql-like"]),
    ("ideas where title is null or title is not null", ["sql-null", "sql-null"]),
    ("select ticker, count(*) from ideas\nwhere a = 1\ngroup by ticker", ["sql-shape"]),
    ("ideas where minutes-5 > 3", ["tight-operator"]),
    ("ideas where author = Capital Flows limit 3", ["two-words"]),
    ("ideas where author = Smith & Sons limit 3", ["unexpected-character"]),
    ("ideas where name = S&P 500", ["unexpected-character"]),
    ("ideas where name = Nikkei 225", ["two-words"]),
    ("ideas filter a = 1 average confidence", ["foreign-word", "foreign-word"]),
    ("ideas order by a descending, b asc", ["foreign-word"]),
    ("ideas top 3 confidence", ["expected"]),
    ("ideas by ticker", ["expected-step"]),
    ("ideas where (a = 1", ["unclosed-bracket"]),
    ("ideas /* a", ["unclosed-comment"]),
    ("ideas where a = ? 1 § limit 3", ["unexpected-character", "unexpected-character"]),
    ("ideas where a = 'C:\\dir'", ["unknown-escape"]),
    ("ideas where a ~ /x/gi", ["unknown-flag"]),
    ("ideas where a = 1)", ["unmatched-bracket"]),
    ("ideas where a ~ /x", ["unterminated-regex"]),
    ("ideas where (a = 'x", ["unterminated-string"]),
  ]) func `a mistake has its code, and causes no second error`(_ text: String, _ codes: [String]) {
    #expect(syntaxCodes(text) == codes)
  }

  @Test func `all the errors of a statement are reported`() {
    #expect(
      syntaxCodes("ideas where a = = 3 and (b == ) and c between 1 | limit x | select d e | order f")
        == [
          "expected-value", "foreign-operator", "expected-value", "expected", "expected", "missing-comma",
          "expected",
        ])
  }

  @Test func `parsing goes on behind an error`() {
    checkBrokenTree(
      "ideas where author = Capital Flows and b = O'Neil c = 1 | limit 3",
      "(ideas (where (and (= author \"Capital Flows\") (= b \"O'Neil\") (= c 1))) (limit 3))")
    checkBrokenTree("ideas wher a = 1 | limit 3", "(ideas (where (= a 1)) (limit 3))")
    checkBrokenTree("ideas where (a = 1 2) and b = 3", "(ideas (where (and [(= a 1)] (= b 3))))")
    checkBrokenTree("ideas where a in (1 2, , 3) limit 3", "(ideas (where (in a (list 1 2 ? 3))) (limit 3))")
  }

  @Test func `two words are offered quotes`() {
    checkSyntax(
      "ideas where author = Capital Flows",
      """
      error[two-words]: a value of several words needs quotes
        query:1:22
        1 │ ideas where author = Capital Flows
          │                      ^^^^^^^^^^^^^ write "Capital Flows"
      """)
  }

  @Test func `a quote in a word is offered quotes`() {
    checkSyntax(
      "newsletters where author = O'Neil",
      """
      error[quote-in-word]: a quote directly after a letter
        query:1:28
        1 │ newsletters where author = O'Neil
          │                            ^^^^^^ write "O'Neil"
      """)
  }

  @Test func `a chain of comparisons is offered between`() {
    checkSyntax(
      "ideas where 0.5 < confidence <= 0.9",
      """
      error[chained-comparison]: comparisons cannot be chained
        query:1:13
        1 │ ideas where 0.5 < confidence <= 0.9
          │             ^^^^^^^^^^^^^^^^^^^^^^^
        help: write `confidence between 0.5 and 0.9`
      """)
  }

  @Test func `an unclosed bracket is shown where it opens`() {
    checkSyntax(
      "ideas where (ticker = IGV and (direction = long)",
      """
      error[unclosed-bracket]: `(` is never closed
        query:1:13
        1 │ ideas where (ticker = IGV and (direction = long)
          │             ^ `)` is missing
      """)
  }

  @Test func `a word near a step is offered it`() {
    checkSyntax(
      "ideas oder by ticker",
      """
      error[expected-step]: expected a step, found `oder`
        query:1:7
        1 │ ideas oder by ticker
          │       ^^^^ did you mean `order`?
        help: steps: where, matching, select, order by, limit, top, distinct, union, intersect, except, or measures \
      such as `count by ticker`
      """)
  }

  @Test func `like is offered contains`() {
    checkSyntax(
      "ideas where title like '%rates%'",
      """
      error[sql-like]: there is no `like`
        query:1:19
        1 │ ideas where title like '%rates%'
          │                   ^^^^ write `contains "rates"`
        help: for whole words use `has`, for patterns `~ /regex/`
      """)
  }
}

/// Checks the tree of a text that has errors.
private func checkBrokenTree(_ text: String, _ expected: String) {
  #expect(!syntaxCodes(text).isEmpty)
  #expect(treeText(text) == expected)
}
