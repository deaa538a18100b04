import Diagnostics
import NewsletterReaders
import Newsletters
import Testing

/// Reading in parts, in any order, must give what reading at once gives.
@Suite struct PartsTests {
  private static let fixtures = [
    "pages", "damaged", "interchange", "encodings", "text", "markdown", "mail",
  ].flatMap(Fixture.all(in:))

  @Test(arguments: fixtures)
  func `parts of any size make the whole`(_ fixture: Fixture) {
    let whole = readNewsletters(from: fixture.bytes, file: fixture.name)
    for size in [1, 100, 3000] { check(fixture.bytes, inPartsOf: size, like: whole, fixture.name) }
  }

  @Test func `a key that the format does not have is warned of once in all parts`() {
    let line = #"{"title":"a","mood":1}"# + "\n"
    let bytes = Array(String(repeating: line, count: 50).utf8)
    let whole = readNewsletters(from: bytes, file: "a.jsonl")
    #expect(whole.diagnostics.map(\.code) == ["unknown-key"])
    check(bytes, inPartsOf: 1, like: whole, "a.jsonl")
  }

  @Test func `lines of every kind of end and broken letters make the whole`() {
    let good = #"{"title":"a"}"#
    let texts = ["\n\n", "\r\n", "\n", "\r"].map { end in
      [good, "{", "\u{A0}", good, #"{"title":"é","x":1}"#, "[]", good].joined(separator: end)
    }
    for text in texts {
      var bytes = Array(text.utf8)
      check(bytes, inPartsOf: 1, like: readNewsletters(from: bytes, file: "a.jsonl"), "a.jsonl")
      bytes.insert(contentsOf: [0xE2, 0x82], at: 11)
      bytes.append(0xFF)
      check(bytes, inPartsOf: 5, like: readNewsletters(from: bytes, file: "a.jsonl"), "a.jsonl")
    }
  }

  private func check(_ bytes: [UInt8], inPartsOf size: Int, like whole: ReadResult, _ file: String) {
    let parts = NewsletterParts(bytes, file: file, partSize: size)
    let read = (0..<parts.count).reversed().map { parts.read($0) }
    let joined = parts.join(read.reversed())
    #expect(joined.newsletters == whole.newsletters)
    #expect(joined.diagnostics == whole.diagnostics)
    #expect(joined.format == whole.format)
    #expect((0..<parts.count).reduce(0) { $0 + parts.byteCount(of: $1) } == parts.source.bytes.count)
  }
}
