import CivilTime
import Diagnostics
import NewsletterReaders
import Newsletters
import Testing

@Suite struct InterchangeTests {
  @Test(arguments: Fixture.all(in: "pages") + Fixture.all(in: "interchange"))
  func `what is written is read and written again to the byte`(_ fixture: Fixture) {
    let newsletters = readNewsletters(from: fixture.bytes, file: fixture.name).newsletters
    let written = writeInterchange(newsletters)
    let again = readNewsletters(from: written, file: "out.jsonl")
    #expect(again.format == .interchange)
    #expect(again.diagnostics.isEmpty)
    #expect(again.newsletters == newsletters)
    #expect(writeInterchange(again.newsletters) == written)
  }

  @Test func `random records survive writing and reading`() {
    var random = SplitMix64(seed: 0x1A7E)
    let newsletters = (0..<200).map { _ in randomNewsletter(&random) }
    let written = writeInterchange(newsletters)
    let again = readNewsletters(from: written, file: "")
    #expect(again.diagnostics.isEmpty)
    #expect(again.newsletters == newsletters)
    #expect(writeInterchange(again.newsletters) == written)
  }

  @Test(arguments: [
    (10_000, "1"), (0, "0"), (8_300, "0.83"), (1, "0.0001"), (1_234, "0.1234"), (500, "0.05"),
  ])
  func `a confidence has at most four decimals and no zeros at the end`(_ value: Int, _ text: String) {
    var newsletter = Newsletter(title: "t")
    newsletter.ideas = [Idea()]
    newsletter.ideas[0].confidence = Confidence(tenThousandths: value)
    #expect(written([newsletter]) == #"{"title":"t","ideas":[{"confidence":\#(text)}]}"# + "\n")
  }

  @Test func `a time with an offset is stored in UTC and written as printed`() throws {
    let line = #"{"title":"t","published":"2026-05-06T00:53+02:00"}"# + "\n"
    let read = readNewsletters(from: Array(line.utf8), file: "")
    let published = try #require(read.newsletters.first?.published)
    #expect("\(published.time)" == "2026-05-05T22:53")
    #expect(published.offset == 120)
    #expect(written(read.newsletters) == line)
  }

  @Test func `only the escapes that JSON asks for are written`() {
    let newsletter = Newsletter(title: "a\"b\\c/d\u{7F}\u{2028}é🚢\n\t\r\u{0}\u{1F}")
    #expect(written([newsletter]) == "{\"title\":\"a\\\"b\\\\c/d\u{7F}\u{2028}é🚢\\n\\t\\r\\u0000\\u001f\"}\n")
  }

  @Test func `a name that ends like interchange decides where the content does not`() {
    let bytes = Array("oops\n{\"title\":\"b\"}\n".utf8)
    #expect(readNewsletters(from: bytes, file: "a.jsonl").newsletters.map(\.title) == ["b"])
    #expect(readNewsletters(from: bytes, file: "a.txt").format == .text)
  }

  private func written(_ newsletters: [Newsletter]) -> String {
    String(decoding: writeInterchange(newsletters), as: UTF8.self)
  }
}

private func randomNewsletter(_ random: inout SplitMix64) -> Newsletter {
  var newsletter = Newsletter(title: randomText(&random))
  newsletter.author = Bool.random(using: &random) ? randomText(&random) : nil
  newsletter.people = (0..<Int.random(in: 0...2, using: &random)).map { _ in randomText(&random) }
  newsletter.format = SourceFormat.allCases.randomElement(using: &random)
  let time = Timestamp(minutes: .random(in: -1_000_000...100_000_000, using: &random))
  newsletter.published =
    Bool.random(using: &random)
    ? PublishedTime(time, offset: [nil, 0, 90, -330].randomElement(using: &random) ?? nil)
    : PublishedTime(Timestamp(time.date), hasTimeOfDay: false)
  newsletter.ideas = (0..<Int.random(in: 0...3, using: &random)).map { _ in randomIdea(&random) }
  newsletter.body = Bool.random(using: &random) ? randomText(&random) : nil
  return newsletter
}

private func randomIdea(_ random: inout SplitMix64) -> Idea {
  var idea = Idea()
  idea.ticker = normalizedTicker(randomText(&random))
  idea.direction = Direction.allCases.randomElement(using: &random)
  idea.instrumentClass = InstrumentClass.allCases.randomElement(using: &random)
  idea.confidence = Confidence(tenThousandths: .random(in: 0...10_000, using: &random))
  idea.rationale = randomText(&random)
  let weight =
    Double.random(in: -1...1, using: &random) * [1, 1e-9, 1e20].randomElement(using: &random, or: 1)
  idea.evidence = [Evidence(start: 0, end: 1, cue: randomText(&random), weight: weight)]
  return idea
}

extension [Double] {
  fileprivate func randomElement(using random: inout SplitMix64, or other: Double) -> Double {
    randomElement(using: &random) ?? other
  }
}

private func randomText(_ random: inout SplitMix64) -> String {
  let scalars: [Unicode.Scalar] = [
    "a", "B", "7", "\"", "\\", "\n", "\u{1}", "é", "“", "🚢", "\u{A0}", "/", "{",
  ]
  var text = String.UnicodeScalarView(["x"])
  for _ in 0..<Int.random(in: 0...12, using: &random) {
    text.append(scalars.randomElement(using: &random) ?? "a")
  }
  return String(text)
}
