import CivilTime
import Newsletters

/// Letters that between them hold every kind of value and lack every kind: awkward spellings, ties, gaps.
struct VariedLetters: Sendable {
  private let instruments = variedInstruments()
  /// Few times, so that letters tie.
  private let sharedTimes: [PublishedTime]

  init() {
    let start = CivilDate(year: 2025, month: 12, day: 29) ?? CivilDate(dayNumber: 20_451)
    sharedTimes = (0..<12).map { PublishedTime(Timestamp(start.adding(days: $0 * 13), minuteOfDay: $0 * 97)) }
  }

  /// The number keeps titles, and so the identities of letters, apart.
  func letter(numbered count: Int, _ random: inout SplitMix64) -> Newsletter {
    var letter = Newsletter(title: "\(random.pick(VariedTexts.titles)) \(count)")
    letter.publication = random.chance(92) ? random.pick(VariedTexts.publications) : nil
    letter.author = random.chance(85) ? random.pick(VariedTexts.people) : nil
    letter.people = (0..<random.weighted([25, 40, 20, 15])).map { _ in random.pick(VariedTexts.people) }
    letter.published = published(&random)
    letter.minutes = random.chance(75) ? random.pick([0, 1, 3, 5, 5, 5, 8, 12, 45]) : nil
    letter.platform = random.chance(80) ? random.pick(VariedTexts.platforms) : nil
    letter.link = random.chance(60) ? "https://letters.example/\(count)?a=1&b=%20" : nil
    letter.file = random.chance(80) ? "letters/\(random.pick(["a", "B", "é"]))/\(count).txt" : nil
    letter.summary = random.chance(88) ? summary(&random) : nil
    letter.points = (0..<random.weighted([15, 15, 25, 25, 20])).map { _ in random.pick(VariedTexts.sentences)
    }
    letter.body = random.chance(15) ? body(&random) : nil
    letter.format = letter.body == nil ? random.pick([.page, .page, .interchange, nil]) : .text
    letter.ideas = ideas(&random)
    return letter
  }

  private func published(_ random: inout SplitMix64) -> PublishedTime? {
    let day = CivilDate(year: 2024, month: 1, day: 1)?.adding(days: random.below(870))
    guard let day, !random.chance(8) else { return nil }
    switch random.below(100) {
    case ..<25: return random.pick(sharedTimes)
    case ..<40: return PublishedTime(Timestamp(day), hasTimeOfDay: false)
    case ..<55:
      let offset = random.pick([-300, -210, 0, 60, 120, 330, 540])
      return PublishedTime(Timestamp(day, minuteOfDay: random.below(1440) - offset), offset: offset)
    default: return PublishedTime(Timestamp(day, minuteOfDay: random.below(1440)))
    }
  }

  private func summary(_ random: inout SplitMix64) -> String {
    let apart = random.chance(85) ? "\n\n" : "\n"
    return (0..<random.within(1...3)).map { _ in random.pick(VariedTexts.sentences) }.joined(separator: apart)
  }

  private func body(_ random: inout SplitMix64) -> String {
    (0..<random.within(2...6)).map { _ in random.pick(VariedTexts.sentences) }.joined(separator: "\n")
  }

  private func ideas(_ random: inout SplitMix64) -> [Idea] {
    var ideas = (0..<random.weighted([15, 25, 25, 20, 10, 5])).map { _ in idea(&random) }
    if 1 < ideas.count, random.chance(20) {
      let last = ideas.count - 1
      (ideas[last].ticker, ideas[last].name) = (ideas[0].ticker, ideas[0].name)
      (ideas[last].instrumentClass, ideas[last].sector) = (ideas[0].instrumentClass, ideas[0].sector)
    }
    return ideas
  }

  private func idea(_ random: inout SplitMix64) -> Idea {
    var idea = Idea()
    if random.chance(90) {
      let instrument = random.pick(instruments)
      idea.ticker = instrument.ticker
      idea.name = instrument.name.isEmpty ? nil : instrument.name
      idea.instrumentClass = instrument.name.isEmpty ? nil : instrument.instrumentClass
      idea.sector = instrument.sector
    }
    if random.chance(88) { decide(&idea, &random) }
    if random.chance(92) {
      let rationale = rationale(idea.ticker, &random)
      idea.rationale = rationale
      idea.headline = random.chance(75) ? pagePreview(of: rationale) : nil
    }
    if random.chance(15) { idea.headline = random.pick(VariedTexts.sentences) }
    idea.risk = random.chance(70) ? random.pick(VariedTexts.sentences) : nil
    return idea
  }

  /// Gives a direction and most often a confidence, of which some are equal.
  private func decide(_ idea: inout Idea, _ random: inout SplitMix64) {
    idea.direction = [Direction.long, .short, .neutral][random.weighted([45, 35, 20])]
    idea.basis = random.chance(90) ? random.pick([.stated, .inferred, .inferred]) : nil
    guard random.chance(85) else { return }
    let common = [0, 5_000, 6_000, 6_000, 7_000, 7_000, 7_250, 9_999, 10_000]
    let units = random.chance(60) ? random.pick(common) : random.within(0...10_000)
    idea.confidence = Confidence(tenThousandths: units)
  }

  private func rationale(_ ticker: String?, _ random: inout SplitMix64) -> String {
    var text = random.pick(VariedTexts.sentences)
    if let ticker { text = "\(ticker): \(text)" }
    for _ in 0..<random.weighted([50, 20, 15, 15]) { text += " " + random.pick(VariedTexts.sentences) }
    return text
  }
}

/// Instruments of every class, with tickers of every form; some that the universe does not know, one without name.
private func variedInstruments() -> [Instrument] {
  let known = [
    "IGV", "SMH", "MSFT", "NVDA", "BRK.B", "T", "NOW", "EUR/USD", "BTC-USD", "^VIX", "^SPX", "0700.HK",
    "ES=F",
    "CL=F", "TLT", "US10Y", "LOW", "TIP",
  ]
  let others = [
    Instrument(ticker: "ALL", name: "Everyman Insurance", instrumentClass: .equity, sector: "Financials"),
    Instrument(ticker: "OR", name: "Orée & Fils", instrumentClass: .equity, sector: "consumer staples"),
    Instrument(ticker: "WEATHER-1", name: "Rainfall certificates", instrumentClass: .other),
    Instrument(ticker: "XQZV", name: "", instrumentClass: .other),
    Instrument(ticker: "LONG", name: "Long Island Ferries", instrumentClass: .equity, sector: "Industrials"),
  ]
  return known.compactMap { Universe.bundled[$0] } + others
}
