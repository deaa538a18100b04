package import Diagnostics

extension CodeEntry {
  /// The pages of what is told of lessons that are not written as lessons are.
  package static let lessons: [CodeEntry] = [
    page(
      "lesson-also",
      "Another right answer of a lesson's task gives other rows than its model answer, or has an error.",
      task + "\n```tear also\nideas where ticker = SLV\n```\n"),
    page(
      "lesson-answer",
      "A task of a lesson has no block `tear answer`, or more than one, or one that gives no rows to compare.",
      "# Gold\n\n## Task: long on gold\n\nList the ideas.\n\n- hint: `where` keeps rows.\n"),
    page(
      "lesson-block", "A block of a lesson is of no known kind, in a wrong place, indented, or not closed.",
      "# Gold\n\n```sql\nselect * from ideas\n```\n"),
    CodeEntry(
      "lesson-encoding", "A lesson is no text in UTF-8.",
      .command(
        #"printf '# Caf\351\n' > lesson.md"#,
        remedy: "Save the file as UTF-8.")),
    page(
      "lesson-heading", "A lesson has a heading that is neither its title nor `## Task: NAME`.",
      "# Gold\n\n## Summary\n"),
    page(
      "lesson-hint", "A hint of a lesson stands before the first task, or is empty.",
      "# Gold\n\n- hint: `where` keeps rows.\n"),
    page(
      "lesson-item", "An item of a lesson's task is misspelt; it was read as the one that is near.",
      task + "\n- hnt: `where` keeps rows.\n"),
    page(
      "lesson-mistake",
      "A mistake in a lesson's task is none, since its rows are those of the answer, or is of the other kind: a `tear slip` gives other rows, "
        + "and a `tear error` is reported by the program.",
      task + "\n```tear error\n# Silver is another metal.\nideas where ticker = SLV\n```\n"),
    page(
      "lesson-slip", "The first line of a slip in a lesson is no comment that says what is wrong.",
      task + "\n```tear slip\nideas where ticker = SLV\n```\n"),
    page(
      "lesson-task", "A task of a lesson has no name, or no text that says what is asked for.",
      task.replacing(": long on gold", with: ":")),
    page(
      "lesson-title", "A lesson has no title, or two, or text before it.", "Ideas on gold.\n"),
    page(
      "lesson-uses",
      "What the answers of a task have to use is no word of the language, or the model answer does not use it.",
      task.replacing("```tear", with: "- uses: lte\n\n```tear")),
  ]

  private static let task =
    "# Gold\n\n## Task: long on gold\n\nList the ideas.\n\n```tear answer\nideas where ticker = GLD\n```\n"

  private static func page(_ code: String, _ meaning: String, _ text: String) -> CodeEntry {
    CodeEntry(
      code, meaning, file: "gold.md", ExampleText(text, shown: text),
      remedy: "`tearsheet learn gold.md` gives it; the notation of lessons is in examples/README.md.")
  }
}
