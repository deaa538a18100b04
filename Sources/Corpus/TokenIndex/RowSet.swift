import MappedStorage
import TextAnalysis

/// Some rows of a source, chunk by chunk, each as an array or as bits.
package struct RowSet: Sendable {
  enum Content: Sendable {
    /// The lower halves of the row numbers, in order.
    case rows([UInt16])
    case bitmap([UInt64])
  }

  struct Chunk: Sendable {
    let number: Int
    var content: Content
  }

  private(set) var chunks: [Chunk] = []

  package init() {}

  /// The rows that have a word; those that are damaged are left out.
  package init(_ term: Int, in rows: TermRows) {
    chunks = rows.parts(of: term).compactMap { part in
      rows.content(ofPart: part).map { Chunk(number: Int(rows.chunks[part]), content: $0) }
    }
  }

  /// The rows that have one of the words. Cost: a bit per row for each chunk, and a step per row of the words.
  package init(anyOf terms: some Sequence<Int>, in rows: TermRows) {
    var bitmaps: [Int: [UInt64]] = [:]
    for term in terms {
      for part in rows.parts(of: term) {
        rows.add(part, to: &bitmaps[Int(rows.chunks[part]), default: emptyBitmap()])
      }
    }
    for (number, bitmap) in bitmaps.sorted(by: { $0.key < $1.key }) { append(bitmap, number: number) }
  }

  /// The rows that have all of the words. Cost: that of the rarest, or a bit per row of those that are common.
  package init(allOf terms: [Int], in rows: TermRows) {
    let byRarity = terms.map { (term: $0, count: rows.count(of: $0)) }.sorted { $0.count < $1.count }
    self.init()
    guard let rarest = byRarity.first else { return }
    self = RowSet(rarest.term, in: rows)
    for other in byRarity.dropFirst() where !chunks.isEmpty { formIntersection(with: other.term, in: rows) }
  }

  package var count: Int { chunks.reduce(0) { $0 + $1.content.count } }

  package var isEmpty: Bool { chunks.isEmpty }

  /// Some row numbers, in order.
  package init(_ rows: [UInt32]) {
    var start = 0
    while start < rows.count {
      let number = rows[start] >> UInt32(TermRows.chunkBits)
      var end = start
      while end < rows.count, rows[end] >> UInt32(TermRows.chunkBits) == number { end += 1 }
      let content = Content.rows(rows[start..<end].map { UInt16(truncatingIfNeeded: $0) })
      chunks.append(Chunk(number: Int(number), content: content))
      start = end
    }
  }

  /// Calls `body` with the number of each chunk and the lower halves of its row numbers, in order.
  package func forEachChunk<Failure: Error>(
    _ body: (Int, [UInt16]) throws(Failure) -> Void
  ) throws(Failure) {
    for chunk in chunks { try body(chunk.number, chunk.content.array) }
  }

  /// A bit per row of a source of so many, the first row lowest.
  package func bits(rowCount: Int) -> [UInt64] {
    var bits = [UInt64](repeating: 0, count: (rowCount + 63) / 64)
    for chunk in chunks {
      let base = chunk.number * TermRows.wordsPerBitmap
      switch chunk.content {
      case .bitmap(let words):
        for (index, word) in words.enumerated() where base + index < bits.count { bits[base + index] = word }
      case .rows(let rows):
        for row in rows where base + Int(row >> 6) < bits.count { bits[base + Int(row >> 6)] |= 1 << UInt64(row & 63) }
      }
    }
    return bits
  }

  /// The row numbers in order, below `rowCount`.
  package func rows(below rowCount: Int) -> [UInt32] {
    var rows: [UInt32] = []
    rows.reserveCapacity(count)
    for chunk in chunks {
      let base = UInt32(chunk.number << TermRows.chunkBits)
      chunk.content.forEach { rows.append(base | UInt32($0)) }
    }
    while let last = rows.last, Int(last) >= rowCount { rows.removeLast() }
    return rows
  }

  /// Keeps the rows that have the word.
  package mutating func formIntersection(with term: Int, in rows: TermRows) {
    let parts = rows.parts(of: term)
    var next = parts.lowerBound
    chunks = chunks.compactMap { chunk in
      while next < parts.upperBound, Int(rows.chunks[next]) < chunk.number { next += 1 }
      guard next < parts.upperBound, Int(rows.chunks[next]) == chunk.number else { return nil }
      return rows.intersection(chunk.content, withPart: next).map { Chunk(number: chunk.number, content: $0) }
    }
  }

  /// Keeps the rows that `other` has as well.
  package mutating func formIntersection(with other: RowSet) {
    let others = Dictionary(uniqueKeysWithValues: other.chunks.map { ($0.number, $0.content) })
    chunks = chunks.compactMap { chunk in
      others[chunk.number].flatMap { intersection(chunk.content, $0) }
        .map { Chunk(number: chunk.number, content: $0) }
    }
  }

  private mutating func append(_ bitmap: [UInt64], number: Int) {
    let count = bitmap.reduce(0) { $0 + $1.nonzeroBitCount }
    guard 0 < count else { return }
    let bits = Content.bitmap(bitmap)
    chunks.append(Chunk(number: number, content: count > TermRows.longestArray ? bits : .rows(bits.array)))
  }
}

