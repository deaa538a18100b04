/// What became of an answer to a task.
package enum Verdict: Hashable, Sendable {
  case right
  /// What is wrong, in one or more lines to the learner.
  case wrong([String])
  /// Of another shape than the answer, so perhaps only tried out; in what it differs.
  case unlike(String)

  package var isRight: Bool { self == .right }
}
