import Newsletters

/// Composes sentences from fragments. Every sentence is in the past tense, so that any subject goes with any verb.
///
/// Fragments are kept as bytes and copied whole: a letter costs a few microseconds.
struct Prose: Sendable {
  private let topics = proseTopics.map { topic in
    TopicBytes(subjects: topic.subjects.map(bytes), objects: topic.objects.map(bytes))
  }
  private let titles = proseTopics.map(\.titles)
  private let weights = proseTopics.map(\.weight)
  private let verbs = proseVerbs.map(bytes)
  private let tails = proseTails.map(bytes)
  private let stances = [Direction.long, .short, .neutral].map { (proseStances[$0] ?? []).map(bytes) }
  private let reasons = proseReasons.map(bytes)
  private let rareWords = (0..<inventedNameCount).map { bytes(inventedName($0)) }
  private let rareRanks = ZipfTable(count: inventedNameCount)
  private let numbers = (0..<1_000).map { bytes("\($0 / 10).\($0 % 10)%") }

  private struct TopicBytes {
    let subjects: [[UInt8]]
    let objects: [[UInt8]]
  }

  /// What a letter is mostly about.
  func topic(_ random: inout SplitMix64) -> Int { random.weighted(weights) }

  func title(_ topic: Int, _ random: inout SplitMix64) -> String {
    var text = Array(random.pick(titles[topic]).utf8)
    switch random.below(4) {
    case 0: text += random.pick(Self.titleEnds)
    case 1:
      text += Self.after
      text += rareWords[rareRanks.draw(&random)]
    case 2:
      text += Self.andThe
      text += numbers[random.below(numbers.count)]
      text += Self.question
    default: break
    }
    return String(decoding: text, as: UTF8.self)
  }

  /// Two paragraphs, apart by an empty line.
  func summary(_ topic: Int, _ random: inout SplitMix64) -> String {
    var text = paragraph(topic, sentences: random.within(1...3), &random)
    text += Self.emptyLine
    text += paragraph(topic, sentences: random.within(1...2), &random)
    return String(decoding: text, as: UTF8.self)
  }

  func point(_ topic: Int, _ random: inout SplitMix64) -> String {
    String(decoding: paragraph(topic, sentences: 1, &random), as: UTF8.self)
  }

  func risk(_ topic: Int, _ random: inout SplitMix64) -> String {
    var text = Self.riskOpening
    clause(topic, &random, into: &text)
    text.append(UInt8(ascii: "."))
    return String(decoding: text, as: UTF8.self)
  }

  /// Says which way the idea bets, in words of its own about the instrument.
  func rationale(
    _ instrument: Instrument, _ direction: Direction, _ topic: Int, _ random: inout SplitMix64
  ) -> String {
    var text = Array(instrument.name.utf8)
    text += Self.openingBracket
    text += Array(instrument.ticker.utf8)
    text += Self.closingBracket
    text += random.pick(stances[direction == .long ? 0 : direction == .short ? 1 : 2])
    text += random.pick(reasons)
    clause(topic, &random, into: &text)
    text.append(UInt8(ascii: "."))
    if random.chance(45) {
      text.append(UInt8(ascii: " "))
      text += paragraph(topic, sentences: 1, &random)
    }
    return String(decoding: text, as: UTF8.self)
  }

  private func paragraph(_ topic: Int, sentences: Int, _ random: inout SplitMix64) -> [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(sentences * 128)
    for index in 0..<sentences {
      if 0 < index { text.append(UInt8(ascii: " ")) }
      let start = text.count
      clause(topic, &random, into: &text)
      if text[start] >= UInt8(ascii: "a") { text[start] &= 0xDF }
      text += random.pick(tails)
    }
    return text
  }

  /// `dealers ran short of gamma`; now and then another topic, a figure or a rare name comes in.
  private func clause(_ topic: Int, _ random: inout SplitMix64, into text: inout [UInt8]) {
    let own = topics[topic]
    let other = random.chance(20) ? topics[random.weighted(weights)] : own
    text += random.pick(own.subjects)
    text += random.pick(verbs)
    text += random.pickEarly(other.objects)
    switch random.below(10) {
    case 0, 1:
      text += Self.by
      text += numbers[random.below(numbers.count)]
    case 2:
      text += Self.at
      text += rareWords[rareRanks.draw(&random)]
    default: break
    }
  }

  private static let titleEnds = [" again", ", revisited", ", in three charts", " before the meeting"].map(
    bytes)
  private static let after = bytes(" after ")
  private static let andThe = bytes(" and the ")
  private static let question = bytes(" question")
  private static let emptyLine = bytes("\n\n")
  private static let riskOpening = bytes("The view fails if ")
  private static let openingBracket = bytes(" (")
  private static let closingBracket = bytes(")")
  private static let by = bytes(" by ")
  private static let at = bytes(" at ")
}

private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }
