import CivilTime
import Corpus
import CorpusLoading
import Diagnostics
import Teaching
import Testing

/// What learners are told of answers that no slip foresaw.
@Suite struct GraderTests {
  private static let grader = Grader(
    corpus: load(LoadRequest(paths: [])).corpus, now: Timestamp(minutes: 29_700_000))

  private let task: LessonTask?

  init() {
    let text = """
      # Long software

      ## Task: long on software

      - hint: Two conditions.

      ```tear answer
      ideas where ticker = IGV and direction = long | select ticker, direction
      ```

      ```tear slip
      # This has the shorts too.
      ideas where ticker = IGV | select ticker, direction
      ```
      """
    task = readLesson(SourceText(text), named: "long").lesson?.tasks.first
  }

  @Test(arguments: [
    ("ideas where direction = long and ticker in (IGV) | select ticker as what, direction", []),
    ("ideas where ticker = IGV | select ticker, direction", ["This has the shorts too."]),
    (
      "ideas where ticker in (IGV, SMH) and direction = long | select ticker, direction",
      ["rows should not be there, such as: SMH · long"]
    ),
    (
      "ideas where ticker = IGV and direction = long | select direction, ticker",
      ["the columns are right, but they stand in another order"]
    ),
    (
      "ideas where ticker = IGV and direction = long | select ticker, publication",
      ["column 2, `publication`, is not what was asked for; all else is right"]
    ),
    (
      "ideas where ticker = IGV and direction = short | select ticker, direction",
      ["5 rows missing"]
    ),
  ])
  func `an answer is told what is wrong with it`(text: String, parts: [String]) throws {
    let task = try #require(task)
    let verdict = try #require(try Self.grader.grade(text, for: task))
    guard case .wrong(let lines) = verdict else {
      #expect(parts.isEmpty && verdict.isRight)
      return
    }
    #expect(!parts.isEmpty)
    for part in parts { #expect(lines.contains { $0.contains(part) }, "\(lines)") }
  }

  @Test func `rows that are right by luck fail on other letters, with a row that shows it`() throws {
    let text =
      "ideas where ticker = IGV and direction = long and published in 2025-11..2026-05 | select ticker, direction"
    let task = try #require(task)
    let verdict = try #require(try Self.grader.grade(text, for: task))
    guard case .wrong(let lines) = verdict else {
      Issue.record("right by luck")
      return
    }
    #expect(lines.first?.hasPrefix("right here by luck; on other letters") == true)
    #expect(lines.last?.contains("missing, such as: IGV · long") == true)
  }

  @Test(arguments: [
    ("ideas where ticker = IGV", "its answer has 2 columns, and this has whole rows of ideas"),
    (
      "ideas where ticker = IGV and direction = long | select ticker",
      "its answer has 2 columns, and this has 1 column"
    ),
  ])
  func `a question of another shape may only try something out`(text: String, difference: String) throws {
    let task = try #require(task)
    #expect(try Self.grader.grade(text, for: task) == .unlike(difference))
  }

  @Test func `rows are shown as tables print them, and the only row of an answer is not`() throws {
    let shares = try task("newsletters | share(minutes > 8) as long, max published")
    #expect(
      try Self.grader.grade("newsletters | share(minutes > 7) as long, max published", for: shares)
        == .wrong(["one row is wanted, but not this one: 0.4583 · 2026-05-22 05:40"]))
    let days = try task("newsletters select published, minutes limit 6")
    guard
      case .wrong(let lines)? = try Self.grader.grade(
        "newsletters select published, minutes limit 5", for: days)
    else {
      Issue.record("a row is missing")
      return
    }
    #expect(lines.first?.wholeMatch(of: /1 row missing: \d{4}-\d\d-\d\d \d\d:\d\d · \d+/) != nil, "\(lines)")
  }

