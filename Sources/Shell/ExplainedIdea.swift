import IdeaExtraction
import Newsletters
import Presentation

/// An idea with why it has its direction.
struct ExplainedIdea {
  let idea: Idea
  let reason: DirectionReason
  /// The one that it stands in.
  let newsletter: Newsletter

  /// The likeliest other direction, by what the words say.
  var runnerUp: (direction: Direction, probability: Confidence) {
    let estimate = reason.estimate
    if idea.direction == nil || idea.direction == estimate.direction {
      return (estimate.runnerUp, estimate.probability(of: estimate.runnerUp))
    }
    return (estimate.direction, estimate.confidence)
  }

  /// What spoke for the direction that the words have, the strongest first.
  var weights: [Sheet.Weight] {
    let bytes = Array(reason.text.utf8)
    return reason.estimate.evidence.sorted { $0.weight.magnitude > $1.weight.magnitude }.map { evidence in
      let words = bytes[min(evidence.start, bytes.count)..<min(evidence.end, bytes.count)]
      return Sheet.Weight(evidence.weight, String(decoding: words, as: UTF8.self))
    }
  }

  /// The idea's words with what decided marked.
  var markedText: MarkedText {
    MarkedText(
      reason.text,
      marks: reason.estimate.evidence.map { .init($0.start..<$0.end, reason.estimate.direction) })
  }

  /// The sentence that states the direction, with the words marked that do.
  var markedStatement: MarkedText? {
    guard let statement = reason.statement, let direction = idea.direction else { return nil }
    return MarkedText(statement.sentence, marks: [.init(statement.words, direction)])
  }
}

extension DirectionEstimate {
  func probability(of direction: Direction) -> Confidence {
    switch direction {
    case .long: probabilities[0]
    case .short: probabilities[1]
    case .neutral: probabilities[2]
    }
  }
}
