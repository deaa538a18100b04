import QuerySemantics
import TextAnalysis

/// The words and phrases of a search, ready to be counted in texts.
struct SearchTermSet: Sendable {
  /// Each term as the numbers of its words. No term occurs twice.
  let terms: [[UInt32]]
  /// The folded words by number.
  let words: [[UInt8]]
  private let numbers: [[UInt8]: UInt32]
  /// Whether a word begins with each byte, which spares most words the look-up.
  private let isFirstByte: [Bool]

  init(_ terms: [SearchTerm]) {
    var numbers: [[UInt8]: UInt32] = [:]
    var isFirstByte = [Bool](repeating: false, count: 256)
    var seen: Set<[UInt32]> = []
    var distinct: [[UInt32]] = []
    for term in terms where !term.words.isEmpty {
      var sequence: [UInt32] = []
      for word in term.words {
        let bytes = Array(word.utf8)
        if let first = bytes.first { isFirstByte[Int(first)] = true }
        let number = numbers[bytes] ?? UInt32(numbers.count)
        numbers[bytes] = number
        sequence.append(number)
      }
      if seen.insert(sequence).inserted { distinct.append(sequence) }
    }
    self.terms = distinct
    words = numbers.sorted { $0.value < $1.value }.map(\.key)
    self.numbers = numbers
    self.isFirstByte = isFirstByte
  }

  /// Adds the occurrences of each term in one folded part of a text to `counts`, and gives its number of words.
  func count(in folded: [UInt8], into counts: inout [Int]) -> Int {
    let words = wordNumbers(in: folded)
    for (index, term) in terms.enumerated() {
      guard let first = term.first else { continue }
      for start in words.indices where words[start] == first {
        if words[start...].starts(with: term) { counts[index] += 1 }
      }
    }
    return words.count
  }

  /// The first word or phrase that occurs, as a range of bytes.
  func firstHit(in folded: [UInt8]) -> Range<Int>? { hits(in: folded, stopsAtFirst: true).first }

  /// The words and phrases that occur, in order; those that reach into each other are one.
  func hits(in folded: [UInt8]) -> [Range<Int>] { hits(in: folded, stopsAtFirst: false) }

  private func hits(in folded: [UInt8], stopsAtFirst: Bool) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    forEachWord(in: folded) { ranges.append($0) }
    let words = wordNumbers(in: folded)
    var hits: [Range<Int>] = []
    for start in words.indices where words[start] != Self.none {
      for term in terms where words[start...].starts(with: term) {
        let hit = ranges[start].lowerBound..<ranges[start + term.count - 1].upperBound
        if stopsAtFirst { return [hit] }
        if let last = hits.last, hit.lowerBound < last.upperBound {
          hits[hits.count - 1] = last.lowerBound..<max(last.upperBound, hit.upperBound)
        } else {
          hits.append(hit)
        }
      }
    }
    return hits
  }

  private static let none = UInt32.max

  /// The number of each word of the text; `none` for words that are not looked for.
  private func wordNumbers(in folded: [UInt8]) -> [UInt32] {
    var words: [UInt32] = []
    forEachWord(in: folded) { word in
      guard isFirstByte[Int(folded[word.lowerBound])] else { return words.append(Self.none) }
      words.append(numbers[Array(folded[word])] ?? Self.none)
    }
    return words
  }
}