  @Test func `a missing row is shown only where it is a small part of the answer`() throws {
    let few = try task("newsletters select published, minutes limit 5")
    #expect(
      try Self.grader.grade("newsletters select published, minutes limit 4", for: few)
        == .wrong(["1 row missing"]))
  }

  @Test(arguments: [
    ("newsletters where minutes < 8 | select tickers, title", "list, text"),
    ("newsletters select publication, title", nil),
    ("newsletters where minutes < 8 | select published, title", nil),
    ("newsletters select title, published limit 3", nil), ("newsletters select published, minutes", nil),
    ("ideas select published, direction limit 5", "time, direction"),
  ])
  func `a question with columns of other kinds may only try something out`(text: String, kinds: String?)
    throws
  {
    let verdict = try Self.grader.grade(text, for: try task("newsletters select published, title"))
    if let kinds {
      #expect(verdict == .unlike("its answer has the columns time, text, and this has \(kinds)"))
    } else {
      guard case .wrong? = verdict else { return #expect(verdict == .wrong([])) }
    }
  }

  @Test(arguments: [
    (
      "points where text has \"last year\" | select text",
      "points where text has all (last, year) | select text"
    ),
    (
      "ideas where rationale has any (supply, demand) | select ticker, rationale",
      "ideas where rationale has any (\"any supply\", demand) | select ticker, rationale"
    ),
    ("points where text has growth | select text", "points where text contains growth | select text"),
  ])
  func `the hidden letters tell words apart that the samples do not`(answer: String, other: String) throws {
    guard case .wrong(let lines)? = try Self.grader.grade(other, for: try task(answer)) else {
      Issue.record("right by luck")
      return
    }
    #expect(lines.first?.hasPrefix("right here by luck; on other letters") == true, "\(lines)")
  }

  private func task(_ answer: String, uses: String? = nil) throws -> LessonTask {
    let line = uses.map { "- uses: \($0)\n\n" } ?? ""
    let text = "# A\n\n## Task: t\n\nFind it.\n\n\(line)```tear answer\n\(answer)\n```\n"
    let (lesson, diagnostics) = readLesson(SourceText(text), named: "a")
    #expect(diagnostics.isEmpty)
    return try #require(lesson?.tasks.first)
  }

  @Test(arguments: [
    (
      "has or matching", "points where text has growth | select text",
      "points where text ~ /\\bgrowth\\b/i | select text"
    ),
    ("matching", "points matching growth | select text", "points where text has growth | select text"),
    (
      "let", "let soft = (IGV, MSFT)\nideas where ticker in soft | count",
      "let soft = (IGV, MSFT)\nideas where ticker in (IGV, MSFT) | count"
    ),
    (
      "let", "let calls = ideas where direction != neutral\ncalls | count",
      "let ideal = ideas where direction != neutral\nideas where direction != neutral | count"
    ),
    (
      "param, let", "param t: ticker = IGV\nlet soft = ideas where ticker = :t\nsoft count by direction",
      "let soft = ideas where ticker = IGV\nsoft count by direction"
    ),
    ("~", "ideas where rationale ~ /carry/i | count", "ideas where rationale contains carry | count"),
    (
      "not, in", "ideas where ticker not in (NOT, IN) | count",
      "ideas where ticker != IN and ticker != NOT | count"
    ),
  ])
  func `right rows by other words than a task is about are told so`(
    uses: String, answer: String, other: String
  ) throws {
    let task = try task(answer, uses: uses)
    #expect(try Self.grader.grade(answer, for: task) == .right)
    guard case .wrong(let lines)? = try Self.grader.grade(other, for: task) else {
      Issue.record("it passes")
      return
    }
    #expect(
      lines.count == 1 && lines.first?.hasPrefix("the rows are right; this task is about `") == true,
      "\(lines)")
  }

  @Test(arguments: [
    ("month, by, as", "ideas count by month as period"),
    (
      "where, any, between, and",
      "newsletters where any idea (confidence between 0.5 and 1 and direction = long) | count"
    ),
    (
      "except, order, if, >, coalesce, desc",
      "newsletters | except (newsletters where no ideas) | order by if(minutes > 5, coalesce(minutes, 0), 0) desc"
    ),
    (
      "top, offset, +, count, distinct",
      "ideas top 9 by (confidence + 1) | limit 5 offset 1 | count distinct ticker"
    ),
    (
      "in, let, not, is, missing",
      "let all = ideas where not (risk is missing)\nideas where ticker in (all select ticker)"
    ),
    (
      "no, only, count, starts",
      "newsletters where only points (text starts with A) or no ideas or count ideas > 2"
    ),
    (
      "ago, last, .., abs",
      "ideas where published >= 3 weeks ago or published in last month or abs(score) in 0.5..1"
    ),
  ])
  func `the words of a question are told from its tree`(uses: String, answer: String) throws {
    _ = try task(answer, uses: uses)
  }

  @Test func `an answer with an error is none`() throws {
    let task = try #require(task)
    #expect(try Self.grader.grade("ideas where tickr = IGV", for: task) == nil)
  }

  @Test func `where the answer sorts the order counts`() throws {
    let lesson = readLesson(
      SourceText(
        "# Order\n\n## Task: top\n\n```tear answer\nideas order by confidence desc limit 3 | select ticker\n```\n"
      ),
      named: "order"
    ).lesson
    let task = try #require(lesson?.tasks.first)
    #expect(try Self.grader.grade("ideas top 3 by confidence | select ticker", for: task) == .right)
    let turned = "let best = ideas top 3 by confidence\nbest order by confidence | select ticker"
    #expect(
      try Self.grader.grade(turned, for: task) == .wrong(["these are the right rows, in another order"]))
  }

  @Test(arguments: [
    ("", "lesson-title"), ("Text first", "lesson-title"), ("# A\n# B", "lesson-title"),
    ("# A\n### B", "lesson-heading"),
    ("# A\n```tear", "lesson-block"), ("# A\n```tears\n```", "lesson-block"),
    ("# A\n```tear answer\n```", "lesson-block"),
    ("# A\n- hint: x", "lesson-hint"), ("# A\n## Task:\n```tear answer\nideas\n```", "lesson-task"),
    ("# A\n## Task: t", "lesson-answer"), ("text\nmore", "lesson-title"),
    ("# A\n### Task: t\n- hint: h\n```tear answer\nideas\n```", "lesson-heading"),
    ("# A\n## task: t\n- hint: h\n```tear answer\nideas\n```", "lesson-heading"),
    ("# A\n## Task: t\n- hint: h\n  ```tear answer\nideas\n  ```", "lesson-block"),
    ("# A\n## Task: t\n```tear answer\nideas\n```\n```tear slip\nideas\n```", "lesson-slip"),
    ("# A\n- uses: let\n## Task: t\n```tear answer\nideas\n```", "lesson-uses"),
    ("# A\n## Task: t\n- uses: lte\n```tear answer\nideas\n```", "lesson-uses"),
    ("# A\n## Task: t\n- uses: where,\n```tear answer\nideas where id > 1\n```", "lesson-uses"),
    ("# A\n## Task: t\n- uses:\n```tear answer\nideas\n```", "lesson-uses"),
    ("# A\n## Task: t\n- uses: where or limit\n```tear answer\nideas\n```", "lesson-uses"),
  ])
  func `a damaged lesson is an error with its place`(text: String, code: String) {
    let (lesson, diagnostics) = readLesson(SourceText(text), named: "x")
    #expect(lesson == nil)
    #expect(diagnostics.map(\.code) == [code])
  }

  @Test func `emphasis is plain, a byte order mark is nothing, and signs stay`() {
    let text = "\u{FEFF}# A\n\nOne *or* the **other**, but 2*3, a * b and `select *`.\n"
    let (lesson, diagnostics) = readLesson(SourceText(text), named: "a")
    #expect(diagnostics.isEmpty)
    #expect(lesson?.title == "A")
    #expect(lesson?.page == [.text("One or the other, but 2*3, a * b and `select *`.")])
  }
}
