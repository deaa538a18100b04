import CivilTime
import Corpus
import CorpusLoading
import Diagnostics
import Foundation
import Teaching
import Testing

/// What an author is told of a lesson that is written as lessons are, and does not do what it says.
struct LessonCheckTests {
  private static let grader = Grader(
    corpus: load(LoadRequest(paths: [])).corpus, now: Timestamp(minutes: 29_700_000))

  private static let task = """
    # Gold

    ```tear
    ideas where ticker = GLD
    ```

    ## Task: gold

    List the ideas on gold: ticker and direction.

    - hint: `where` keeps rows.

    ```tear answer
    ideas where ticker = GLD | select ticker, direction
    ```

    ```tear also
    ideas where ticker in (GLD) | select ticker, direction
    ```

    ```tear slip
    # These ideas are on silver.
    ideas where ticker = SLV | select ticker, direction
    ```

    ```tear error
    # It is called `ticker`.
    ideas where symbol = GLD | select ticker, direction
    ```
    """

  private func check(_ text: String) -> (isBegun: Bool, found: [String]) {
    let source = SourceText(text)
    let (lesson, diagnostics) = checkLesson(source, named: "gold", with: Self.grader)
    return (
      lesson != nil,
      diagnostics.map { "\(source.position(of: $0.span.start).line) \($0.severity.rawValue) \($0.code)" }
    )
  }

  @Test(arguments: [
    ("", "", nil, true),
    (
      "ideas where ticker = GLD\n```\n\n##", "ideas where tickr = GLD\n```\n\n##", "4 warning unknown-field",
      true
    ),
    ("answer\nideas where", "answer\nideas were", "14 error", false),
    ("answer\nideas where", "answer\ndescribe ideas # where", "13 error lesson-answer", false),
    ("in (GLD)", "in (GLD, SLV)", "17 warning lesson-also", true),
    ("in (GLD)", "in (GLD", "18 warning lesson-also", true),
    ("ticker = SLV", "ticker in (GLD)", "21 warning lesson-mistake", true),
    ("ticker = SLV", "tickr = SLV", "23 warning lesson-mistake", true),
    ("symbol = GLD", "ticker = HG=F", "26 warning lesson-mistake", true),
    ("- hint:", "- hnt:", "11 warning lesson-item", true),
    ("- hint:", "* hint:", "11 warning lesson-item", true),
    ("`where` keeps rows.", "", "11 warning lesson-hint", true),
    ("List the ideas on gold: ticker and direction.", "", "7 warning lesson-task", true),
  ])
  func `each block of a lesson is tried`(part: String, instead: String, found: String?, isBegun: Bool) {
    let text = part.isEmpty ? Self.task : Self.task.replacing(part, with: instead, maxReplacements: 1)
    #expect(part.isEmpty || text != Self.task)
    let result = check(text)
    #expect(result.isBegun == isBegun)
    #expect(result.found.count == (found == nil ? 0 : 1), "\(result.found)")
    if let found { #expect(result.found.first?.hasPrefix(found) == true, "\(result.found)") }
  }

  @Test func `the blocks of a lesson that breaks the notation are tried too`() {
    let text = Self.task.replacing("## Task:", with: "### Task:").replacing(
      "ideas where ticker = GLD |", with: "ideas were |")
    let result = check(text)
    #expect(!result.isBegun)
    #expect(result.found.first == "7 error lesson-heading")
    #expect(result.found.dropFirst().contains { $0.hasPrefix("14 error") }, "\(result.found)")
  }

  @Test func `bytes that are not UTF-8 are an error with their line`() {
    let bytes = Array("# Gold\n\nThe caf".utf8) + [0xE9] + Array(".\n".utf8)
    let source = SourceText(bytes: bytes, name: "gold.md")
    let (lesson, diagnostics) = readLesson(source, named: "gold")
    #expect(lesson == nil)
    #expect(diagnostics.map(\.code) == ["lesson-encoding"])
    #expect(diagnostics.map { source.position(of: $0.span.start).line } == [3])
  }

  @Test(arguments: Lesson.bundled)
  func `nothing is wrong with the lessons that ship`(lesson: Lesson) throws {
    let source = try #require(try bundledSource(named: lesson.name))
    let (checked, diagnostics) = checkLesson(source, named: lesson.name, with: Self.grader)
    #expect(checked == lesson)
    #expect(diagnostics.isEmpty, "\(diagnostics)")
  }

  private func bundledSource(named name: String) throws -> SourceText? {
    let path = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../examples/lessons/\(name).md")
    return SourceText(bytes: Array(try Data(contentsOf: path)), name: name)
  }
}
