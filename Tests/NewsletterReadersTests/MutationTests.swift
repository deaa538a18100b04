import Diagnostics
import NewsletterReaders
import Newsletters
import Testing

/// Damage of every kind: reading must never trap, and always tell something.
@Suite struct MutationTests {
  private static let fixtures = [
    "pages", "damaged", "interchange", "encodings", "text", "markdown", "html", "mail", "feeds",
  ].flatMap(Fixture.all(in:))

  @Test(arguments: fixtures)
  func `a file cut anywhere gives newsletters or an error`(_ fixture: Fixture) {
    // An odd step meets the places within characters and words of each kind; the first bytes decide the form and are all tried.
    let step = max(1, fixture.bytes.count / (fixture.isSlow ? 24 : 240)) | 1
    let first = min(fixture.bytes.count, fixture.isSlow ? 8 : 40)
    for length in Array(0..<first) + Array(stride(from: first, to: fixture.bytes.count, by: step)) {
      checkReading(Array(fixture.bytes.prefix(length)), of: fixture)
    }
  }

  @Test(arguments: fixtures)
  func `flipped bytes give newsletters or an error`(_ fixture: Fixture) {
    guard !fixture.bytes.isEmpty else { return }
    var random = SplitMix64(seed: 0x7EA5)
    for _ in 0..<(fixture.isSlow ? 15 : 60) {
      var bytes = fixture.bytes
      for _ in 0..<Int.random(in: 1...8, using: &random) {
        bytes[Int.random(in: bytes.indices, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      checkReading(bytes, of: fixture)
    }
  }

  @Test(arguments: fixtures)
  func `deleted, doubled and swapped lines give newsletters or an error`(_ fixture: Fixture) {
    var random = SplitMix64(seed: 0x11E5)
    for _ in 0..<(fixture.isSlow ? 15 : 60) {
      var lines = fixture.bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
      for _ in 0..<Int.random(in: 1...3, using: &random) where !lines.isEmpty {
        let index = Int.random(in: lines.indices, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: lines.remove(at: index)
        case 1: lines.insert(lines[index], at: index)
        default: lines.swapAt(index, Int.random(in: lines.indices, using: &random))
        }
      }
      checkReading(Array(lines.joined(separator: [UInt8(ascii: "\n")])), of: fixture)
    }
  }

  private func checkReading(_ bytes: [UInt8], of fixture: Fixture) {
    let parts = NewsletterParts(bytes, file: fixture.name)
    let result = parts.join((0..<parts.count).map { parts.read($0) })
    let end = parts.source.bytes.count
    let errors = result.diagnostics.count { $0.severity == .error }
    let spansFit = result.diagnostics.allSatisfy {
      $0.span.start <= $0.span.end && $0.span.end <= end
    }
    let texts = result.newsletters.flatMap {
      [$0.title, $0.summary, $0.body] + $0.ideas.flatMap { [$0.rationale, $0.risk, $0.headline] }
    }
    // Recorded only on failure: a passed expectation per cut would dominate the time.
    if errors == 0 && result.newsletters.isEmpty || !spansFit || texts.contains("") {
      Issue.record("\(fixture.name): \(String(decoding: bytes, as: UTF8.self))")
    }
  }
}

/// A small generator whose numbers are the same on every run.
struct SplitMix64: RandomNumberGenerator {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
