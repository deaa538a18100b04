import Diagnostics
import QuerySyntax
import Testing

@Suite struct MutationTests {
  static let queries =
    exampleQueries() + [
      """
      let tech = ideas where ticker in (IGV, BRK.B, ^VIX) and not (confidence > 70% or score between -0.5 and 1)
      param ticker: list of ticker = (IGV, $SMH)
      newsletters | matching "a 'b' c" | where any idea (ticker = :ticker) and count ideas >= 2 and published in last 3 w
      ideas where a ~ /x\\/y/i and b !~ 'z' and c has any (a, "b") and d starts with "e" and f is not missing;
      """,
      """
      ideas where published > now-7d and published in 2026-03..6 May 2026 or author = .publication /* x */
      | count, count distinct author, share(direction = long) as longs, sum (minutes * 2) by month(published), bin(x, 2)
      | order by count desc, avg score | limit 3 offset 2 | top 3 by a - b / (c) | distinct # x
      select *, if(a = 1, 'b', "c") as d, lower(e) union (ideas where ticker in (points | select x)) explain
      expect all (confidence is present); expect rows >= 1
      explain sql sqlite ideas; why idea 12; describe ideas.direction; help order
      .mode csv
      set now = 2026-05-31
      """,
    ]

  @Test(arguments: queries.indices) func `a token deleted, doubled or swapped still gives a tree`(
    _ index: Int
  ) {
    let text = Array(Self.queries[index].utf8)
    let tokens = lex(SourceText(Self.queries[index])).map { Int($0.span.start)..<Int($0.span.end) }
    for (token, next) in zip(tokens, tokens.dropFirst()) {
      check(text[..<token.lowerBound] + text[token.upperBound...])
      check(text[..<token.upperBound] + text[token.lowerBound...])
      check(
        text[..<token.lowerBound] + text[next] + text[token.upperBound..<next.lowerBound] + text[token]
          + text[next.upperBound...])
    }
  }

  @Test(arguments: queries.indices) func `a text cut anywhere still gives a tree`(_ index: Int) {
    let text = Array(Self.queries[index].utf8)
    for end in text.indices {
      check(text[..<end])
      check(text[end...])
    }
  }

  @Test func `any bytes give a tree`() {
    var random = SeededRandom(seed: 1)
    let signs = Array("()[]{}'\"“”‘’/*-#~!=<>|&,;.:$^_%\\\n ab1é".utf8)
    for _ in 0..<3_000 {
      check((0..<random.below(60)).map { _ in UInt8(random.below(256)) })
      check((0..<random.below(60)).map { _ in signs[random.below(signs.count)] })
    }
  }
}

/// Checks that the statements lie inside the text and in order, and so do the places of their errors.
private func check(_ bytes: some Collection<UInt8>) {
  let source = SourceText(bytes: Array(bytes), name: "mutant")
  var end: UInt32 = 0
  for statement in splitStatements(source) {
    let span = statement.tree.span
    guard end <= span.start, span.start <= span.end, span.end <= source.span.end else {
      Issue.record("span \(span) of a statement in \(source[source.span])")
      return
    }
    end = span.end
    for diagnostic in statement.diagnostics where source.span.end < diagnostic.span.end {
      Issue.record("\(diagnostic) in \(source[source.span])")
    }
  }
}
