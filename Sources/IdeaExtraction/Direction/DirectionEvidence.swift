import Newsletters

/// Tells which stretches of a text spoke for its direction rather than for the runner-up.
struct DirectionEvidence {
  private let reading: DirectionReading
  /// Per unit, what its features said for the winner over the runner-up.
  private var shares: [Float]

  /// The most stretches that are named.
  static let most = 12

  /// `weigh` tells what one feature says for the winner over the runner-up, in logits.
  init(
    _ found: [DirectionAccount.Contribution], in reading: DirectionReading,
    weigh: (DirectionAccount.Contribution) -> Float
  ) {
    self.reading = reading
    shares = Array(repeating: 0, count: reading.units.count)
    for contribution in found {
      let (first, second) = (Int(contribution.first), Int(contribution.second))
      guard 0 <= first, first < shares.count, second < shares.count else { continue }
      // Names and marks are where a feature stands, not what it says.
      let weight = weigh(contribution)
      switch (speaks(first), speaks(second)) {
      case (true, true):
        shares[first] += weight / 2
        shares[second] += weight / 2
      case (true, false): shares[first] += weight
      case (false, true): shares[second] += weight
      case (false, false): break
      }
    }
  }

  /// Whether it is a word that can be a reason: not one for the writer, who stands in every text, nor one that only joins others.
  private func speaks(_ unit: Int) -> Bool {
    let unit = reading.units[unit]
    guard unit.kind == .word, !Self.joiningWords.contains(unit.hash) else { return false }
    let classes = unit.classes & ~(WordClass.author.mask | WordClasses.breaks)
    return classes != 0 || (unit.classes == 0 && unit.end - unit.start > 3)
  }

  private static let joiningWords: Set<UInt64> = {
    let words = """
      that this these those with from into have been will would than then they them their there here when which while what
      were also just some such very each both about after because being does done same where whose
      your it is are was be has had do as at by for in of on or so to
      """
    let bytes = Array(words.utf8)
    return Set(
      bytes.split(whereSeparator: { $0 <= 0x20 }).map { word in
        FeatureHash.of(word.prefix(stemLength(bytes.span, word.startIndex..<word.endIndex)))
      })
  }()

  /// At most `most`, in the order of the text: words that spoke for the winner, neighbours joined.
  ///
  /// `sign`, 1 or -1, is that of the weights: plus where the text speaks for long. A stretch without a word of the
  /// `needing` classes is left out, where these are told.
  func stretches(sign: Double, needing classes: UInt32?) -> [Evidence] {
    let strongest = shares.max() ?? 0
    // A word that says a tenth of what the strongest does is no reason.
    let least = max(strongest / 10, 0.01)
    var stretches: [(range: Range<Int>, weight: Float)] = []
    var index = 0
    while index < shares.count {
      guard shares[index] >= least else {
        index += 1
        continue
      }
      var end = index
      var weight: Float = 0
      while end < shares.count, shares[end] >= least {
        weight += shares[end]
        end += 1
      }
      if isNeeded(index..<end, classes) { stretches.append((index..<end, weight)) }
      index = end
    }
    if stretches.count > Self.most {
      let limit = stretches.map(\.weight).sorted(by: >)[Self.most - 1]
      stretches = Array(stretches.filter { $0.weight >= limit }.prefix(Self.most))
    }
    return stretches.map { evidence($0.range, Double($0.weight) * sign) }
  }

  private func isNeeded(_ range: Range<Int>, _ classes: UInt32?) -> Bool {
    guard let classes else { return true }
    return range.contains { reading.units[$0].classes & classes != 0 }
  }

  private func evidence(_ range: Range<Int>, _ weight: Double) -> Evidence {
    let start = reading.units[range.lowerBound].start
    let end = reading.units[range.upperBound - 1].end
    return Evidence(
      start: start, end: end, cue: String(decoding: reading.text.folded[start..<end], as: UTF8.self),
      weight: weight)
  }
}
