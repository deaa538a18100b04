package import Diagnostics

/// Reads a lesson from its Markdown, or says what is wrong with it.
///
/// The notation: `# Title`; paragraphs and blocks fenced as `tear`, which are examples; `## Task: NAME`, then paragraphs, lines
/// `- hint: TEXT` and `- uses: WORD, WORD or WORD`, and the blocks `tear answer` (one), `tear also` (right as well), `tear slip` (a mistake; its first line is a comment that
/// says what is wrong) and `tear error` (a mistake that the program reports itself). A lesson with an error is `nil`. Linear in the text.
package func readLesson(
  _ source: SourceText, named name: String, progressKey: String? = nil
) -> (lesson: Lesson?, diagnostics: [Diagnostic]) {
  let (reader, lesson) = read(source, name, progressKey)
  return (lesson, reader.diagnostics)
}

/// As `readLesson`, and tries all that the lesson shows, takes for right and calls a mistake, on the letters of `grader`.
///
/// What keeps the lesson from working is an error, as a model answer that does not run; the rest are warnings. Runs every block once or twice.
package func checkLesson(
  _ source: SourceText, named name: String, progressKey: String? = nil, with grader: Grader
) -> (lesson: Lesson?, diagnostics: [Diagnostic]) {
  let (reader, lesson) = read(source, name, progressKey)
  // Of a lesson that breaks the notation too, so that its author is told everything at once.
  var check = LessonCheck(source, reader.tasks, grader)
  for block in reader.blocks where block.kind == .answer { check.check(block) }
  for block in reader.blocks where block.kind != .answer { check.check(block) }
  let diagnostics = (reader.diagnostics + check.diagnostics).sorted { $0.span.start < $1.span.start }
  return (diagnostics.contains { $0.severity == .error } ? nil : lesson, diagnostics)
}

/// Whether a text has a task, so that it is meant for a lesson, whatever else may be wrong with it.
package func hasTasks(_ source: SourceText) -> Bool {
  var reader = LessonReader(source)
  reader.read()
  return !reader.tasks.isEmpty
}

private func read(_ source: SourceText, _ name: String, _ key: String?) -> (LessonReader, Lesson?) {
  var reader = LessonReader(source)
  reader.read()
  let lesson = Lesson(
    name: name, progressKey: key ?? name, title: reader.title ?? "", page: reader.page, tasks: reader.tasks)
  return (reader, reader.hasErrors ? nil : lesson)
}
