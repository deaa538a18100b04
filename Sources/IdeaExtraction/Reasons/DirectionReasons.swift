package import Newsletters

/// Tells why ideas have the directions that they have, by reading them again.
///
/// The same model gives the same words the same direction each time, so that nothing has to be kept with an idea for this. Making a
/// value costs nothing where model and linker are made already.
package struct DirectionReasons: Sendable {
  private let model: DirectionModel
  private let linker: InstrumentLinker

  /// - Parameters:
  ///   - model: The one that completed the ideas.
  ///   - linker: Likewise.
  package init(model: DirectionModel = .bundled, linker: InstrumentLinker = .bundled) {
    self.model = model
    self.linker = linker
  }

  /// Why an idea of a letter with this body has its direction. Linear in the texts.
  package func reason(for idea: Idea, in body: String?) -> DirectionReason {
    reason(
      for: idea,
      statedIn: idea.basis == .stated ? body.map { LetterIdeas($0, linker: linker, model: model) } : nil)
  }

  /// As `reason(for:in:)` for each idea of a letter, in their order.
  package func reasons(for newsletter: Newsletter) -> [DirectionReason] {
    let hasStated = newsletter.ideas.contains { $0.basis == .stated }
    let letter = hasStated ? newsletter.body.map { LetterIdeas($0, linker: linker, model: model) } : nil
    return newsletter.ideas.map { reason(for: $0, statedIn: letter) }
  }

  private func reason(for idea: Idea, statedIn letter: LetterIdeas?) -> DirectionReason {
    var read = idea
    // The estimate of a headline has evidence only where it is read as a rationale.
    read.rationale = idea.rationale ?? idea.headline
    let statement: StatedDirection? =
      if idea.basis == .stated, let ticker = idea.ticker, let direction = idea.direction {
        letter?.statement(of: ticker, direction)
      } else {
        nil
      }
    return DirectionReason(
      estimate: estimate(for: read), text: read.rationale ?? "",
      isOfHeadline: idea.rationale == nil && idea.headline != nil, statement: statement)
  }

  /// The one that gave the idea its confidence, as called in a letter or not; of a stated direction what the words say by themselves.
  private func estimate(for idea: Idea) -> DirectionEstimate {
    let estimate = model.explain(idea)
    guard idea.basis == .inferred, idea.confidence != estimate.confidence else { return estimate }
    let called = model.explain(idea, isCalled: true)
    return called.direction == idea.direction && called.confidence == idea.confidence ? called : estimate
  }

  /// The instruments that a letter names and has no idea about, in the order in which it names them.
  package func uncalled(in newsletter: Newsletter) -> [NamedInstrument] {
    var text = newsletter.body ?? ""
    if text.isEmpty {
      text = ([newsletter.title, newsletter.summary ?? ""] + newsletter.points).joined(separator: "\n\n")
    }
    let called = Set(newsletter.ideas.compactMap(\.ticker))
    var named: [NamedInstrument] = []
    var places: [String: Int] = [:]
    for mention in linker.mentions(in: text) where !called.contains(mention.ticker) {
      if let place = places[mention.ticker] {
        named[place] = NamedInstrument(mention: named[place].mention, count: named[place].count + 1)
      } else {
        places[mention.ticker] = named.count
        named.append(NamedInstrument(mention: mention, count: 1))
      }
    }
    return named
  }
}
