import CivilTime
import Newsletters

/// Letters in the proportions of a real collection: 8 years, 300 publications, a few instruments that everybody
/// writes about and many that few do.
struct BenchLetters: Sendable {
  private let prose = Prose()
  private let instruments = benchInstruments()
  private let instrumentRanks = ZipfTable(count: benchInstrumentCount)
  private let publications = publicationNames()
  private let publicationRanks = ZipfTable(count: publicationCount)
  private let authors = authorNames()
  private let platforms = ["Substack", "Substack", "Substack", "Ghost", "Beehiiv", "Medium"]
  private let firstMinute = Int(Timestamp(firstDay).minutes)
  private let minuteCount = 8 * 365 * 1440

  func letter(_ random: inout SplitMix64) -> Newsletter {
    let topic = prose.topic(&random)
    let publication = publicationRanks.draw(&random)
    var letter = Newsletter(title: prose.title(topic, &random))
    letter.publication = publications[publication]
    // A publication has two authors, the first of whom writes most of it.
    let author = authors[(publication * 2 + (random.chance(25) ? 1 : 0)) % authors.count]
    letter.author = author
    letter.people = random.chance(15) ? [author, random.pick(authors)] : [author]
    letter.published = PublishedTime(
      Timestamp(minutes: Int32(clamping: firstMinute + random.below(minuteCount))))
    letter.minutes = random.within(3...14)
    letter.platform = random.pick(platforms)
    letter.format = .page
    letter.summary = prose.summary(topic, &random)
    letter.points = (0..<[3, 4, 5, 6, 7, 8][random.weighted([20, 24, 22, 16, 11, 7])]).map { _ in
      prose.point(topic, &random)
    }
    letter.ideas = (0..<random.weighted([8, 14, 22, 24, 16, 10, 6])).map { _ in idea(topic, &random) }
    return letter
  }

  private func idea(_ topic: Int, _ random: inout SplitMix64) -> Idea {
    let instrument = instruments[instrumentRanks.draw(&random)]
    let direction = [Direction.long, .short, .neutral][random.weighted([55, 30, 15])]
    var idea = Idea()
    idea.ticker = instrument.ticker
    idea.name = instrument.name
    idea.instrumentClass = instrument.instrumentClass
    idea.sector = instrument.sector
    idea.direction = direction
    idea.confidence = Confidence(tenThousandths: 4_500 + random.below(2_700) + random.below(2_700))
    idea.basis = .inferred
    let rationale = prose.rationale(instrument, direction, topic, &random)
    idea.headline = pagePreview(of: rationale)
    idea.rationale = rationale
    idea.risk = random.chance(90) ? prose.risk(topic, &random) : nil
    return idea
  }
}

/// The day before which no letter of the bench profile is dated.
private let firstDay = CivilDate(year: 2018, month: 1, day: 1) ?? CivilDate(dayNumber: 17_532)
