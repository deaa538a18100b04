import Diagnostics

/// Goes through the rows of a lesson; `readLesson` has the notation.
struct LessonReader {
  private(set) var title: String?
  private(set) var page: [Lesson.Part] = []
  private(set) var tasks: [LessonTask] = []
  private(set) var blocks: [LessonBlock] = []
  private(set) var diagnostics: [Diagnostic] = []
  private let source: SourceText
  private var next = 0
  /// Lines of the paragraph that is being read.
  private var paragraph: [String] = []
  /// Where the tasks begin.
  private var taskSpans: [SourceSpan] = []
  /// Whether it was said that the title is missing.
  private var lacksTitle = false

  init(_ source: SourceText) { self.source = source }

  var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

  mutating func read() {
    if source.bytes.starts(with: [0xEF, 0xBB, 0xBF]) { next = 3 }
    if let span = firstDamagedLine() {
      return report(
        Diagnostic("lesson-encoding", "this line is not UTF-8, in which lessons are written", at: span))
    }
    while let (line, span) = nextLine() { read(line, span) }
    endParagraph()
    endTask()
    if title == nil, diagnostics.isEmpty { reportMissingTitle(at: SourceSpan(0, 0)) }
    // Of a lesson that is not begun more is wrong than this.
    if hasErrors { return }
    for (task, span) in zip(tasks, taskSpans) where task.text.isEmpty {
      report(
        Diagnostic(
          "lesson-task", severity: .warning, "the task `\(task.name)` does not say what is asked for",
          at: span))
    }
  }

  private mutating func reportMissingTitle(at span: SourceSpan) {
    if !lacksTitle {
      report(Diagnostic("lesson-title", "a lesson begins with `# ` and its title", at: span))
    }
    lacksTitle = true
  }

