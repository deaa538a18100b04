import CivilTime
import CorpusGenerator
import Newsletters
import Testing

@Suite struct CorpusGeneratorTests {
  @Test(arguments: CorpusGenerator.Profile.allCases)
  func `a seed gives the same newsletters again, another seed others`(_ profile: CorpusGenerator.Profile) {
    var first = CorpusGenerator(seed: 11, profile: profile)
    var second = CorpusGenerator(seed: 11, profile: profile)
    var other = CorpusGenerator(seed: 12, profile: profile)
    let letters = first.newsletters(50)
    #expect(letters == second.newsletters(50))
    #expect(letters != other.newsletters(50))
  }

  @Test func `the numbers are those of SplitMix64`() {
    var random = SplitMix64(seed: 1_234_567)
    #expect(random.next() == 6_457_827_717_110_365_317)
    #expect(random.next() == 3_203_168_211_198_807_973)
  }

  @Test func `the varied profile has every kind of value and lacks every kind`() {
    var generator = CorpusGenerator(seed: 5, profile: .varied)
    let letters = generator.newsletters(1_000)
    let ideas = letters.flatMap(\.ideas)
    for field in [\Newsletter.publication, \.author, \.platform, \.link, \.file, \.summary, \.body] {
      #expect(Set(letters.map { $0[keyPath: field] == nil }).count == 2)
    }
    for field in [\Idea.ticker, \.name, \.sector, \.headline, \.rationale, \.risk] {
      #expect(Set(ideas.map { $0[keyPath: field] == nil }).count == 2)
    }
    #expect(Set(ideas.map(\.direction)).count == Direction.allCases.count + 1)
    #expect(Set(ideas.map(\.instrumentClass)).count == InstrumentClass.allCases.count + 1)
    #expect(Set(ideas.map(\.basis)).count == Basis.allCases.count + 1)
    #expect(ideas.contains { $0.direction != nil && $0.confidence == nil })
    #expect(letters.contains { 1 < $0.people.count } && letters.contains { $0.people.isEmpty })
    #expect(letters.contains { $0.published == nil })
    #expect(letters.contains { $0.published?.hasTimeOfDay == false })
    #expect(letters.contains { $0.published?.offset != nil })
    #expect(Set(letters.compactMap(\.published)).count < letters.count * 9 / 10)
    #expect(
      letters.contains { Set($0.ideas.compactMap(\.ticker)).count < $0.ideas.compactMap(\.ticker).count })
    let publications = Set(letters.compactMap(\.publication))
    #expect(Set(publications.map { $0.lowercased() }).count < publications.count)
  }

  @Test func `titles are never repeated in the varied profile`() {
    var generator = CorpusGenerator(seed: 6, profile: .varied)
    #expect(Set(generator.newsletters(3_000).map(\.title)).count == 3_000)
  }

  @Test func `the bench profile keeps the proportions that the workloads are measured at`() {
    var generator = CorpusGenerator(seed: 7, profile: .bench)
    let letters = generator.newsletters(4_000)
    let ideas = letters.flatMap(\.ideas)
    #expect(10_800...11_600 ~= ideas.count)
    #expect(letters.allSatisfy { 3...8 ~= $0.points.count })
    #expect(18_800...20_800 ~= letters.map(\.points.count).reduce(0, +))
    #expect(270...300 ~= Set(letters.compactMap(\.publication)).count)
    let years = Set(letters.compactMap(\.published?.time.date.parts.year))
    #expect(years.isSuperset(of: Set(2018...2025)) && years.isSubset(of: Set(2018...2026)))

    let counts = Dictionary(grouping: ideas.compactMap(\.ticker)) { $0 }.mapValues(\.count)
    #expect(200 < counts["IGV"] ?? 0 && counts["IGV"] ?? 0 < counts["SPY"] ?? 0)
    #expect(900 < counts.count)
  }

  @Test(arguments: ["gamma", "treasuries", "term premium", "semiconductors", "unwind", "inventories"])
  func `a word of the text workloads stands in some letters, not in most`(_ word: String) {
    var generator = CorpusGenerator(seed: 8, profile: .bench)
    let found = generator.newsletters(1_000).count { letter in
      pageText(of: letter).lowercased().contains(word)
    }
    #expect(20...500 ~= found)
  }

  @Test func `what the text workloads look for is neither everywhere nor nowhere`() {
    var generator = CorpusGenerator(seed: 10, profile: .bench)
    var (premiums, pairs, triples) = (0, 0, 0)
    for letter in generator.newsletters(10_000) {
      if letter.summary?.contains("term premium") == true { premiums += 1 }
      let text = pageText(of: letter).lowercased().utf8.split {
        !($0 >= UInt8(ascii: "a") && $0 <= UInt8(ascii: "z"))
      }
      let words = Set(text.map { String(decoding: $0, as: UTF8.self) })
      if words.isSuperset(of: ["gamma", "treasuries"]) { pairs += 1 }
      if words.isSuperset(of: ["semiconductors", "unwind", "inventories"]) { triples += 1 }
    }
    #expect(100...300 ~= premiums)
    #expect(20...100 ~= pairs)
    #expect(10...50 ~= triples)
  }

  @Test func `a letter of the bench profile has about 2 kB`() {
    var generator = CorpusGenerator(seed: 9, profile: .bench)
    let bytes = generator.newsletters(1_000).map { pageText(of: $0).utf8.count }.reduce(0, +)
    #expect(1_500_000...2_500_000 ~= bytes)
  }
}
