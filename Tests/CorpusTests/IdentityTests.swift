import CivilTime
import Corpus
import CorpusGenerator
import CorpusLoading
import NewsletterReaders
import Newsletters
import TestSupport
import Testing

/// Letters of one publication and title, in one format each.
private func reading(
  _ format: SourceFormat?, title: String = "Ports before prices", day: Int = 6, minute: Int? = nil,
  offset: Int? = nil, publication: String? = "Harbor Lane", body: String? = nil
) -> Newsletter {
  var letter = Newsletter(title: title)
  letter.publication = publication
  letter.format = format
  letter.body = body
  let date = CivilDate(year: 2026, month: 5, day: day) ?? CivilDate(dayNumber: 0)
  letter.published = PublishedTime(
    Timestamp(date, minuteOfDay: (minute ?? 0) - (offset ?? 0)), offset: offset, hasTimeOfDay: minute != nil)
  return letter
}

/// What a folder comes to in which each of the letters is a file.
private func loaded(_ letters: [Newsletter]) throws -> [Newsletter] {
  let folder = try TemporaryFolder()
  for (index, letter) in letters.enumerated() {
    try folder.write(writeInterchange([letter]), to: "\(padded(index, 2)).jsonl")
  }
  return readSources(LoadRequest(paths: [folder.path])).newsletters
}

private let longBody = (1...25).map { "word\($0)" }.joined(separator: " ")

struct IdentityTests {
  @Test(arguments: [
    ("Ports before prices", "ports, before PRICES!"), ("Ports before prices", "Fwd: FW: Ports before prices"),
    ("Ports before prices", "Harbor Lane: Ports before prices"),
    ("Ports before prices", "Ports before prices | Harbor Lane"),
    ("FW: Ports before prices - Harbor Lane", "Harbor Lane – Ports before prices"),
  ])
  func `a title is the same whatever is put around it`(first: String, second: String) throws {
    #expect(try loaded([reading(.page, title: first), reading(.email, title: second)]).count == 1)
  }

  @Test func `letters of one title and day that say different things stay apart`() throws {
    var (morning, evening) = (reading(.markdown), reading(.markdown))
    morning.body = "Bought Apple at 190 because the queue is longer than last year."
    evening.body = "Sold Tesla at 170 since nobody asks for the new model any more."
    let page = reading(.page)
    #expect(try loaded([morning, evening]).count == 2)
    // A page has no text of its own: it joins the first one only.
    #expect(try loaded([page, morning, evening]).count == 2)
    #expect(try loaded([morning, evening, page]).count == 2)
  }

  @Test func `a reply is a letter of its own`() throws {
    #expect(try loaded([reading(.email), reading(.email, title: "Re: Ports before prices")]).count == 2)
  }

  @Test func `short letters are one when title, day and body are the same`() throws {
    var (note, copy, other) = (
      reading(.markdown, publication: nil), reading(.text, publication: nil),
      reading(.text, publication: nil)
    )
    (note.body, copy.body, other.body) = ("Long silver again.", "Long silver again.", "Short silver again.")
    #expect(try loaded([note, copy, other]).count == 2)
  }

  @Test func `letters that differ in publication, title or day stay apart`() throws {
    let letters = [
      reading(.page), reading(.email, title: "Ports before rates"), reading(.page, day: 13),
      reading(.html, publication: "Harbor Road"), reading(.text, publication: nil),
      reading(.markdown, publication: nil),
    ]
    #expect(try loaded(letters).count == letters.count)
  }

  @Test func `a letter without a day is no other one's double by its title`() throws {
    var letters = [reading(.page), reading(.html), reading(.email)]
    letters[1].published = nil
    letters[2].published = nil
    #expect(try loaded(letters).count == 3)
  }