  private func firstDamagedLine() -> SourceSpan? {
    var start = 0
    for line in source.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if String(validating: line, as: UTF8.self) == nil {
        return SourceSpan(UInt32(clamping: start), UInt32(clamping: start + line.count))
      }
      start += line.count + 1
    }
    return nil
  }

  private mutating func read(_ line: String, _ span: SourceSpan) {
    if line.isFence { return readBlock(line, span) }
    if let name = taskName(line, span) { return beginTask(name, span) }
    if let (item, text) = item(line) {
      if !line.hasPrefix("- \(item):") {
        report(
          Diagnostic(
            "lesson-item", severity: .warning, "this is read as `- \(item):`, which is how it is written",
            at: span))
      }
      return item == "hint" ? addHint(text, span) : addUses(text, span)
    }
    if let heading = line.rest(behind: "# ") { return readTitle(heading, span) }
    if line.isEmpty { return endParagraph() }
    if line.hasPrefix("#") {
      endParagraph()
      return report(
        Diagnostic("lesson-heading", "a lesson has one `# Title` and headings `## Task: NAME`", at: span))
    }
    if title == nil { return reportMissingTitle(at: span) }
    paragraph.append(line)
  }

  /// The name in the heading of a task, also where it is written a little differently.
  private mutating func taskName(_ line: String, _ span: SourceSpan) -> String? {
    if let name = line.rest(behind: "## Task:") { return name }
    let level = line.prefix { $0 == "#" }.count
    let heading = String(line.dropFirst(level)).trimmed
    let rest = heading.dropFirst(4)
    guard 1 < level || (level == 1 && title != nil), heading.lowercased().hasPrefix("task"),
      rest.isEmpty || rest.hasPrefix(":") || rest.hasPrefix(" ")
    else { return nil }
    report(Diagnostic("lesson-heading", "a task begins with `## Task: NAME`", at: span))
    return heading
  }

  /// An item of a task, also where its name is misspelt.
  private func item(_ line: String) -> (name: String, text: String)? {
    let text = line.drop(while: \.isWhitespace)
    guard let bullet = text.first, "-*+".contains(bullet), let colon = text.firstIndex(of: ":"),
      let name = nearestName(to: String(text[..<colon].dropFirst()).trimmed, among: ["hint", "uses"])
    else { return nil }
    return (name, String(text[colon...].dropFirst()).trimmed)
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
    taskSpans.append(span)
    tasks.append(LessonTask(name: name))
    if name.isEmpty { report(Diagnostic("lesson-task", "a task needs a name: `## Task: NAME`", at: span)) }
  }

  private mutating func addHint(_ hint: String, _ span: SourceSpan) {
    endParagraph()
    guard !tasks.isEmpty else {
      return report(Diagnostic("lesson-hint", "a hint belongs to a task", at: span))
    }
    var text = hint
    while let line = peek(), line.hasPrefix("  "), !line.isFence, item(line) == nil {
      _ = nextLine()
      text += " " + line.trimmed
    }
    if text.isEmpty {
      return report(Diagnostic("lesson-hint", severity: .warning, "this hint is empty", at: span))
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
    if !fence.hasPrefix("```") {
      report(Diagnostic("lesson-block", "the ``` of a block stands at the beginning of a line", at: span))
    }
    let start = UInt32(clamping: next)
    var lines: [String] = []
    while let (line, end) = nextLine(isRaw: true) {
      if line.isFence {
        let kind = String(fence.trimmed.dropFirst(3)).trimmed
        if let known = LessonBlock.Kind(rawValue: kind) {
          let task = known == .example ? nil : tasks.count - 1
          blocks.append(
            LessonBlock(kind: known, task: task, fence: span, text: SourceSpan(start, end.start)))
        }
        return add(lines, kind: kind, span)
      }
      lines.append(line)
    }
    report(Diagnostic("lesson-block", "this block is not closed by a line of ```", at: span))
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
        Diagnostic(
          "lesson-answer", "the task `\(task.name)` has no block `tear answer`",
          at: taskSpans.last ?? source.span))
    }
    let words = UsedWords(ofLastQueryIn: task.answer).words
    for group in task.uses where words.isDisjoint(with: group) {
      let asked = group.map { "`\($0)`" }.joined(separator: " or ")
      report(
        Diagnostic(
          "lesson-uses", "the answer of the task `\(task.name)` does not use \(asked)",
          at: taskSpans.last ?? source.span)
      )
    }
  }

  private mutating func endParagraph() {
    defer { paragraph = [] }
    guard !paragraph.isEmpty else { return }
    let text = withoutEmphasis(paragraph.map(\.trimmed).joined(separator: " "))
    if tasks.isEmpty { page.append(.text(text)) } else { tasks[tasks.count - 1].text.append(text) }
  }

  private mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

  /// The next line without blanks at its end.
  private mutating func nextLine(isRaw: Bool = false) -> (text: String, span: SourceSpan)? {
    guard let span = nextSpan else { return nil }
    next = Int(span.end) + 1
    let text = source[span]
    return (isRaw ? text : text.withoutBlanksAtEnd, span)
  }

  private func peek() -> String? { nextSpan.map { source[$0] } }

  private var nextSpan: SourceSpan? {
    guard next < source.bytes.count else { return nil }
    let end = source.bytes[next...].firstIndex(of: UInt8(ascii: "\n")) ?? source.bytes.count
    return SourceSpan(UInt32(clamping: next), UInt32(clamping: end))
  }
}

/// `*word*` and `**word**` as the word, since a terminal shows no slant; what stands in backquotes stays.
private func withoutEmphasis(_ text: String) -> String {
  text.split(separator: "`", omittingEmptySubsequences: false).enumerated().map { place, part in
    guard place.isMultiple(of: 2) else { return String(part) }
    // A mark touches its word, unlike a sign between two of them.
    return part.split(separator: " ", omittingEmptySubsequences: false).map(withoutMarks).joined(
      separator: " ")
  }.joined(separator: "`")
}

private func withoutMarks(_ word: Substring) -> String {
  guard let end = word.lastIndex(where: { $0.isLetter || $0.isNumber }) else { return String(word) }
  return String(word[...end].drop { $0 == "*" }) + word[end...].dropFirst().replacing("*", with: "")
}

extension String {
  /// What follows a beginning, without blanks around.
  fileprivate func rest(behind beginning: String) -> String? {
    hasPrefix(beginning) ? String(dropFirst(beginning.count)).trimmed : nil
  }

  /// Whether the line opens or closes a block; one that is indented is meant to.
  fileprivate var isFence: Bool { drop { $0 == " " || $0 == "\t" }.hasPrefix("```") }

  fileprivate var withoutBlanksAtEnd: String {
    var text = Substring(self)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text)
  }

  fileprivate var trimmed: String { String(withoutBlanksAtEnd.drop(while: \.isWhitespace)) }
}
