import Diagnostics
import QuerySyntax
import TestSupport
import Testing

@Suite struct ValueTests {
  @Test(arguments: [
    ("ticker = IGV", "(= ticker 'IGV)"),
    ("ticker=IGV", "(= ticker 'IGV)"),
    ("ticker = OR", "(= ticker 'OR)"),
    ("ticker in (ALL, NOW, HAS)", "(in ticker (list 'ALL 'NOW 'HAS))"),
    ("ticker = BRK.B", "(= ticker 'BRK.B)"),
    ("ticker=ES=F", "(= ticker 'ES=F)"),
    ("ticker in (EUR/USD,BTC-USD,^VIX,0700.HK)", "(in ticker (list 'EUR/USD 'BTC-USD '^VIX '0700.HK))"),
    ("ticker = $BRK.B", "(= ticker $BRK.B)"),
    ("ticker = :which", "(= ticker :which)"),
    ("author = .publication", "(= author .publication)"),
    ("minutes < words", "(< minutes 'words)"),
    ("title has 5G", "(has title '5G)"),
    ("title has any (a, b)", "(hasAny title (list 'a 'b))"),
    ("title has any", "(has title 'any)"),
    ("title = lower (x)", ""),
    ("title = lower(x)", "(= title (lower x))"),
    ("title = 'it''s' or title = \"a\\tb\\u{20AC}\"", "(or (= title \"it's\") (= title \"a\tb€\"))"),
    ("a = 70% or a = .7 or a = 1_000", "(or (= a 70%) (= a 0.7) (= a 1000))"),
  ]) func `a value is read`(_ condition: String, _ tree: String) {
    if tree.isEmpty {
      #expect(!syntaxCodes("ideas where " + condition).isEmpty)
    } else {
      checkTree("ideas where " + condition, "(ideas (where \(tree)))")
    }
  }

  @Test(arguments: [
    ("= 2026", "2026"), ("= 2026-05-06", "'2026-05-06"), ("= 2026-Q2", "'2026-Q2"),
    ("= May 2026", "'May 2026"),
    ("= 6  May 2026", "'6 May 2026"), ("= 2026-05-06T09:30", "'2026-05-06T09:30"), ("= MAY", "'MAY"),
    ("= now", "'now"), ("> now-7d", "(- 'now (duration 7 day))"),
    ("> now - 2 weeks", "(- 'now (duration 2 week))"),
    ("in this week", "(this week)"), ("in last month", "(last month)"), ("in last 30 days", "(last 30 day)"),
    ("= 3 weeks ago", "(ago 3 week)"), ("= last", "'last"),
    ("in 2026-03..2026-05", "(range '2026-03 '2026-05)"),
    ("in 0.5..0.7", "(range 0.5 0.7)"),
    ("in (now - 1 mo)..now", "(range [(- 'now (duration 1 month))] 'now)"),
    ("= 5/6/2026", "'5/6/2026"), ("= monday", "'monday"),
  ]) func `a date is read`(_ test: String, _ tree: String) {
    let sign = test.prefix { $0 != " " }
    checkTree("ideas where published \(test)", "(ideas (where (\(sign) published \(tree))))")
  }

  @Test func `a minus is arithmetic with blanks on both sides or beside a bracket`() {
    checkTree("ideas where a - 1 > -2", "(ideas (where (> (- a 1) (- 2))))")
    checkTree("ideas where (a)-1 > 3-(2)", "(ideas (where (> (- [a] 1) (- 3 [2]))))")
    #expect(syntaxCodes("ideas where minutes-5 > 3") == ["tight-operator"])
  }

  @Test func `typographic signs are plain ones`() {
    checkTree(
      "ideas\u{A0}where a ≥ 1 and b ≤ 2 and c ≠ 3 and d = –4 and e = “it's” and f = ‘x\"’",
      "(ideas (where (and (>= a 1) (<= b 2) (!= c 3) (= d (- 4)) (= e \"it's\") (= f \"x\"\"))))")
  }

  @Test func `a curly quote closes only a curly one`() {
    #expect(syntaxCodes("ideas where a = “x\"") == ["unterminated-string"])
  }

  @Test func `a pattern keeps its own text and place`() {
    guard case .query(let query) = parseStatement(SourceText("ideas where a ~ /x\\/y/i")).tree.kind,
      case .filter(let condition)? = query.steps.first?.kind, case .match(_, let pattern, _) = condition.kind
    else {
      Issue.record("no pattern")
      return
    }
    #expect(pattern.text == "x\\/y")
    #expect(pattern.ignoresCase)
    #expect(pattern.span.start == 17 && pattern.span.end == 21)
  }
}
