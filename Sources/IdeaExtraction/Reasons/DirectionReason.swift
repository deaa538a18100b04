package import Newsletters

/// Why an idea has its direction: where the letter states it, and what its words say by themselves.
package struct DirectionReason: Hashable, Sendable {
  /// What `text` says, whoever gave the idea its direction; its evidence lies in `text`.
  package let estimate: DirectionEstimate
  /// The words that the estimate is told from: the rationale, without one the headline; empty where the idea has neither.
  package let text: String
  /// Whether `text` is the headline.
  package let isOfHeadline: Bool
  /// `nil` where the direction was inferred, or is printed elsewhere than in the letter's text, such as on a page's badge.
  package let statement: StatedDirection?

  /// Whether the idea has what its words say: direction and confidence are those of the estimate.
  package func isInferred(_ idea: Idea) -> Bool {
    idea.basis != .stated && idea.direction == estimate.direction && idea.confidence == estimate.confidence
  }
}
