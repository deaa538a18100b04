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
      "ideas where ticker = IGV and direction = long | select ticker",
      ["the answer has 2 columns, yours 1 column; `select` names those"]
    ),
    (
      "ideas where ticker in (IGV, SMH) and direction = long | select ticker, direction",
      ["rows should not be there, such as: SMH · long"]
    ),
    (
      "ideas where ticker = IGV and direction = long | select direction, ticker",
      ["the columns are right, but they stand in another order"]
    ),
    (
      "ideas where ticker = IGV and direction = short | select ticker, direction",
      ["missing, such as: IGV · long"]
    ),
  ])
  func `an answer is told what is wrong with it`(text: String, parts: [String]) throws {
    let task = try #require(task)
    let verdict = try #require(try Self.grader.grade(text, for: task))
    guard case .wrong(let lines) = verdict else {
      #expect(parts.isEmpty)
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
    ("# A\n## Task: t", "lesson-answer"),
    ("# A\n## Task: t\n```tear answer\nideas\n```\n```tear slip\nideas\n```", "lesson-slip"),
  ])
  func `a damaged lesson is an error with its place`(text: String, code: String) {
    let (lesson, diagnostics) = readLesson(SourceText(text), named: "x")
    #expect(lesson == nil)
    #expect(diagnostics.map(\.code) == [code])
  }
}
