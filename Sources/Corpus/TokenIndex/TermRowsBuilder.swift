import MappedStorage

/// Puts the words of the rows of one source in order, word by word, into the form that is stored.
struct TermRowsBuilder {
  private let lengths: [Int32]
  private let totalLength: UInt64
  private let meanLength: Double
  private var partStarts: [UInt32] = [0]
  private var chunks: [UInt16] = []
  private var sizes: [UInt16] = []
  private var places: [UInt32] = []
  private var frequencyStarts: [UInt32] = []
  private var boundStarts: [UInt32] = []
  private var rows: [UInt16] = []
  private var bitmaps: [UInt64] = []
  private var bounds: [UInt8] = []

  /// - Parameter numbers: for each stretch of rows, the number in the index of each of its own words.
  static func rows(of stretches: [RowTerms], numbers: [[UInt32]], termCount: Int) -> TermRows {
    let sorted = SortedPostings(stretches, numbers: numbers, termCount: termCount)
    var builder = TermRowsBuilder(stretches)
    for term in 0..<termCount { builder.append(sorted, sorted.starts[term]..<sorted.starts[term + 1]) }
    return builder.finished(frequencies: sorted.frequencies)
  }

  private init(_ stretches: [RowTerms]) {
    lengths = stretches.flatMap(\.lengths)
    totalLength = stretches.reduce(0) { $0 + $1.totalLength }
    meanLength = max(1, Double(totalLength) / Double(max(1, lengths.count)))
  }

  private mutating func append(_ postings: SortedPostings, _ range: Range<Int>) {
    var start = range.lowerBound
    while start < range.upperBound {
      let chunk = postings.rows[start] >> UInt32(TermRows.chunkBits)
      var end = start + 1
      while end < range.upperBound, postings.rows[end] >> UInt32(TermRows.chunkBits) == chunk { end += 1 }
      append(postings, part: start..<end, chunk: chunk)
      start = end
    }
    partStarts.append(UInt32(chunks.count))
  }

  private mutating func append(_ postings: SortedPostings, part: Range<Int>, chunk: UInt32) {
    chunks.append(UInt16(chunk))
    sizes.append(UInt16(part.count - 1))
    frequencyStarts.append(UInt32(part.lowerBound))
    if part.count > TermRows.longestArray {
      places.append(UInt32(bitmaps.count / TermRows.wordsPerBitmap))
      appendBitmap(postings.rows, part)
    } else {
      places.append(UInt32(rows.count))
      for place in part { rows.append(UInt16(truncatingIfNeeded: postings.rows[place])) }
    }
    boundStarts.append(
      part.count < TermRows.fewestBounded
        ? TermRows.noBounds : UInt32(bounds.count / TermRows.stripesPerChunk))
    if part.count >= TermRows.fewestBounded { appendBounds(postings, part) }
  }

  private mutating func appendBitmap(_ rows: [UInt32], _ part: Range<Int>) {
    let start = bitmaps.count
    bitmaps += emptyBitmap()
    for place in part {
      let row = Int(rows[place]) & (TermRows.rowsPerChunk - 1)
      bitmaps[start + row >> 6] |= 1 << UInt64(row & 63)
    }
  }

  private mutating func appendBounds(_ postings: SortedPostings, _ part: Range<Int>) {
    var greatest = [Double](repeating: 0, count: TermRows.stripesPerChunk)
    for place in part {
      let row = Int(postings.rows[place])
      let stripe = (row & (TermRows.rowsPerChunk - 1)) / TermRows.rowsPerStripe
      let damping = Relevance.damping(length: Double(lengths[row]), meanLength: meanLength)
      let count = Double(postings.frequencies[place])
      let saturation = postings.frequencies[place] == TermRows.manyTimes ? 1 : count / (count + damping)
      greatest[stripe] = max(greatest[stripe], saturation)
    }
    bounds += greatest.map { UInt8(min(255, ($0 * 255).rounded(.up))) }
  }

  private func finished(frequencies: [UInt8]) -> TermRows {
    TermRows(
      rowCount: lengths.count, lengths: IntegerColumn(lengths), totals: Slab([totalLength]),
      partStarts: Slab(partStarts), chunks: Slab(chunks), sizes: Slab(sizes), places: Slab(places),
      frequencyStarts: Slab(frequencyStarts), boundStarts: Slab(boundStarts), rows: Slab(rows),
      bitmaps: Slab(bitmaps), frequencies: Slab(frequencies), bounds: Slab(bounds))
  }
}

/// The rows of each word in order, and how often they have it: those of `term` at `starts[term]..<starts[term + 1]`.
private struct SortedPostings {
  let starts: [Int]
  let rows: [UInt32]
  let frequencies: [UInt8]

  /// A counting sort by word; rows keep their order. Cost: two passes.
  init(_ stretches: [RowTerms], numbers: [[UInt32]], termCount: Int) {
    var next = [Int](repeating: 0, count: termCount + 1)
    for (stretch, numbers) in zip(stretches, numbers) {
      for term in stretch.terms { next[Int(numbers[Int(term)]) + 1] += 1 }
    }
    for term in 0..<termCount { next[term + 1] += next[term] }
    starts = next
    var rows = [UInt32](repeating: 0, count: next[termCount])
    var frequencies = [UInt8](repeating: 0, count: next[termCount])
    for (stretch, numbers) in zip(stretches, numbers) {
      var start = 0
      for (index, end) in stretch.ends.enumerated() {
        for place in start..<end {
          let term = Int(numbers[Int(stretch.terms[place])])
          rows[next[term]] = UInt32(stretch.firstRow + index)
          frequencies[next[term]] = stretch.frequencies[place]
          next[term] += 1
        }
        start = end
      }
    }
    (self.rows, self.frequencies) = (rows, frequencies)
  }
}
