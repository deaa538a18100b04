import Corpus
import CorpusGenerator
import MappedStorage
import Newsletters
import TestSupport
import Testing

/// All that a corpus holds, as the bytes of a file of sections; `damaged` where a part of it is.
func sectionBytes(of corpus: Corpus) throws -> [UInt8] {
  let folder = try TemporaryFolder()
  var writer = try SectionWriter(path: folder.path + "/corpus", format: 1)
  try corpus.append(to: &writer)
  try writer.finish()
  return try folder.bytes(of: "corpus")
}

struct NewsletterRecordsTests {
  @Test(arguments: [CorpusGenerator.Profile.varied, .bench])
  func `a corpus made of the records of another one has the same columns`(
    profile: CorpusGenerator.Profile
  ) throws {
    var generator = CorpusGenerator(seed: 7, profile: profile)
    let corpus = Corpus(generator.newsletters(400))
    let records = NewsletterRecords(corpus)
    // Keys follow the offset of a time, which columns do not hold.
    let keys = try identities(.newsletters, corpus).map { StableKey(value: $0) }
    let again = Corpus.built(
      of: (0..<records.count).reversed().map { records[$0] }, keys: keys.reversed()
    ).corpus
    #expect(try sectionBytes(of: again) == sectionBytes(of: corpus))
  }

  @Test func `a record holds what the newsletter held`() throws {
    var newsletter = letter("Ports before prices", day: 6, ideas: ["FRO", "ZIM"], points: ["one", "two"])
    newsletter.people = ["Ines Vold", "Jo Ek"]
    newsletter.minutes = 5
    newsletter.ideas[1].direction = .short
    newsletter.ideas[1].basis = .stated
    newsletter.ideas[1].confidence = Confidence(0.75)
    newsletter.ideas[1].instrumentClass = .fx
    let record = NewsletterRecords(Corpus([newsletter]))[0]
    newsletter.published?.hasTimeOfDay = true
    #expect(record == newsletter)
  }

  @Test func `rows know their places in the input`() throws {
    var generator = CorpusGenerator(seed: 7, profile: .varied)
    let newsletters = generator.newsletters(50)
    let (corpus, places) = Corpus.built(of: newsletters)
    #expect(places.sorted() == Array(0..<50))
    #expect(titles(of: corpus).map { $0 ?? "" } == places.map { newsletters[Int($0)].title })
  }
}
