import MappedStorage

/// The rows of one source that have each word.
///
/// The rows of a word are cut by chunks of 65,536 row numbers. Where a chunk has up to 4,096 of them, their lower halves
/// stand in `rows`; where it has more, a bit per row stands in `bitmaps`, so that common words cost little and meet
/// fast (after S. Chambi, D. Lemire, O. Kaser, R. Godin, "Better bitmap performance with Roaring bitmaps", 2016).
/// Beside each row stands how often it has the word.
package struct TermRows: Sendable {
  package static let chunkBits = 16
  package static let rowsPerChunk = 1 << chunkBits
  static let wordsPerBitmap = rowsPerChunk / 64
  static let longestArray = 4_096
  /// Rows under one bound of `bounds`.
  package static let rowsPerStripe = 1_024
  package static let stripesPerChunk = rowsPerChunk / rowsPerStripe
  /// A part of a chunk with fewer rows than this has no bounds.
  static let fewestBounded = 256
  /// What stands for a count that takes more than a byte, which must be counted in the text.
  package static let manyTimes = UInt8.max

  /// How many rows the source has.
  package let rowCount: Int
  /// How many words the text of each row has.
  package let lengths: IntegerColumn
  /// One number: the words of all rows.
  let totals: Slab<UInt64>
  /// The parts of a word: `partStarts[term]..<partStarts[term + 1]`.
  let partStarts: Slab<UInt32>
  /// Of each part: the chunk,
  let chunks: Slab<UInt16>
  /// one less than how many rows it has,
  let sizes: Slab<UInt16>
  /// where they begin in `rows`, or which bitmap they are,
  let places: Slab<UInt32>
  /// where their counts begin in `frequencies`,
  let frequencyStarts: Slab<UInt32>
  /// and which stretch of `bounds` is theirs; `noBounds` where there is none.
  let boundStarts: Slab<UInt32>
  let rows: Slab<UInt16>
  let bitmaps: Slab<UInt64>
  let frequencies: Slab<UInt8>
  /// The greatest saturation of the word in each stripe of a chunk, in 255ths, rounded up.
  let bounds: Slab<UInt8>

  static let noBounds = UInt32.max

  /// How many words the text of a row has on average, at least one.
  package var meanLength: Double { max(1, Double(totals.first ?? 0) / Double(max(1, rowCount))) }

  /// Whether everything but the rows themselves is what was stored.
  var isIntact: Bool {
    lengths.isIntact && totals.isIntact && partStarts.isIntact && chunks.isIntact && sizes.isIntact
      && places.isIntact && frequencyStarts.isIntact && boundStarts.isIntact
  }

  var byteCount: Int {
    lengths.byteCount + partStarts.byteCount + chunks.byteCount + sizes.byteCount + places.byteCount
      + frequencyStarts.byteCount + boundStarts.byteCount + rows.byteCount + bitmaps.byteCount
      + frequencies.byteCount + bounds.byteCount
  }

  /// How many rows have a word. Cost: a step per chunk that has one.
  package func count(of term: Int) -> Int { parts(of: term).reduce(0) { $0 + size(ofPart: $1) } }

  func parts(of term: Int) -> Range<Int> {
    let (start, end) = (Int(partStarts[term]), Int(partStarts[term + 1]))
    return start <= end && end <= chunks.count ? start..<end : 0..<0
  }

  func size(ofPart part: Int) -> Int { Int(sizes[part]) + 1 }

  /// The place of the counts of a part in `frequencies`; `nil` where they are damaged.
  func frequencyRange(ofPart part: Int) -> Range<Int>? {
    let start = Int(frequencyStarts[part])
    let range = start..<start + size(ofPart: part)
    return frequencies.isIntact(range) ? range : nil
  }

  /// The place of the rows of a part in `rows`; `nil` where they are a bitmap, or damaged.
  func rowRange(ofPart part: Int) -> Range<Int>? {
    guard !isBitmap(part) else { return nil }
    let start = Int(places[part])
    let range = start..<start + size(ofPart: part)
    return rows.isIntact(range) ? range : nil
  }

  /// The place of the words of a part in `bitmaps`; `nil` where they are an array, or damaged.
  func bitmapRange(ofPart part: Int) -> Range<Int>? {
    guard isBitmap(part) else { return nil }
    let start = Int(places[part]) * Self.wordsPerBitmap
    let range = start..<start + Self.wordsPerBitmap
    return bitmaps.isIntact(range) ? range : nil
  }

  private func isBitmap(_ part: Int) -> Bool { size(ofPart: part) > Self.longestArray }

  /// The bounds of a part in `bounds`; `nil` where it has none, or they are damaged.
  func boundRange(ofPart part: Int) -> Range<Int>? {
    guard boundStarts[part] != Self.noBounds else { return nil }
    let start = Int(boundStarts[part]) * Self.stripesPerChunk
    let range = start..<start + Self.stripesPerChunk
    return bounds.isIntact(range) ? range : nil
  }
}
