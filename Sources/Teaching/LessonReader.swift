package import Diagnostics

/// Reads a lesson from its Markdown, or says what is wrong with it.
///
/// The notation: `# Title`; paragraphs and blocks fenced as `tear`, which are examples; `## Task: NAME`, then paragraphs, lines
/// `- hint: TEXT` and `- uses: WORD, WORD or WORD`, and the blocks `tear answer` (one), `tear also` (right as well), `tear slip` (a mistake; its first line is a comment that
/// says what is wrong) and `tear error` (a mistake that the program reports itself). A lesson with an error is `nil`. Linear in the text.
package func readLesson(_ source: SourceText, named name: String) -> (
  lesson: Lesson?, diagnostics: [Diagnostic]
) {
  var reader = LessonReader(source)
  reader.read()
  let lesson = Lesson(name: name, title: reader.title ?? "", page: reader.page, tasks: reader.tasks)
  return (reader.diagnostics.isEmpty ? lesson : nil, reader.diagnostics)
}

private struct LessonReader {
  private(set) var title: String?
  private(set) var page: [Lesson.Part] = []
  private(set) var tasks: [LessonTask] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let source: SourceText
  private var next = 0
  /// Lines of the paragraph that is being read.
  private var paragraph: [String] = []
  /// Where the last task begins.
  private var taskSpan = SourceSpan(0, 0)

  init(_ source: SourceText) { self.source = source }

  mutating func read() {
    while let (line, span) = nextLine() { read(line, span) }
    endParagraph()
    endTask()
    if title == nil, diagnostics.isEmpty {
      report(Diagnostic("lesson-title", "a lesson begins with `# ` and its title", at: SourceSpan(0, 0)))
    }
  }

  private mutating func read(_ line: String, _ span: SourceSpan) {
    if line.hasPrefix("```") { return readBlock(line, span) }
    if let name = line.rest(behind: "## Task:") { return beginTask(name, span) }
    if let hint = line.rest(behind: "- hint:") { return addHint(hint, span) }
    if let words = line.rest(behind: "- uses:") { return addUses(words, span) }
    if let heading = line.rest(behind: "# ") { return readTitle(heading, span) }
    if line.isEmpty { return endParagraph() }
    if line.hasPrefix("#") {
      endParagraph()
      return report(
        Diagnostic("lesson-heading", "a lesson has one `# Title` and headings `## Task: NAME`", at: span))
    }
    if title == nil {
      return report(Diagnostic("lesson-title", "a lesson begins with `# ` and its title", at: span))
    }
    paragraph.append(line)
  }

  private mutating func readTitle(_ heading: String, _ span: SourceSpan) {
    endParagraph()
    if title != nil {
      return report(
        Diagnostic("lesson-title", "a lesson has one title; tasks begin with `## Task: NAME`", at: span))
    }
    title = heading
  }

  private mutating func beginTask(_ name: String, _ span: SourceSpan) {
    endParagraph()
    endTask()
    taskSpan = span
    tasks.append(LessonTask(name: name))
    if name.isEmpty { report(Diagnostic("lesson-task", "a task needs a name: `## Task: NAME`", at: span)) }
  }

  private mutating func addHint(_ hint: String, _ span: SourceSpan) {
    endParagraph()
    guard !tasks.isEmpty else {
      return report(Diagnostic("lesson-hint", "a hint belongs to a task", at: span))
    }
    var text = hint
    while let line = peek(), line.hasPrefix("  ") {
      _ = nextLine()
      text += " " + line.trimmed
    }
    tasks[tasks.count - 1].hints.append(text)
  }

  private mutating func addUses(_ words: String, _ span: SourceSpan) {
    endParagraph()
    guard !tasks.isEmpty else {
      return report(Diagnostic("lesson-uses", "what an answer uses belongs to a task", at: span))
    }
    let groups = words.split(separator: ",", omittingEmptySubsequences: false).map { group in
      group.lowercased().split(separator: " ").map(String.init).filter { $0 != "or" }
    }
    for word in groups.flatMap({ $0.isEmpty ? [""] : $0 }) where !UsedWords.all.contains(word) {
      let nearest = nearestName(to: word, among: UsedWords.all).map { "did you mean `\($0)`?" }
      return report(
        Diagnostic(
          "lesson-uses", "`\(word)` is no word of the language", at: span, label: nearest, help: [Self.uses]))
    }
    tasks[tasks.count - 1].uses += groups
  }

