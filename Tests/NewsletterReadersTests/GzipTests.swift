import CZlib
import Diagnostics
import NewsletterReaders
import Newsletters
import Testing

@Suite struct GzipTests {
  private static let fixtures = ["pages", "damaged", "interchange", "feeds"].flatMap(Fixture.all(in:))

  @Test(arguments: fixtures)
  func `a zipped file gives the same newsletters`(_ fixture: Fixture) {
    let plain = readNewsletters(from: fixture.bytes, file: fixture.name)
    let unzipped = readNewsletters(from: zipped(fixture.bytes), file: fixture.name + ".gz")
    #expect(unzipped.format == plain.format)
    #expect(unzipped.diagnostics == plain.diagnostics)
    #expect(
      unzipped.newsletters
        == plain.newsletters.map { newsletter in
          var named = newsletter
          if newsletter.file == fixture.name { named.file = fixture.name + ".gz" }
          return named
        })
  }

  @Test func `places are those of the unzipped text`() {
    let text = Array("{\"title\":\"A\"}\n{\"title\":5}\n".utf8)
    let parts = NewsletterParts(zipped(text), file: "letters.jsonl.gz")
    #expect(parts.source.bytes == text)
    #expect(parts.file == "letters.jsonl.gz")
  }

  @Test func `several members make one text`() {
    let lines = ["{\"title\":\"A\"}\n", "{\"title\":\"B\"}\n"].map { zipped(Array($0.utf8)) }
    let result = readNewsletters(from: lines[0] + lines[1] + [0, 0, 0], file: "letters.gz")
    #expect(result.newsletters.map(\.title) == ["A", "B"])
    #expect(result.diagnostics.isEmpty)
  }

  @Test func `bytes behind the end are left out with a warning`() {
    let result = readNewsletters(
      from: zipped(Array("{\"title\":\"A\"}\n".utf8)) + [7, 7], file: "letters.gz")
    #expect(result.newsletters.map(\.title) == ["A"])
    #expect(result.diagnostics.map(\.code) == ["gzip-trailing-bytes"])
  }

  @Test func `a file that becomes 1,000 times its length is refused`() {
    let bomb = zipped([UInt8](repeating: 0, count: 100_000_000))
    #expect(bomb.count < 200_000)
    checkRefused(bomb, as: "gzip-expands-too-much")
  }

  @Test func `a megabyte may shrink as far as it likes`() {
    let text = Array("{\"title\":\"A\"}\n".utf8) + [UInt8](repeating: 0x20, count: 1_000_000)
    #expect(readNewsletters(from: zipped(text), file: "letters.gz").newsletters.count == 1)
  }

  @Test func `a file cut at any byte is refused`() {
    let whole = zipped(Array("{\"title\":\"A letter that is cut\"}\n".utf8))
    for length in 2..<whole.count { checkRefused(Array(whole.prefix(length)), as: "gzip-cut") }
  }

  @Test func `a flipped bit of the text or its checksum is found`() {
    let text = Array("{\"title\":\"A letter that is damaged\"}\n".utf8)
    let whole = zipped(text)
    var found = 0
    for index in 10..<whole.count {
      var bytes = whole
      bytes[index] ^= 0x10
      let parts = NewsletterParts(bytes, file: "letter.gz")
      // The last byte of the text has bits that stand for nothing.
      if parts.source.bytes == text { continue }
      found += 1
      let result = parts.join([parts.read(0)])
      #expect(result.newsletters.isEmpty)
      #expect(result.diagnostics.count == 1)
    }
    #expect(whole.count - 12 <= found)
  }

  @Test func `a zipped file in a zipped file is refused`() {
    checkRefused(zipped(zipped(Array("{\"title\":\"A\"}\n".utf8))), as: "gzip-in-gzip")
  }

  private func checkRefused(
    _ bytes: [UInt8], as code: String, sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let result = readNewsletters(from: bytes, file: "letter.gz")
    #expect(result.newsletters.isEmpty, sourceLocation: sourceLocation)
    #expect(result.diagnostics.map(\.code) == [code], sourceLocation: sourceLocation)
    #expect(result.diagnostics.map(\.severity) == [.error], sourceLocation: sourceLocation)
  }
}

/// The bytes as a gzip file of one member.
private func zipped(_ bytes: [UInt8]) -> [UInt8] {
  var output = [UInt8](repeating: 0, count: bytes.count + bytes.count / 1_000 + 256)
  let count = gzip_write(bytes, bytes.count, &output, output.count)
  return Array(output.prefix(count))
}
