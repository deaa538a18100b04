package import IdeaExtraction
package import Newsletters

/// A text with the direction that a careful reader gives its target.
package struct LabelledText: Sendable {
  package var id: String
  /// Texts of one group are never set apart, so that no fold tests what another has read.
  package var group: String
  /// What the row is counted under, such as the name of its file.
  package var set: String
  package var kind: TextKind
  package var label: Direction
  package var source: Source
  /// Made from another text by turning its words around: to learn from, not to be measured by.
  package var isMirrored = false

  package enum Source: Sendable {
    case idea(Idea)
    case text(DirectionExample)
  }

  package init(
    id: String, group: String, set: String, kind: TextKind, label: Direction, source: Source
  ) {
    self.id = id
    self.group = group
    self.set = set
    self.kind = kind
    self.label = label
    self.source = source
  }

  /// What the model reads.
  package var words: String {
    switch source {
    case .idea(let idea): idea.rationale ?? idea.headline ?? ""
    case .text(let example): example.text
    }
  }
}

extension Direction {
  /// Its place among probabilities: long, short, neutral.
  package var place: Int {
    switch self {
    case .long: 0
    case .short: 1
    case .neutral: 2
    }
  }
}

extension LabelledText {
  /// What the model says of it.
  package func estimate(by model: DirectionModel) -> DirectionEstimate {
    switch source {
    case .idea(let idea): model.estimate(for: idea)
    case .text(let example): model.estimate(of: example)
    }
  }
}
