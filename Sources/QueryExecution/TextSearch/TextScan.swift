import Corpus
import MappedStorage
import TextAnalysis

/// A test of the texts of one field, row by row or as one pass over the arena.
struct TextScan: Sendable {
  let test: TextTest
  let field: FieldID
  let corpus: Corpus
  private let texts: TextColumn?
  private let isCancelled: @Sendable () -> Bool

  /// `nil` for fields that hold no texts. Asks now and then whether to stop.
  init?(
    _ test: TextTest, of field: FieldID, in corpus: Corpus,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) {
    self.isCancelled = isCancelled
    switch corpus[field] {
    case .texts(let texts): self.texts = texts
    case .virtualText: texts = nil
    default: return nil
    }
    self.test = test
    self.field = field
    self.corpus = corpus
  }

  /// The positions of the rows that pass, in order, worked out on all cores where there is much to read.
  func positions(in rows: RowSelection) throws(ExecutionError) -> [UInt32] {
    let parts = try concurrently(0..<rows.count, fewest: fewestPerCore(of: rows)) {
      part throws(ExecutionError) in try positions(of: part, in: rows)
    }
    return parts.count == 1 ? parts[0] : Array(parts.joined())
  }

  private func positions(of part: Range<Int>, in rows: RowSelection) throws(ExecutionError) -> [UInt32] {
    if case .range(let range) = rows, let texts, let needle = test.leadingNeedle {
      let start = range.lowerBound + part.lowerBound
      let found = try scan(texts, for: needle, rows: start..<range.lowerBound + part.upperBound)
      if let found { return found.map { $0 - UInt32(range.lowerBound) } }
    }
    var kept: [UInt32] = []
    for position in part {
      // A pattern may take ten milliseconds for a row.
      if position & 7 == 0, isCancelled() { throw .cancelled }
      if try holds(ofRow: Int(rows[position])) { kept.append(UInt32(position)) }
    }
    return kept
  }

  func holds(ofRow row: Int) throws(ExecutionError) -> Bool {
    guard let texts else { return try holdsOfSearchText(row) }
    return try texts.withBytes(of: row) { text throws(ExecutionError) in
      text.isEmpty ? false : try test.holds(of: text)
    }
  }

  private func holdsOfSearchText(_ row: Int) throws(ExecutionError) -> Bool {
    guard test.looksAtParts else {
      return try corpus.searchText(of: field.source, row: row).map { text throws(ExecutionError) in
        try test.holds(of: text.span)
      } ?? false
    }
    var isFound = false
    try corpus.forEachTextPart(of: field.source, row: row) { part throws(ExecutionError) in
      if !isFound { isFound = try test.holds(of: part) }
    }
    return isFound
  }

  /// Rows that are worth a core of their own: about 250 kB of text, or some on their own.
  private func fewestPerCore(of rows: RowSelection) -> Int {
    guard let texts else { return 16 }
    guard case .range = rows else { return 64 }
    return max(16, 250_000 * texts.count / max(1, texts.bytes.count))
  }

  /// The rows in whose texts the needle stands, and that pass; `nil` where the column is damaged.
  ///
  /// The arena is searched as one text; a hit tells its row, and the search goes on behind that row.
  private func scan(
    _ texts: TextColumn, for needle: FoldedNeedle, rows: Range<Int>
  ) throws(ExecutionError) -> [UInt32]? {
    guard !rows.isEmpty, texts.offsets.isIntact(rows.lowerBound..<rows.upperBound + 1) else { return nil }
    let (first, last) = (Int(texts.offsets[rows.lowerBound]), Int(texts.offsets[rows.upperBound]))
    guard first <= last, texts.bytes.isIntact(first..<last) else { return nil }
    let arena = texts.bytes.span.extracting(first..<last)
    var found: [UInt32] = []
    var row = rows.lowerBound
    var place = 0
    while let hit = needle.firstMatch(in: arena, from: place) {
      row = texts.row(at: first + hit.lowerBound, from: row, below: rows.upperBound)
      let (start, end) = (Int(texts.offsets[row]) - first, Int(texts.offsets[row + 1]) - first)
      place = hit.lowerBound + 1
      // A hit that reaches over the end of a text is none.
      guard hit.upperBound <= end else { continue }
      let passes = isDecided ? true : try test.holds(of: arena.extracting(start..<end))
      if passes { found.append(UInt32(row)) }
      place = end
    }
    return found
  }

  /// Whether the needle tells all.
  private var isDecided: Bool {
    if case .containing = test { true } else { false }
  }
}

extension TextColumn {
  /// The row in whose text a byte of the arena lies, at or after `start`; found by doubling steps and then halving.
  fileprivate func row(at place: Int, from start: Int, below end: Int) -> Int {
    var (low, step) = (start, 1)
    while low + step < end, Int(offsets[low + step]) <= place {
      low += step
      step *= 2
    }
    while 1 < step {
      step /= 2
      if low + step < end, Int(offsets[low + step]) <= place { low += step }
    }
    return low
  }
}
