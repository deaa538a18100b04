import Diagnostics
import NewsletterReaders
import Newsletters
import Testing

/// Web pages of letters as the services and old sites write them.
@Suite struct HTMLTests {
  @Test(arguments: Fixture.all(in: "html"))
  func `a page gives its letter`(_ fixture: Fixture) throws {
    try fixture.check()
    let result = readNewsletters(from: fixture.bytes, file: fixture.name)
    #expect(result.newsletters.map(\.format) == [.html])
    #expect(result.diagnostics.allSatisfy { $0.severity == .note })
  }

  @Test(arguments: Fixture.all(in: "html"))
  func `the body has the words that were marked by hand`(_ fixture: Fixture) throws {
    let body = readNewsletters(from: fixture.bytes, file: fixture.name).newsletters.first?.body ?? ""
    #expect(0.95 <= tokenF1(body, try fixture.markedBody()))
  }

  @Test func `every page is found`() { #expect(7 <= Fixture.all(in: "html").count) }
}
