package import Diagnostics

extension CodeEntry {
  /// The pages of what is told of lessons that are not written as lessons are.
  package static let lessons: [CodeEntry] = [
    page(
      "lesson-answer", "A task of a lesson has no block `tear answer`, or more than one.",
      "a task with hints only"),
    page(
      "lesson-block", "A block of a lesson is of no known kind, in a wrong place, or not closed.",
      "a block `sql`"),
    page(
      "lesson-heading", "A lesson has a heading that is neither its title nor `## Task: NAME`.",
      "`## Summary`"),
    page("lesson-hint", "A hint of a lesson stands before the first task.", "`- hint: …` below the title"),
    page(
      "lesson-slip", "The first line of a slip in a lesson is no comment that says what is wrong.",
      "a `tear slip` that begins with its query"),
    page("lesson-task", "A task of a lesson has no name.", "`## Task:` alone"),
    page("lesson-title", "A lesson has no title, or two, or text before it.", "a file that begins with text"),
  ]

  private static func page(_ code: String, _ meaning: String, _ cause: String) -> CodeEntry {
    CodeEntry(
      code, meaning,
      .words(
        "`tearsheet learn` of a file of one's own gives it: \(cause).",
        remedy: "The notation of lessons is in examples/README.md."))
  }
}
