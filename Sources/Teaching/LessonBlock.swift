import Diagnostics

/// A block of statements in the file of a lesson.
struct LessonBlock {
  enum Kind: String {
    case example = "tear"
    case answer = "tear answer"
    case other = "tear also"
    case slip = "tear slip"
    case error = "tear error"
  }

  let kind: Kind
  /// The place of its task among those of the lesson; `nil` for an example.
  let task: Int?
  /// The row of its kind.
  let fence: SourceSpan
  /// The rows below, up to the one that closes it.
  let text: SourceSpan
}
