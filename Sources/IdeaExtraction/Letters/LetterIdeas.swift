import Newsletters

/// The calls of a raw letter, one for each instrument.
struct LetterIdeas {
  let reading: LetterReading
  let scores: CallScores
  let stated: StatedCalls
  private let sentencesByEntity: [[Int]]

  init(_ body: String, linker: InstrumentLinker, model: DirectionModel) {
    reading = LetterReading(LetterText(body), linker: linker)
    sentencesByEntity = reading.sentencesByEntity()
    stated = StatedCalls(in: reading)
    scores = CallScores(reading, model)
  }

  /// In the order in which the letter first names the instruments; without directions but where they are stated.
  func ideas(of linker: InstrumentLinker) -> [Idea] {
    var statedByEntity: [Int: StatedCall] = [:]
    for call in stated.calls where statedByEntity[call.entity] == nil { statedByEntity[call.entity] = call }
    return reading.tickers.indices.compactMap { entity in
      let call = statedByEntity[entity]
      guard call != nil || scores.isCalled(entity) else { return nil }
      return idea(entity, sentencesByEntity[entity], call ?? stated.trades[entity], linker)
    }
  }

  /// Where the letter first states this direction of an instrument.
  func statement(of ticker: String, _ direction: Direction) -> StatedDirection? {
    let calls = stated.calls + stated.trades.sorted { $0.key < $1.key }.map(\.value)
    guard
      let call = calls.first(where: { reading.tickers[$0.entity] == ticker && $0.direction == direction })
    else { return nil }
    let text = reading.letter.text
    let start = reading.letter.sentences[call.sentence].bytes.lowerBound
    return StatedDirection(
      sentence: reading.letter.string(call.sentence),
      words: text.words[call.place.first].start - start..<text.words[call.place.last].end - start)
  }

  private func idea(_ entity: Int, _ sentences: [Int], _ call: StatedCall?, _ linker: InstrumentLinker)
    -> Idea?
  {
    var rationale = sentences.filter { !scores.isRisk[$0] }
    var risk = sentences.filter { scores.isRisk[$0] }
    // What tells of risk is the rationale where nothing else is said.
    if rationale.isEmpty { (rationale, risk) = (risk, []) }
    if rationale.isEmpty, let call { rationale = [call.sentence] }
    guard !rationale.isEmpty else { return nil }
    var idea = Idea()
    idea.ticker = reading.tickers[entity]
    idea.name = reading.instrumentOfEntity[entity].map { linker.instruments[$0].name }
    idea.rationale = joined(rationale)
    idea.risk = risk.isEmpty ? nil : joined(risk)
    idea.headline = headline(rationale, entity)
    if let call {
      idea.direction = call.direction
      idea.basis = .stated
      idea.confidence = stated.confidences[entity]
    }
    return idea
  }

  private func joined(_ sentences: [Int]) -> String {
    sentences.map { reading.letter.string($0) }.joined(separator: " ")
  }

  /// The heading over the first sentence where the section is about the instrument, else its first clause.
  private func headline(_ rationale: [Int], _ entity: Int) -> String? {
    guard let first = rationale.first else { return nil }
    let heading = reading.headingOfSentence[first]
    if heading >= 0, reading.entityOfSection[heading] == entity { return reading.letter.string(heading) }
    return firstClause(reading.letter.sentences[first])
  }

  private func firstClause(_ sentence: LetterText.Sentence) -> String {
    let text = reading.letter.text
    for word in sentence.words.dropFirst(4) {
      let gap = text.gap(before: word)
      if let mark = gap.firstIndex(where: { Array(",;:".utf8).contains($0) }) {
        return text.string(sentence.bytes.lowerBound..<mark)
      }
    }
    var end = sentence.bytes.upperBound
    if text.original[end - 1] == UInt8(ascii: ".") { end -= 1 }
    return text.string(sentence.bytes.lowerBound..<end)
  }
}