  private static let uses =
    "it is written `- uses: let, has or matching`: words of the language, of which an answer needs each, or one joined by `or`"

  private mutating func readBlock(_ fence: String, _ span: SourceSpan) {
    endParagraph()
    var lines: [String] = []
    var isClosed = false
    while let (line, _) = nextLine(isRaw: true) {
      if line.hasPrefix("```") {
        isClosed = true
        break
      }
      lines.append(line)
    }
    guard isClosed else {
      return report(Diagnostic("lesson-block", "this block is not closed by a line of ```", at: span))
    }
    add(lines, kind: String(fence.dropFirst(3)).trimmed, span)
  }

  private mutating func add(_ lines: [String], kind: String, _ span: SourceSpan) {
    let text = lines.joined(separator: "\n")
    switch (kind, tasks.isEmpty) {
    case ("tear", true): page.append(.example(text))
    case ("tear answer", false):
      if !tasks[tasks.count - 1].answer.isEmpty {
        report(
          Diagnostic(
            "lesson-answer", "a task has one `tear answer`; others that are right are `tear also`", at: span))
      }
      tasks[tasks.count - 1].answer = text
    case ("tear also", false): tasks[tasks.count - 1].others.append(text)
    case ("tear slip", false), ("tear error", false): addSlip(lines, isError: kind == "tear error", span)
    case ("tear", false):
      report(
        Diagnostic(
          "lesson-block",
          "examples stand before the tasks; a block of a task is `tear answer`, `also`, `slip` or `error`",
          at: span
        ))
    case ("tear answer", true), ("tear also", true), ("tear slip", true), ("tear error", true):
      report(
        Diagnostic(
          "lesson-block", "a block `\(kind)` belongs to a task: `## Task: NAME` comes first", at: span))
    default:
      report(Diagnostic("lesson-block", "unknown kind of block `\(kind)`", at: span, help: [Self.kinds]))
    }
  }

  private static let kinds =
    "kinds: `tear`, and in tasks `tear answer`, `tear also`, `tear slip`, `tear error`"

  private mutating func addSlip(_ lines: [String], isError: Bool, _ span: SourceSpan) {
    guard let remark = lines.first?.rest(behind: "#"), !remark.isEmpty else {
      return report(
        Diagnostic(
          "lesson-slip", "the first line of a slip is a comment, `# …`, that says what is wrong", at: span))
    }
    let query = lines.dropFirst().joined(separator: "\n")
    tasks[tasks.count - 1].slips.append(LessonTask.Slip(query: query, remark: remark, isError: isError))
  }

  private mutating func endTask() {
    guard let task = tasks.last else { return }
    if task.answer.isEmpty {
      return report(
        Diagnostic("lesson-answer", "the task `\(task.name)` has no block `tear answer`", at: taskSpan))
    }
    let words = UsedWords(ofLastQueryIn: task.answer).words
    for group in task.uses where words.isDisjoint(with: group) {
      let asked = group.map { "`\($0)`" }.joined(separator: " or ")
      report(
        Diagnostic("lesson-uses", "the answer of the task `\(task.name)` does not use \(asked)", at: taskSpan)
      )
    }
  }

  private mutating func endParagraph() {
    defer { paragraph = [] }
    guard !paragraph.isEmpty else { return }
    let text = paragraph.map(\.trimmed).joined(separator: " ")
    if tasks.isEmpty { page.append(.text(text)) } else { tasks[tasks.count - 1].text.append(text) }
  }

  private mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// The next line without blanks at its end.
  private mutating func nextLine(isRaw: Bool = false) -> (text: String, span: SourceSpan)? {
    guard next < source.bytes.count else { return nil }
    let span = source.line(containing: UInt32(next)).span
    next = Int(span.end) + 1
    let text = source[span]
    return (isRaw ? text : text.withoutBlanksAtEnd, span)
  }

  private func peek() -> String? {
    guard next < source.bytes.count else { return nil }
    return source[source.line(containing: UInt32(next)).span]
  }
}

extension String {
  /// What follows a beginning, without blanks around.
  fileprivate func rest(behind beginning: String) -> String? {
    hasPrefix(beginning) ? String(dropFirst(beginning.count)).trimmed : nil
  }

  fileprivate var withoutBlanksAtEnd: String {
    var text = Substring(self)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }

  fileprivate var trimmed: String { String(withoutBlanksAtEnd.drop(while: \.isWhitespace)) }
}
