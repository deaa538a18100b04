import Testing
import TextAnalysis

@Suite struct DisplayWidthTests {
  @Test(arguments: [
    ("", 0), ("plain text", 10), ("naïve", 5), ("e\u{301}", 1), ("日本語", 6), ("ｱ", 1), ("Ａ", 2), ("한국", 4),
    ("\u{1112}\u{1161}\u{11AB}", 2), ("…–—“”€", 6), ("क्षि", 2), ("\u{301}", 0), ("\u{200B}", 0), ("\u{AD}", 1),
  ])
  func `letters and marks`(_ text: String, _ width: Int) {
    #expect(displayWidth(of: text) == width)
  }

  @Test(arguments: [
    ("😀", 2), ("❤", 1), ("❤\u{FE0F}", 2), ("1\u{FE0F}\u{20E3}", 2), ("👍🏽", 2), ("👨‍👩‍👧‍👦", 2), ("🇩🇪", 2), ("🇩🇪🇫🇷", 4),
    ("🏴‍☠️", 2), ("⌚", 2),
  ])
  func `emoji and flags`(_ text: String, _ width: Int) {
    #expect(displayWidth(of: text) == width)
  }

  @Test func `control characters take no column`() {
    #expect(displayWidth(of: "a\tb\u{1B}\r\n\u{7F}\u{85}c") == 3)
  }

  @Test func `a part of a text is measured alone`() {
    #expect(displayWidth(of: "ab日本cd".dropFirst(2).dropLast(2)) == 4)
  }

  @Test func `a prefix never cuts a character`() {
    #expect(prefix(of: "a日本", fitting: 2) == "a")
    #expect(prefix(of: "a日本", fitting: 3) == "a日")
    #expect(prefix(of: "a👨‍👩‍👧b", fitting: 3) == "a👨‍👩‍👧")
    #expect(prefix(of: "abc", fitting: 0) == "")
    #expect(prefix(of: "e\u{301}\u{200B}x", fitting: 1) == "e\u{301}\u{200B}")
    #expect(prefix(of: "short", fitting: 80) == "short")
  }
}
