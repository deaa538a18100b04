import Diagnostics
import Testing

@Suite struct NearestNameTests {
  private let names = ["id", "ticker", "title", "direction", "long", "short", "neutral", "minutes"]

  @Test(arguments: [
    ("tickr", "ticker"), ("TICKER", "ticker"), ("tilte", "title"), ("lnog", "long"), ("nuetral", "neutral"),
    ("dirction", "direction"), ("mintes", "minutes"),
  ])
  func `a slip finds the name`(_ word: String, _ name: String) {
    #expect(nearestName(to: word, among: names) == name)
  }

  @Test(arguments: ["cnt", "sector", "x", "", "confidence", "lgnoo"])
  func `another word finds nothing`(_ word: String) {
    #expect(nearestName(to: word, among: names) == nil)
  }

  @Test func `of equally near names the first wins`() {
    #expect(nearestName(to: "cat", among: ["bat", "hat"]) == "bat")
  }

  @Test func `a very long word costs nothing`() {
    #expect(nearestName(to: String(repeating: "a", count: 100_000), among: names) == nil)
  }
}
