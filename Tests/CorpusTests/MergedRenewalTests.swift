import CivilTime
import CorpusLoading
import NewsletterReaders
import Newsletters
import TestSupport
import Testing

/// Letters out of so few titles, days and bodies that many of them are the same.
private struct FewLetters {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }

  mutating func letter() -> Newsletter {
    var letter = Newsletter(title: ["Ports before prices", "Fwd: Ports before prices", "Yards"][below(3)])
    letter.publication = ["Harbor Lane", nil, "harbor lane"][below(3)]
    letter.format = (SourceFormat.allCases + [nil])[below(8)]
    letter.author = [nil, "Ines Vold", "Jo Ek"][below(3)]
    letter.published = time()
    letter.points = Array(["Yards are full.", "Queues are long."].prefix(below(3)))
    if below(3) == 0 { letter.summary = "Tonnage is short." }
    if below(3) == 0 {
      let topic = ["ships", "yards", "rates", "crews"][below(4)]
      letter.body = (1...30).map { "\(topic) \($0)" }.joined(separator: below(2) == 0 ? " " : ", ")
    }
    return letter
  }

  private mutating func time() -> PublishedTime? {
    guard let date = CivilDate(year: 2026, month: 5, day: 1 + below(6)), below(6) != 0 else { return nil }
    guard below(3) != 0 else { return PublishedTime(Timestamp(date), hasTimeOfDay: false) }
    let offset = [nil, nil, 0, -300, 540][below(5)]
    return PublishedTime(Timestamp(date, minuteOfDay: below(1440) - (offset ?? 0)), offset: offset)
  }

  mutating func file() -> [UInt8] {
    let count = 1 + below(3)
    return writeInterchange((0..<count).map { _ in letter() })
  }
}

struct MergedRenewalTests {
  private func write(_ letters: [Newsletter], to name: String, in set: CachedLetters) throws {
    try set.letters.write(writeInterchange(letters), to: name)
  }

  private func letter(_ format: SourceFormat, author: String? = nil) -> Newsletter {
    var letter = Newsletter(title: "Ports before prices")
    letter.publication = "Harbor Lane"
    letter.published = CivilDate(year: 2026, month: 5, day: 6).map {
      PublishedTime(Timestamp($0), hasTimeOfDay: false)
    }
    (letter.format, letter.author) = (format, author)
    return letter
  }

  @Test func `files that were put together are read again when anything is, and else are not`() throws {
    let set = try CachedLetters(["other.jsonl"])
    try write([letter(.email, author: "Jo Ek")], to: "mail.jsonl", in: set)
    try write([letter(.page)], to: "page.jsonl", in: set)
    try set.check(reads: 3)
    try set.check(reads: 0)
    try set.write("more.jsonl", seed: 70)
    try set.check(reads: 3)
    try set.check(reads: 0)
  }

  @Test func `each part of a merged letter can come, change and go`() throws {
    let set = try CachedLetters(["other.jsonl"])
    try write([letter(.email, author: "Jo Ek")], to: "mail.jsonl", in: set)
    try set.check(reads: 2)
    // The mail's newsletter comes from the cache, with its format.
    try write([letter(.page)], to: "page.jsonl", in: set)
    try set.check(reads: 1)
    try write([letter(.html, author: "Ines Vold")], to: "a.jsonl", in: set)
    try set.check(reads: 3)
    try set.letters.remove("page.jsonl")
    try set.check(reads: 2)
    try write([letter(.text, author: "Ada Pike")], to: "a.jsonl", in: set)
    try set.check(reads: 2)
    try set.letters.remove("mail.jsonl")
    try set.check(reads: 1)
    try set.check(reads: 0)
  }

  @Test(arguments: 0..<30) func `renewing after any changes comes to what loading all at once does`(seed: Int)
    throws
  {
    let set = try CachedLetters([])
    var random = FewLetters(seed: UInt64(seed))
    let names = (0..<8).map { "\($0).jsonl" }
    for name in names where random.below(2) == 0 { try set.letters.write(random.file(), to: name) }
    for _ in 0..<8 {
      let loaded = try set.load().loaded
      let truth = set.truth
      #expect(try sectionBytes(of: loaded.corpus) == sectionBytes(of: truth.corpus))
      #expect(loaded.files == truth.files)
      // What import writes is read as it is.
      let once = writeInterchange(readSources(set.request).newsletters)
      let folder = try TemporaryFolder()
      try folder.write(once, to: "once.jsonl")
      #expect(writeInterchange(readSources(LoadRequest(paths: [folder.path])).newsletters) == once)

      for name in names {
        switch random.below(6) {
        case 0: try? set.letters.remove(name)
        case 1: try set.letters.write(random.file(), to: name)
        default: break
        }
      }
    }
  }
}
