import MappedStorage

extension TokenIndex {
  func append(to writer: inout SectionWriter) throws(SectionError) {
    try writer.append(terms.starts)
    try writer.append(terms.bytes)
    for rows in [newsletters, ideas, points] { try rows.append(to: &writer) }
  }

  /// Opens an index over sources of so many rows. Nothing is read before it is asked for.
  init(
    newsletterCount: Int, ideaCount: Int, pointCount: Int, from reader: inout SectionReader
  ) throws(SectionError) {
    let starts = try reader.slab(of: UInt32.self)
    let terms = TermList(starts: starts, bytes: try reader.slab(of: UInt8.self))
    guard 0 < starts.count else { throw .damaged }
    let newsletters = try TermRows(rowCount: newsletterCount, termCount: terms.count, from: &reader)
    let ideas = try TermRows(rowCount: ideaCount, termCount: terms.count, from: &reader)
    let points = try TermRows(rowCount: pointCount, termCount: terms.count, from: &reader)
    self.init(terms: terms, newsletters: newsletters, ideas: ideas, points: points)
  }
}

extension TermRows {
  fileprivate func append(to writer: inout SectionWriter) throws(SectionError) {
    try lengths.append(to: &writer)
    try writer.append(totals)
    try writer.append(partStarts)
    try writer.append(chunks)
    try writer.append(sizes)
    for numbers in [places, frequencyStarts, boundStarts] { try writer.append(numbers) }
    try writer.append(rows)
    try writer.append(bitmaps)
    try writer.append(frequencies)
    try writer.append(bounds)
  }

  fileprivate init(rowCount: Int, termCount: Int, from reader: inout SectionReader) throws(SectionError) {
    let lengths = try IntegerColumn(from: &reader)
    let totals = try reader.slab(of: UInt64.self)
    let partStarts = try reader.slab(of: UInt32.self)
    let chunks = try reader.slab(of: UInt16.self)
    let sizes = try reader.slab(of: UInt16.self)
    let places = try reader.slab(of: UInt32.self)
    let frequencyStarts = try reader.slab(of: UInt32.self)
    let boundStarts = try reader.slab(of: UInt32.self)
    let rows = try reader.slab(of: UInt16.self)
    let bitmaps = try reader.slab(of: UInt64.self)
    let frequencies = try reader.slab(of: UInt8.self)
    let bounds = try reader.slab(of: UInt8.self)
    guard lengths.count == rowCount, totals.count == 1, partStarts.count == termCount + 1,
      [sizes.count, places.count, frequencyStarts.count, boundStarts.count].allSatisfy({ $0 == chunks.count })
    else { throw .damaged }
    self.init(
      rowCount: rowCount, lengths: lengths, totals: totals, partStarts: partStarts, chunks: chunks, sizes: sizes,
      places: places, frequencyStarts: frequencyStarts, boundStarts: boundStarts, rows: rows, bitmaps: bitmaps,
      frequencies: frequencies, bounds: bounds)
  }
}
