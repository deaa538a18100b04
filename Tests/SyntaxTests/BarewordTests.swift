import QuerySyntax
import Testing

@Suite struct BarewordTests {
  @Test(arguments: [
    "IGV", "BRK.B", "EUR/USD", "BTC-USD", "^VIX", "0700.HK", "ES=F", "OR", "2330", "überblick",
  ])
  func `a value of one word needs no quotes`(text: String) { #expect(isBareword(text)) }

  @Test(arguments: [
    "", "Priya Lindqvist", "O'Neil", "a,b", "a)", "last week", "7 days", "a\nb", "where x", "#1",
    "A & B",
    "x or y", "a -- b", "\u{1B}[31m",
  ])
  func `a value that would be read as something else needs quotes`(text: String) {
    #expect(!isBareword(text))
  }
}
