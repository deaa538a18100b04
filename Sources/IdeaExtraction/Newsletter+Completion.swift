package import Newsletters

/// Fills in what the source did not print about a newsletter and its ideas.
///
/// A raw letter, which comes without ideas, gets those that its body makes, but for those whose words leave it open which way they
/// go, and where it has none a summary and key points, which are sentences of the body. Name, class and sector come from the universe. An idea without a direction
/// gets one, with confidence, probabilities and the basis `inferred`, and with evidence where `isExplained`, which takes
/// longer; a stated direction is left alone with the basis `stated`. A model without weights leaves directions out rather than
/// wrong. The body and all else stay as they are. Linear in the text.
package func completeIdeas(
  in newsletter: inout Newsletter, isExplained: Bool = true,
  with model: @autoclosure () -> DirectionModel = .bundled,
  linker: @autoclosure () -> InstrumentLinker = .bundled
) {
  let isRead = newsletter.isRaw && newsletter.ideas.isEmpty
  if let body = newsletter.body, isRead {
    complete(&newsletter, from: body, linker: linker(), model: model())
  }
  guard !newsletter.ideas.isEmpty else { return }
  let model = model()
  for index in newsletter.ideas.indices {
    complete(&newsletter.ideas[index], isCalled: isRead, isExplained: isExplained, with: model)
  }
  if isRead { newsletter.ideas.removeAll { $0.basis == .inferred && $0.direction == .neutral } }
}

extension Newsletter {
  /// Whether it is of a form that prints prose only.
  fileprivate var isRaw: Bool {
    switch format {
    case .html, .email, .feed, .markdown, .text: true
    case .page, .interchange, nil: false
    }
  }
}

private func complete(
  _ newsletter: inout Newsletter, from body: String, linker: InstrumentLinker, model: DirectionModel
) {
  let letter = LetterIdeas(body, linker: linker, model: model)
  newsletter.ideas = letter.ideas(of: linker)
  guard newsletter.summary == nil || newsletter.points.isEmpty else { return }
  let sentences = KeySentences(letter.reading, letter.scores)
  if newsletter.points.isEmpty { newsletter.points = sentences.points }
  let summary = sentences.summary
  if newsletter.summary == nil, !summary.isEmpty { newsletter.summary = summary.joined(separator: " ") }
}

private func complete(_ idea: inout Idea, isCalled: Bool, isExplained: Bool, with model: DirectionModel) {
  if let instrument = model.instrument(of: idea) {
    idea.name = idea.name ?? instrument.name
    idea.instrumentClass = idea.instrumentClass ?? instrument.instrumentClass
    idea.sector = idea.sector ?? instrument.sector
  }
  guard idea.direction == nil else {
    idea.basis = idea.basis ?? .stated
    return
  }
  guard model.hasWeights else { return }
  let estimate =
    isExplained
    ? model.explain(idea, isCalled: isCalled) : model.estimate(for: idea, isCalled: isCalled)
  idea.direction = estimate.direction
  idea.confidence = estimate.confidence
  idea.probabilities = estimate.probabilities
  idea.evidence = estimate.evidence
  idea.basis = .inferred
}
