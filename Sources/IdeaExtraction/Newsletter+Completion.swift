package import Newsletters

/// Fills in what the source did not print about a newsletter's ideas.
///
/// Name, class and sector come from the universe. An idea without a direction gets one, with confidence,
/// probabilities, evidence and the basis `inferred`; a stated direction is left alone with the basis `stated`.
package func completeIdeas(in newsletter: inout Newsletter, with model: DirectionModel = .bundled) {
  for index in newsletter.ideas.indices { complete(&newsletter.ideas[index], with: model) }
}

private func complete(_ idea: inout Idea, with model: DirectionModel) {
  if let instrument = model.instrument(of: idea) {
    idea.name = idea.name ?? instrument.name
    idea.instrumentClass = idea.instrumentClass ?? instrument.instrumentClass
    idea.sector = idea.sector ?? instrument.sector
  }
  guard idea.direction == nil else {
    idea.basis = idea.basis ?? .stated
    return
  }
  let estimate = model.estimate(for: idea)
  idea.direction = estimate.direction
  idea.confidence = estimate.confidence
  idea.probabilities = estimate.probabilities
  idea.evidence = estimate.evidence
  idea.basis = .inferred
}
