import Diagnostics
import QuerySyntax
import TestSupport
import Testing

@Suite struct FormatterTests {
  @Test(arguments: [
    ("IDEAS   WHERE ticker=IGV AND confidence≥.7", "IDEAS where ticker = IGV and confidence >= 0.7"),
    ("ideas | limit 3", "ideas limit 3"),
    ("ideas sort by a desc limit 3 offset 1", "ideas order by a desc limit 3 offset 1"),
    ("ideas where a = 1 count by b limit 3", "ideas\n| where a = 1\n| count by b\n| limit 3"),
    ("let x = ideas where a = 1 count by b top 3", "let x = ideas\n| where a = 1\n| count by b\n| top 3"),
    ("ideas count by a | count", "ideas count by a | count"),
    ("ideas where published > now-7d", "ideas where published > now - 7 days"),
    (
      "ideas where a in (ideas where b = 1 count by a select a)",
      "ideas where a in (ideas | where b = 1 | count by a | select a)"
    ),
    ("ideas where a ~ 'x/y' and b !~ /z\\/w/i", "ideas where a ~ 'x/y' and b !~ /z\\/w/i"),
    ("ideas where a = - - 5 and b = “it's”", "ideas where a = - -5 and b = \"it's\""),
    ("ideas; points ;", "ideas\npoints"),
    ("ideas\n\n\n\npoints", "ideas\n\npoints"),
    (".mode   csv", ".mode   csv"),
    ("ideas where (a = ; points", "ideas where (a =;\npoints"),
    ("", ""),
  ]) func `a statement is laid out`(_ text: String, _ expected: String) {
    #expect(format(SourceText(text)) == (expected.isEmpty ? "" : expected + "\n"))
  }

  @Test func `comments are kept`() {
    let text = """
      #!/usr/bin/env tearsheet
      # What is tech?
      let tech = ideas  /* inline */ where ticker in (IGV,
        # the second one
        SMH)   # chips

      ideas -- all
      # the end
      """
    let expected = """
      #!/usr/bin/env tearsheet
      # What is tech?
      let tech = ideas
      /* inline */
      # the second one
      | where ticker in (IGV, SMH)  # chips

      ideas  -- all
      # the end

      """
    #expect(format(SourceText(text)) == expected)
    #expect(format(SourceText(expected)) == expected)
  }

  @Test(arguments: 0..<4) func `print, parse, print is stable for random sentences`(_ seed: Int) throws {
    var generator = SentenceGenerator(try Grammar(file: "tearsheet.ebnf"), seed: UInt64(100 + seed))
    for round in 0..<200 { checkStable(generator.sentence(of: "script", depth: 8 + round % 12)) }
  }

  @Test func `print, parse, print is stable for example queries`() {
    for query in MutationTests.queries { checkStable(query) }
  }

  @Test func `a comment block above a statement describes it`() {
    let source = SourceText("# far\n\n# Tech ideas,\n  -- by fund\nlet tech = ideas\nlet b = ideas")
    let found = splitStatements(source).map { description(of: $0.tree, in: source) }
    #expect(found == ["Tech ideas,\nby fund", ""])
  }
}

/// Checks that formatting keeps the tree and the comments, and changes nothing the second time.
private func checkStable(_ text: String) {
  let once = format(SourceText(text))
  #expect(syntaxCodes(once) == syntaxCodes(text), "\(text)\n→\n\(once)")
  #expect(treeText(once) == treeText(text), "\(text)\n→\n\(once)")
  #expect(format(SourceText(once)) == once)
  #expect(once.count { $0 == "#" } == text.count { $0 == "#" })
}
