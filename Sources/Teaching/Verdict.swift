/// What became of an answer to a task.
package enum Verdict: Hashable, Sendable {
  case right
  /// What is wrong, in one or more lines to the learner.
  case wrong([String])

  package var isRight: Bool { self == .right }
}