  @Test func `the best-ranked format leads wherever it stands`() throws {
    let formats: [SourceFormat?] = [nil, .text, .markdown, .feed, .email, .html, .page]
    let letters = formats.map { format in
      var letter = reading(format)
      letter.author = "Author of \(format?.rawValue ?? "none")"
      return letter
    }
    for count in 1...letters.count {
      for order in [Array(letters[..<count]), letters[..<count].reversed()] {
        let merged = try loaded(order)
        #expect(merged.map(\.author) == [letters[count - 1].author])
        #expect(merged.map(\.format) == [letters[count - 1].format])
      }
    }
  }

  @Test func `of one format the earlier file leads`() throws {
    var (first, second) = (reading(.email), reading(.email))
    (first.author, second.author) = ("Ines Vold", "Jo Ek")
    #expect(try loaded([first, second]).map(\.author) == ["Ines Vold"])
    #expect(try loaded([second, first]).map(\.author) == ["Jo Ek"])
  }

  @Test func `what the leader has not comes from the next that has it`() throws {
    var (page, html, mail) = (reading(.page), reading(.html), reading(.email))
    page.points = ["Yards are full."]
    (html.points, html.author, html.link) = (["Queues are long."], "Ines Vold", "https://harbor.example/1")
    (mail.author, mail.summary, mail.minutes) = ("Jo Ek", "Tonnage is short.", 4)
    (html.body, mail.body) = ("Short.", "Much longer, but a mail.")
    let merged = try #require(try loaded([mail, html, page]).first)
    #expect(merged.points == ["Yards are full."])
    #expect(merged.author == "Ines Vold")
    #expect(merged.link == "https://harbor.example/1")
    #expect(merged.summary == "Tonnage is short.")
    #expect(merged.minutes == 4)
    #expect(merged.body == "Short.")
    #expect(merged.format == .page)
  }

  @Test func `of several bodies in the best format the longest is taken`() throws {
    let bodies = ["Short.", "Longer than short.", "Than short."]
    let merged = try loaded(bodies.map { reading(.html, body: $0) } + [reading(.text, body: longBody)])
    #expect(merged.map(\.body) == ["Longer than short."])
  }

  @Test func `a day gets its time of day from another form`() throws {
    let merged = try loaded([reading(.page), reading(.email, minute: 500, offset: 120)])
    #expect(merged.first?.published == reading(.email, minute: 500, offset: 120).published)
  }

  @Test(
    arguments: [
      // A page prints 00:53; the mail was sent at that time east of Greenwich, so that its day in UTC is the one before.
      (53, Int?.none, 6, 53, 120, true),
      // A page of a service prints the time in UTC; the mail was sent in the evening of the day before, west of it.
      (30, nil, 5, 1230, -300, true),
      // The issue of the evening before.
      (1200, nil, 5, 1200, -300, false), (1200, nil, 7, 1200, -300, false),
      (1200, -300, 5, 1200, -300, false), (600, 0, 6, 660, 60, true),
    ] as [(Int, Int?, Int, Int, Int, Bool)])
  func `both days of a time with an offset count`(
    minute: Int, offset: Int?, day: Int, otherMinute: Int, otherOffset: Int, isOne: Bool
  ) throws {
    let page = reading(.page, day: 6, minute: minute, offset: offset)
    let mail = reading(.email, day: day, minute: otherMinute, offset: otherOffset)
    #expect(try loaded([page, mail]).count == (isOne ? 1 : 2))
    #expect(try loaded([mail, page]).count == (isOne ? 1 : 2))
  }

  @Test func `an evening letter of one title stays one for each day`() throws {
    let days = 1...20
    let letters = days.flatMap { day in
      [
        reading(.page, title: "Evening notes", day: day, minute: 1200),
        reading(.email, title: "Evening notes", day: day, minute: 1203, offset: -300),
      ]
    }
    #expect(try loaded(letters).count == days.count)
    #expect(try loaded(letters.reversed()).count == days.count)
  }

