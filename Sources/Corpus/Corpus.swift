/// Everything loaded, in columns. Immutable: a reload makes another one.
///
/// Rows lie in the default order of their source. Parent and children are contiguous: the ideas of newsletter
/// `n` are rows `ideaOffsets[n]..<ideaOffsets[n + 1]`, its points likewise.
package struct Corpus: Sendable {
  package let newsletters: Table
  package let ideas: Table
  package let points: Table
  package let tickers: Table
  /// One more than there are newsletters.
  package let ideaOffsets: [UInt32]
  /// One more than there are newsletters.
  package let pointOffsets: [UInt32]
  /// The ideas about ticker row `t`, in default order: `tickerIdeas[tickerIdeaOffsets[t]..<tickerIdeaOffsets[t + 1]]`.
  package let tickerIdeaOffsets: [UInt32]
  package let tickerIdeas: [UInt32]
  /// When each newsletter came out, in minutes; `Column.missingInteger` when unknown.
  package let published: [Int32]
  /// The newsletter that each idea stands in.
  package let newsletterOfIdea: [UInt32]
  /// The newsletter that each point stands in.
  package let newsletterOfPoint: [UInt32]
  let searchTexts: SearchTexts
  let statistics: CorpusStatistics

  package init(
    newsletters: Table, ideas: Table, points: Table, tickers: Table, ideaOffsets: [UInt32],
    pointOffsets: [UInt32], tickerIdeaOffsets: [UInt32], tickerIdeas: [UInt32]
  ) {
    self.newsletters = newsletters
    self.ideas = ideas
    self.points = points
    self.tickers = tickers
    self.ideaOffsets = ideaOffsets
    self.pointOffsets = pointOffsets
    self.tickerIdeaOffsets = tickerIdeaOffsets
    self.tickerIdeas = tickerIdeas
    published = newsletters.minutes("published", of: .newsletters)
    newsletterOfIdea = parents(by: ideaOffsets)
    newsletterOfPoint = parents(by: pointOffsets)
    statistics = CorpusStatistics()
    searchTexts = SearchTexts(newsletters: newsletters, ideas: ideas, points: points)
  }

  package subscript(source: SourceID) -> Table {
    switch source {
    case .newsletters: newsletters
    case .ideas: ideas
    case .points: points
    case .tickers: tickers
    }
  }

  package subscript(field: FieldID) -> Column { self[field.source].columns[field.index] }
}

/// The rows of one source: a column per field of the schema, in its order.
package struct Table: Sendable {
  package let rowCount: Int
  package let columns: [Column]

  package init(rowCount: Int, columns: [Column]) {
    self.rowCount = rowCount
    self.columns = columns
  }
}

/// The number of the range that each child lies in.
private func parents(by offsets: [UInt32]) -> [UInt32] {
  var parents: [UInt32] = []
  parents.reserveCapacity(Int(offsets.last ?? 0))
  for (parent, bounds) in zip(offsets, offsets.dropFirst()).enumerated() {
    for _ in bounds.0..<bounds.1 { parents.append(UInt32(parent)) }
  }
  return parents
}
