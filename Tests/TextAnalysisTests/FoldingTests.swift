import Testing
import TextAnalysis

@Suite struct FoldingTests {
  @Test(arguments: [
    ("Long IGV", "long igv"), ("ÉCU", "écu"), ("ΣΊΓΜΑ", "σίγμα"), ("Ⱥ", "Ⱥ"), ("İstanbul", "İstanbul"),
    ("ẞ", "ẞ"), ("日本 “X”", "日本 “x”"), ("", ""), ("@[`{", "@[`{"), ("\u{2126}", "\u{2126}"),
  ])
  func `a scalar folds where its lower case keeps the length`(text: String, folded: String) {
    #expect(text.foldedUTF8 == Array(folded.utf8))
    #expect(fold(Array(text.utf8)) == Array(folded.utf8))
  }

  @Test func `every scalar of the cased planes keeps its length and folds once and for all`() {
    for value in UInt32(0)..<0x20000 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let text = String(scalar)
      let lower = scalar.properties.lowercaseMapping
      let expected = lower.utf8.count == text.utf8.count ? lower : text
      guard text.foldedUTF8 == Array(expected.utf8), fold(text.foldedUTF8) == text.foldedUTF8 else {
        Issue.record("U+\(String(value, radix: 16)) folds wrongly")
        return
      }
    }
  }

  @Test(arguments: [
    [0xFF, 0x41], [0xC3], [0xE2, 0x80, 0x41], [0xC0, 0x80], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
  ])
  func `bytes that are not UTF-8 stay`(bytes: [UInt8]) {
    #expect(fold(bytes) == bytes.map { $0 == 0x41 ? 0x61 : $0 })
  }
}
