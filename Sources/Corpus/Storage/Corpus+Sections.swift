package import MappedStorage

/// The version of what the sections of a corpus hold; it goes up with every change to them or to the schema.
package let corpusSectionsVersion: UInt64 = 3

extension Corpus {
  /// Adds the corpus to a file of sections. Cost: one pass over its bytes.
  package func append(to writer: inout SectionWriter) throws(SectionError) {
    try writer.append(SourceID.allCases.map { UInt64(self[$0].rowCount) })
    for offsets in [ideaOffsets, pointOffsets, tickerIdeaOffsets, tickerIdeas] { try writer.append(offsets) }
    for source in SourceID.allCases { try self[source].append(to: &writer) }
    try tokens.append(to: &writer)
  }

  /// Opens a corpus that was added to a file of sections. Only what ties rows to each other is read now.
  package convenience init(from reader: inout SectionReader) throws(SectionError) {
    let counts = try reader.intactSlab(of: UInt64.self)
    var offsets: [Slab<UInt32>] = []
    for _ in 0..<4 { offsets.append(try reader.intactSlab(of: UInt32.self)) }
    guard counts.count == SourceID.allCases.count else { throw .damaged }
    var tables: [Table] = []
    for (source, count) in zip(SourceID.allCases, counts) {
      tables.append(try Table(of: source, rowCount: Int(clamping: count), from: &reader))
    }
    let tokens = try TokenIndex(
      newsletterCount: tables[0].rowCount, ideaCount: tables[1].rowCount, pointCount: tables[2].rowCount,
      from: &reader)
    self.init(
      tables: tables, ideaOffsets: offsets[0], pointOffsets: offsets[1], tickerIdeaOffsets: offsets[2],
      tickerIdeas: offsets[3], tokens: tokens, file: reader.file)
    guard isConsistent else { throw .damaged }
  }

  private var isConsistent: Bool {
    ideaOffsets.count == newsletters.rowCount + 1 && pointOffsets.count == newsletters.rowCount + 1
      && tickerIdeaOffsets.count == tickers.rowCount + 1
      && ideaOffsets.last.map { Int($0) } == ideas.rowCount
      && pointOffsets.last.map { Int($0) } == points.rowCount
  }
}

extension Table {
  fileprivate func append(to writer: inout SectionWriter) throws(SectionError) {
    for (column, postings) in zip(columns, postings) {
      try column.append(to: &writer)
      if let postings {
        try writer.append(postings.offsets)
        try writer.append(postings.rows)
      }
    }
  }

  fileprivate init(
    of source: SourceID, rowCount: Int, from reader: inout SectionReader
  ) throws(SectionError) {
    var columns: [Column] = []
    var postings: [Postings?] = []
    for index in Schema.fields(of: source).indices {
      let field = FieldID(source: source, index: index)
      columns.append(try Column(of: field, rowCount: rowCount, from: &reader))
      guard Postings.exist(for: field) else {
        postings.append(nil)
        continue
      }
      let offsets = try reader.slab(of: UInt32.self)
      postings.append(Postings(offsets: offsets, rows: try reader.slab(of: UInt32.self)))
    }
    self.init(rowCount: rowCount, columns: columns, postings: postings)
  }
}
