/// A page of text with examples that run, and tasks.
package struct Lesson: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    /// A paragraph, on one line.
    case text(String)
    /// Statements that are shown with what they give.
    case example(String)
  }

  /// The file's name without its ending, such as `02-one-condition`.
  package let name: String
  /// What progress is kept under: the name of a lesson that ships, the whole path of another, since names of files repeat.
  package let progressKey: String
  package let title: String
  package let page: [Part]
  package let tasks: [LessonTask]
}
