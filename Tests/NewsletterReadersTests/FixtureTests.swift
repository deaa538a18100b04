import Diagnostics
import NewsletterReaders
import Newsletters
import Testing

@Suite struct FixtureTests {
  @Test(arguments: Fixture.all(in: "pages"))
  func `a page gives its newsletter`(_ fixture: Fixture) throws {
    try fixture.check()
    let result = readNewsletters(from: fixture.bytes, file: fixture.name)
    #expect(result.newsletters.count == 1)
    #expect(result.diagnostics.allSatisfy { $0.severity == .warning })
  }

  @Test(arguments: Fixture.all(in: "damaged"))
  func `a damaged file gives one error that says why`(_ fixture: Fixture) throws {
    try fixture.check()
    let result = readNewsletters(from: fixture.bytes, file: fixture.name)
    #expect(result.newsletters.isEmpty)
    #expect(result.diagnostics.count { $0.severity == .error } == 1)
  }

  @Test(arguments: Fixture.all(in: "interchange"))
  func `interchange lines give newsletters or errors`(_ fixture: Fixture) throws {
    try fixture.check()
  }

  @Test(arguments: Fixture.all(in: "encodings") + Fixture.all(in: "text") + Fixture.all(in: "markdown"))
  func `a text in any character set gives its newsletter`(_ fixture: Fixture) throws {
    try fixture.check()
    let result = readNewsletters(from: fixture.bytes, file: fixture.name)
    #expect(result.newsletters.count == 1)
    #expect(result.diagnostics.allSatisfy { $0.severity != .error })
  }

  @Test func `every folder of fixtures is found`() {
    #expect(20 <= Fixture.all(in: "pages").count)
    #expect(10 <= Fixture.all(in: "damaged").count)
    #expect(5 <= Fixture.all(in: "interchange").count)
    #expect(5 <= Fixture.all(in: "encodings").count)
    #expect(5 <= Fixture.all(in: "text").count)
    #expect(5 <= Fixture.all(in: "markdown").count)
  }

  @Test(arguments: Fixture.all(in: "pages"))
  func `the texts of ideas are lines of the page to the byte`(_ fixture: Fixture) throws {
    let terminators: [UInt8] = Array("\r\n".utf8)
    let lines = Set(
      fixture.bytes.split { terminators.contains($0) }.map { String(decoding: $0, as: UTF8.self) })
    for idea in readNewsletters(from: fixture.bytes, file: "").newsletters.flatMap(\.ideas) {
      if let rationale = idea.rationale { #expect(lines.contains(rationale)) }
      if let risk = idea.risk { #expect(lines.contains("Risk: " + risk)) }
      if let headline = idea.headline { #expect(lines.contains(headline)) }
    }
  }
}
