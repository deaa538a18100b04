/// A page of text with examples that run, and tasks.
package struct Lesson: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    /// A paragraph, on one line.
    case text(String)
    /// Statements that are shown with what they give.
    case example(String)
  }

  /// What progress is kept under: the file's name without its ending, such as `02-one-condition`.
  package let name: String
  package let title: String
  package let page: [Part]
  package let tasks: [LessonTask]
}
