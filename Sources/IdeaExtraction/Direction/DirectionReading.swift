/// A text prepared for the model: its units, and what the cues of the rules say of the target.
struct DirectionReading {
  let text: TokenizedText
  let reading: Reading
  let tally: Tally
  let units: [DirectionUnit]
  private let unitOfToken: [Int32]
  private let cues: [Cue]

  init(_ text: TokenizedText, _ recognizer: Recognizer, classes: WordClasses) {
    self.text = text
    cues = recognizer.cues
    let items = recognizer.items(of: text)
    reading = Reading(items, in: text, cues: recognizer.cues)
    tally = Attribution(of: reading, in: text, cues: recognizer.cues).tally
    let spans = recognizer.spans ?? Self.spans(of: items, in: text)
    let cut = DirectionUnits(text, masking: spans, classes: classes)
    units = cut.units
    unitOfToken = cut.unitOfToken
  }

  /// Whether there is anything to decide the direction by.
  var decides: Bool { hasWords && !speaksOnlyOfOthers }

  /// Whether anything but names and marks is there to be read.
  private var hasWords: Bool { units.contains { $0.kind == .word } }

  /// Whether cues were found, all of them for other instruments, in a single sentence that does not name the target. In longer
  /// texts the target may be meant by other words.
  private var speaksOnlyOfOthers: Bool {
    !tally.readings.isEmpty && !reading.isPair && reading.sentences.count == 1
      && tally.readings.allSatisfy { $0.own == 0 && $0.neutral == 0 }
      && !units.contains { $0.kind == .target || $0.kind == .opposite }
  }

  private static func spans(of items: [Item], in text: TokenizedText) -> [MaskedSpan] {
    items.compactMap { item in
      guard case .mention(let polarity) = item.kind, !item.isPronoun else { return nil }
      return MaskedSpan(
        start: text.tokens[item.first].start, end: text.tokens[item.last].end, polarity: polarity)
    }
  }

  /// Hands every feature of the text to the sink, in the order that the templates are tried.
  func emitFeatures(into sink: inout some FeatureSink) {
    DirectionFeatures(units).emit(into: &sink)
    DirectionFeatures.emit(
      tally, cues: cues, isPair: reading.isPair,
      unit: { Int(unitOfToken[reading.items[$0].first]) }, into: &sink)
  }
}