extension RowSet.Content {
  var count: Int {
    switch self {
    case .rows(let rows): rows.count
    case .bitmap(let words): words.reduce(0) { $0 + $1.nonzeroBitCount }
    }
  }

  var array: [UInt16] {
    if case .rows(let rows) = self { return rows }
    var rows: [UInt16] = []
    rows.reserveCapacity(count)
    forEach { rows.append($0) }
    return rows
  }

  @inline(__always)
  func forEach(_ body: (UInt16) -> Void) {
    switch self {
    case .rows(let rows): for row in rows { body(row) }
    case .bitmap(let words):
      for (index, word) in words.enumerated() {
        var rest = word
        while rest != 0 {
          body(UInt16(truncatingIfNeeded: index << 6 | rest.trailingZeroBitCount))
          rest &= rest &- 1
        }
      }
    }
  }
}

func emptyBitmap() -> [UInt64] { [UInt64](repeating: 0, count: TermRows.wordsPerBitmap) }

private func intersection(_ a: RowSet.Content, _ b: RowSet.Content) -> RowSet.Content? {
  switch (a, b) {
  case (.rows(let rows), .rows(let others)): common(rows.span, others.span)
  case (.rows(let rows), .bitmap(let words)), (.bitmap(let words), .rows(let rows)): kept(rows, in: words.span)
  case (.bitmap(let words), .bitmap(let others)): common(words, others.span)
  }
}

extension TermRows {
  fileprivate func content(ofPart part: Int) -> RowSet.Content? {
    if let range = bitmapRange(ofPart: part) { return .bitmap([UInt64](copying: bitmaps.span.extracting(range))) }
    return rowRange(ofPart: part).map { .rows([UInt16](copying: rows.span.extracting($0))) }
  }

  fileprivate func add(_ part: Int, to bitmap: inout [UInt64]) {
    if let range = bitmapRange(ofPart: part) {
      let words = bitmaps.span.extracting(range)
      for index in bitmap.indices { bitmap[index] |= words[index] }
    } else if let range = rowRange(ofPart: part) {
      for index in range {
        let row = Int(rows[index])
        bitmap[row >> 6] |= 1 << UInt64(row & 63)
      }
    }
  }

  fileprivate func intersection(_ content: RowSet.Content, withPart part: Int) -> RowSet.Content? {
    if let range = bitmapRange(ofPart: part) {
      let words = bitmaps.span.extracting(range)
      return switch content {
      case .rows(let rows): kept(rows, in: words)
      case .bitmap(let others): common(others, words)
      }
    }
    guard let range = rowRange(ofPart: part) else { return nil }
    switch content {
    case .rows(let others): return common(others.span, rows.span.extracting(range))
    case .bitmap(let words): return kept([UInt16](copying: rows.span.extracting(range)), in: words.span)
    }
  }
}

/// The rows whose bit is set.
private func kept(_ rows: [UInt16], in words: Span<UInt64>) -> RowSet.Content? {
  var kept = rows
  var count = 0
  for row in rows {
    kept[count] = row
    count &+= Int(truncatingIfNeeded: words[Int(row >> 6)] >> UInt64(row & 63) & 1)
  }
  kept.removeLast(kept.count - count)
  return kept.isEmpty ? nil : .rows(kept)
}

/// The bits that are set in both.
private func common(_ words: [UInt64], _ others: Span<UInt64>) -> RowSet.Content? {
  var words = words
  var union: UInt64 = 0
  for index in words.indices where index < others.count {
    words[index] &= others[index]
    union |= words[index]
  }
  return union == 0 ? nil : .bitmap(words)
}

/// The rows that both have. The longer one is searched from step to step where it is much the longer.
private func common(_ a: Span<UInt16>, _ b: Span<UInt16>) -> RowSet.Content? {
  let rows = a.count <= b.count ? commonRows(a, b) : commonRows(b, a)
  return rows.isEmpty ? nil : .rows(rows)
}

private func commonRows(_ few: Span<UInt16>, _ many: Span<UInt16>) -> [UInt16] {
  var rows = [UInt16](repeating: 0, count: few.count)
  var count = 0
  var next = 0
  let leaps = few.count * 16 < many.count
  for index in few.indices {
    let row = few[index]
    if leaps { next = firstPlace(in: many, from: next, notBelow: row) }
    while next < many.count, many[next] < row { next &+= 1 }
    guard next < many.count else { break }
    rows[count] = row
    count &+= many[next] == row ? 1 : 0
  }
  rows.removeLast(rows.count - count)
  return rows
}

/// The first place at or after `start` whose row is not below `row`, found by doubling steps and then halving.
func firstPlace(in rows: Span<UInt16>, from start: Int, notBelow row: UInt16) -> Int {
  guard start < rows.count, rows[start] < row else { return start }
  var (low, step) = (start, 1)
  while low + step < rows.count, rows[low + step] < row {
    low += step
    step *= 2
  }
  while 1 < step {
    step /= 2
    if low + step < rows.count, rows[low + step] < row { low += step }
  }
  return low + 1
}