  @Test func `the same body is the same letter, where it says enough`() throws {
    let shouted = longBody.uppercased() + "."
    let pair = [
      reading(.email, title: "One", body: longBody),
      reading(.text, title: "Two", day: 9, publication: nil, body: shouted),
    ]
    #expect(try loaded(pair).map(\.title) == ["One"])
    // What stands in place of letters is not one.
    let invitation = [
      reading(.email, title: "One", body: longBody), reading(.html, title: "Two", day: 9, body: longBody),
      reading(.html, title: "Three", day: 12, body: longBody),
    ]
    #expect(try loaded(invitation).count == 3)
    let letter = (1...100).map { "word\($0)" }.joined(separator: " ")
    #expect(
      try loaded([
        reading(.email, title: "One", body: letter), reading(.html, title: "Two", day: 9, body: letter),
      ])
      .count == 1)
    let short = (1...19).map { "word\($0)" }.joined(separator: " ")
    #expect(
      try loaded([reading(.email, title: "One", body: short), reading(.text, title: "Two", body: short)])
        .count == 2)
  }

  @Test func `a chain of pairs is one letter, also where a pair comes up only by merging`() throws {
    let chain = [
      reading(.email, title: "One"), reading(.html, title: "One", body: longBody),
      reading(.text, title: "Two", publication: nil, body: longBody),
    ]
    #expect(try loaded(chain).count == 1)

    // The page lacks its publication, which its body's double has; only then it is the issue that the feed has.
    let filled = [
      reading(.page, title: "One", publication: nil, body: longBody),
      reading(.text, title: "Another", body: longBody), reading(.feed, title: "One"),
    ]
    #expect(try loaded(filled).count == 1)
  }

  @Test func `a letter that stands twice in one file comes once`() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      writeInterchange([reading(.email), reading(.feed), reading(.email, day: 8)]), to: "a.jsonl")
    let loaded = load(LoadRequest(paths: [folder.path]))
    #expect(loaded.corpus.newsletters.rowCount == 2)
    let file = try #require(loaded.files.first)
    #expect(file.newsletterCount == 3)
    #expect(file.merged == [SourceReport.Merged(into: file.file, newsletterCount: 1)])
  }

  @Test func `the report tells which files were put together`() throws {
    let folder = try TemporaryFolder()
    try folder.write(writeInterchange([reading(.email), reading(.email, day: 8)]), to: "mail.jsonl")
    try folder.write(writeInterchange([reading(.page)]), to: "page.jsonl")
    let files = load(LoadRequest(paths: [folder.path])).files
    #expect(files.map(\.newsletterCount) == [2, 1])
    #expect(
      files.map(\.merged)
        == [[SourceReport.Merged(into: folder.path + "/page.jsonl", newsletterCount: 1)], []])
  }

  @Test func `a key is the same whichever of the forms is loaded`() throws {
    let forms = [
      reading(.page, minute: 53), reading(.email, title: "Fwd: Ports before prices", minute: 53, offset: 120),
      reading(.text, title: "PORTS BEFORE PRICES – Harbor Lane"),
    ]
    #expect(Set(try forms.map { try identities(.newsletters, Corpus([$0]))[0] }).count == 1)
    #expect(try loaded(forms).count == 1)
  }

  @Test func `what import writes of merged letters is written the same again`() throws {
    let letters = [
      reading(.email, minute: 53, offset: 120, body: longBody), reading(.page, minute: 53),
      reading(.text, title: "Another", publication: nil, body: longBody), reading(.html, day: 13),
      reading(.feed, day: 13, minute: 100, offset: 0),
    ]
    let once = writeInterchange(try loaded(letters))
    let folder = try TemporaryFolder()
    try folder.write(once, to: "once.jsonl")
    let again = readSources(LoadRequest(paths: [folder.path])).newsletters
    #expect(again.count == 2)
    #expect(writeInterchange(again) == once)
  }

  @Test(arguments: [CorpusGenerator.Profile.varied, .bench])
  func `generated letters have no doubles`(profile: CorpusGenerator.Profile) throws {
    let folder = try TemporaryFolder()
    var generator = CorpusGenerator(seed: 9, profile: profile)
    try folder.write(writeInterchange(generator.newsletters(5000)), to: "a.jsonl")
    #expect(readSources(LoadRequest(paths: [folder.path])).newsletters.count == 5000)
  }
}
