import Newsletters
import Testing

@testable import NewsletterReaders

/// Inputs that the fuzzer found: small ones that reach what the fixtures do not, and those that once went wrong.
///
/// The folder names the reader that gets them, whatever their content.
@Suite struct FoundTests {
  private static let readers = [
    "email", "feed", "html", "interchange", "mailbox", "markdown", "page", "text",
  ]

  @Test func `every reader has its inputs`() {
    for reader in Self.readers { #expect(!Fixture.all(in: "found/" + reader).isEmpty, "\(reader)") }
  }

  @Test(arguments: readers)
  func `what the fuzzer found gives newsletters or an error`(_ reader: String) {
    for fixture in Fixture.all(in: "found/" + reader) {
      let part = read(fixture.bytes, by: reader)
      let texts = part.newsletters.flatMap { [$0.title, $0.summary, $0.body] }
      #expect(!texts.contains(""), "\(fixture.name)")
      #expect(!part.newsletters.isEmpty || part.hasProblems, "\(fixture.name)")
    }
  }

  private func read(_ bytes: [UInt8], by reader: String) -> ReadPart {
    let context = ReadingContext(file: "2026-05-06.letter", dateOrder: nil)
    var part = ReadPart()
    switch reader {
    case "email", "mailbox": readMail(bytes[...], context, into: &part)
    case "feed": readFeed(bytes, context, into: &part)
    case "html": readHTML(bytes, context, into: &part)
    case "interchange": return NewsletterParts(bytes, file: "letters.jsonl").read(0)
    case "markdown": readMarkdown(bytes, context, into: &part)
    case "page": return NewsletterParts(bytes, file: "letter.page").read(0)
    default: readPlainText(bytes, context, into: &part)
    }
    return part
  }
}
