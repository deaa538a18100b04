import TestSupport
import Testing

@Suite struct ExpressionTests {
  @Test func `a condition is read by precedence`() {
    checkTree(
      "ideas where a = 1 or b = 2 and not c = 3 or d + 1 * 2 - 3 >= 4",
      "(ideas (where (or (= a 1) (and (= b 2) (not (= c 3))) (>= (- (+ d (* 1 2)) 3) 4))))")
  }

  @Test func `a chain of one operator is one node`() {
    checkTree("ideas where a and b and c", "(ideas (where (and a b c)))")
  }

  @Test func `brackets are kept`() {
    checkTree(
      "ideas where (a = 1 or b = 2) and c = 3", "(ideas (where (and [(or (= a 1) (= b 2))] (= c 3))))")
  }

  @Test func `a quantifier keeps its conditions together`() {
    checkTree(
      "newsletters where any idea (ticker = IGV and direction = long) and no points and count ideas (score < 0) >= 2",
      "(newsletters (where (and (any idea (and (= ticker 'IGV) (= direction 'long))) (no points)"
        + " (>= (count-of ideas (< score 0)) 2))))")
  }

  @Test func `tests may be negated`() {
    checkTree(
      "ideas where a not in (1, 2) and b not has x and c not between 1 and 2 and d !~ /x/i and e is not missing",
      "(ideas (where (and (not (in a (list 1 2))) (not (has b 'x)) (not (between c 1 2)) (not (~ d /x/i))"
        + " (not (missing e)))))")
  }

  @Test func `present is the negation of missing, and not present is missing`() {
    checkTree(
      "ideas where a is present and b is not present", "(ideas (where (and (not (missing a)) (missing b))))")
  }

  @Test func `a query may be a set`() {
    checkTree(
      "ideas where ticker in (ideas where direction = long select ticker limit 5)",
      "(ideas (where (in ticker (ideas (where (= direction 'long)) (select ticker) (limit 5)))))")
  }

  @Test func `functions and conditionals take expressions`() {
    checkTree(
      "ideas select lower(author), if(confidence > 70%, 'high', 'low') as band, round(score * 2, 1), month (published)",
      "(ideas (select (lower author) (as (if (> confidence 70%) \"high\" \"low\") band) (round (* score 2) 1)"
        + " (month published)))")
  }

  @Test func `a step may repeat a measure`() {
    checkTree(
      "ideas count, avg score by ticker where avg score > 0 order by count desc, avg score top 3 by max score",
      "(ideas (aggregate count (avg score) (by ticker)) (where (> (avg score) 0))"
        + " (order (desc {count}) {(avg score)}) (top 3 (max score)))")
  }

  @Test func `every step is read`() {
    checkTree(
      """
      ideas | matching "rate cuts" where a = 1 select *, newsletter.title as letter
      sort by a desc limit 3 offset 2 union (ideas limit 1) | distinct | count distinct x, share(a = 1), sum (b * 2)
      by month, bin(c, 0.1) as bucket
      """,
      "(ideas (matching \"rate cuts\") (where (= a 1)) (select * (as newsletter.title letter)) (order (desc a))"
        + " (limit 3 2) (union (ideas (limit 1))) (distinct) (aggregate (count distinct x) (share if (= a 1))"
        + " (sum (* b 2)) (by month (as (bin c 0.1) bucket))))")
  }

  @Test func `every statement is read`() {
    checkTree(
      """
      let tech = ideas where ticker in (IGV, SMH)
      let watch = (IGV, SMH)
      param ticker: ticker = IGV; param names:text
      set now = 2026-05-31
      expect no rows; expect rows >= 1; expect all (a is present)
      describe; describe ideas.direction
      explain sql sqlite ideas; explain sql ideas limit 1; explain analyze _
      why idea 12
      help order by
      .mode csv /* no comment
      """,
      """
      (let tech (ideas (where (in ticker (list 'IGV 'SMH)))))
      (let watch (list 'IGV 'SMH))
      (param ticker ticker 'IGV)
      (param names text)
      (set now '2026-05-31)
      (expect (no rows))
      (expect (>= rows 1))
      (expect (all (not (missing a))))
      (describe)
      (describe ideas direction)
      (explain sql-sqlite (ideas))
      (explain sql (ideas (limit 1)))
      (explain analyze (_))
      (why idea 12)
      (help order by)
      (shell .mode csv /* no comment)
      """)
  }
}
