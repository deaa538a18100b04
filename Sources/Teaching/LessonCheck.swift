import Diagnostics

/// Tries the blocks of a lesson: whether each is what it is called.
struct LessonCheck {
  private(set) var diagnostics: [Diagnostic] = []
  private let source: SourceText
  private let tasks: [LessonTask]
  private let grader: Grader
  /// Tasks whose answers do not run.
  private var broken: Set<Int> = []

  init(_ source: SourceText, _ tasks: [LessonTask], _ grader: Grader) {
    (self.source, self.tasks, self.grader) = (source, tasks, grader)
  }

  /// The answers come first: to one that does not run nothing can be held.
  mutating func check(_ block: LessonBlock) {
    let text = source[block.text]
    let errors = grader.errors(in: text).map { placed($0, in: block) }
    guard let place = block.task, tasks.indices.contains(place) else {
      // An example may show an error on purpose.
      diagnostics += errors.map { $0.asWarning }
      return
    }
    let task = tasks[place]
    if block.kind == .answer { return checkAnswer(text, errors, block, place) }
    if broken.contains(place) { return }
    switch block.kind {
    case .other: checkOther(text, errors, block, task)
    case .slip: checkSlip(text, errors, block, task)
    case .error where errors.isEmpty:
      diagnostics.append(
        Diagnostic(
          "lesson-mistake", severity: .warning, "the program runs this, so it is no `tear error`",
          at: block.fence,
          help: ["a mistake that gives other rows is a `tear slip`"]))
    case .error, .answer, .example: break
    }
  }

  private mutating func checkAnswer(
    _ text: String, _ errors: [Diagnostic], _ block: LessonBlock, _ place: Int
  ) {
    diagnostics += errors
    if errors.isEmpty, grader.runs(text) { return }
    broken.insert(place)
    if errors.isEmpty {
      diagnostics.append(
        Diagnostic("lesson-answer", "this answer has no question that gives rows", at: block.fence))
    }
  }

  private mutating func checkOther(
    _ text: String, _ errors: [Diagnostic], _ block: LessonBlock, _ task: LessonTask
  ) {
    if let error = errors.first {
      diagnostics.append(
        Diagnostic(
          "lesson-also", severity: .warning, "this is to be right too, and has an error: \(error.message)",
          at: error.span))
    } else if !grader.givesAnswer(text, of: task) {
      let help = "the rows must be those of the answer on generated letters too, which lessons keep hidden"
      diagnostics.append(
        Diagnostic(
          "lesson-also", severity: .warning, "this is to be right too, and gives other rows than the answer",
          at: block.fence, help: [help]))
    }
  }

  private mutating func checkSlip(
    _ text: String, _ errors: [Diagnostic], _ block: LessonBlock, _ task: LessonTask
  ) {
    if let error = errors.first {
      diagnostics.append(
        Diagnostic(
          "lesson-mistake", severity: .warning,
          "a `tear slip` gives rows, and this has an error: \(error.message)", at: error.span,
          help: ["a mistake that the program reports itself is a `tear error`"]))
    } else if grader.givesAnswer(text, of: task) {
      diagnostics.append(
        Diagnostic(
          "lesson-mistake", severity: .warning,
          "this slip gives the rows of the answer, so nobody is told of it", at: block.fence))
    }
  }

  /// What was found in the text of a block, in the file.
  private func placed(_ error: Diagnostic, in block: LessonBlock) -> Diagnostic {
    var error = error
    error.span = SourceSpan(error.span.start + block.text.start, error.span.end + block.text.start)
    error.edits = []
    return error
  }
}

extension Diagnostic {
  fileprivate var asWarning: Diagnostic {
    var warning = self
    warning.severity = .warning
    return warning
  }
}
