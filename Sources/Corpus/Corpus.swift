package import MappedStorage

/// Everything loaded, in columns. Immutable: a reload makes another one.
///
/// Rows lie in the default order of their source. Parent and children are contiguous: the ideas of newsletter
/// `n` are rows `ideaOffsets[n]..<ideaOffsets[n + 1]`, its points likewise.
///
/// One object and not a value of its many parts, since every operator of a query holds it.
package final class Corpus: Sendable {
  package let newsletters: Table
  package let ideas: Table
  package let points: Table
  package let tickers: Table
  /// One more than there are newsletters.
  package let ideaOffsets: Slab<UInt32>
  /// One more than there are newsletters.
  package let pointOffsets: Slab<UInt32>
  /// The ideas about ticker row `t`, in default order: `tickerIdeas[tickerIdeaOffsets[t]..<tickerIdeaOffsets[t + 1]]`.
  package let tickerIdeaOffsets: Slab<UInt32>
  package let tickerIdeas: Slab<UInt32>
  /// When each newsletter came out, in minutes; `Column.missingInteger` when unknown.
  package let published: Slab<Int32>
  /// The newsletter that each idea stands in.
  package let newsletterOfIdea: Slab<UInt32>
  /// The newsletter that each point stands in.
  package let newsletterOfPoint: Slab<UInt32>
  let searchTexts: SearchTexts
  /// Which rows have each word.
  package let tokens: TokenIndex
  let statistics: CorpusStatistics
  /// The file that it was opened from; `nil` when it was built.
  let file: MappedFile?

  init(
    tables: [Table], ideaOffsets: Slab<UInt32>, pointOffsets: Slab<UInt32>, tickerIdeaOffsets: Slab<UInt32>,
    tickerIdeas: Slab<UInt32>, tokens: TokenIndex, file: MappedFile? = nil
  ) {
    (newsletters, ideas, points, tickers) = (tables[0], tables[1], tables[2], tables[3])
    self.ideaOffsets = ideaOffsets
    self.pointOffsets = pointOffsets
    self.tickerIdeaOffsets = tickerIdeaOffsets
    self.tickerIdeas = tickerIdeas
    self.tokens = tokens
    self.file = file
    statistics = CorpusStatistics()
    published = newsletters.minutes("published", of: .newsletters)
    newsletterOfIdea = ideas.parents(of: .ideas)
    newsletterOfPoint = points.parents(of: .points)
    searchTexts = SearchTexts(newsletters: newsletters, ideas: ideas, points: points)
  }

  /// The same parts once more.
  init(_ other: Corpus) {
    (newsletters, ideas, points, tickers) = (other.newsletters, other.ideas, other.points, other.tickers)
    (ideaOffsets, pointOffsets) = (other.ideaOffsets, other.pointOffsets)
    (tickerIdeaOffsets, tickerIdeas) = (other.tickerIdeaOffsets, other.tickerIdeas)
    (published, newsletterOfIdea) = (other.published, other.newsletterOfIdea)
    (newsletterOfPoint, searchTexts) = (other.newsletterOfPoint, other.searchTexts)
    (tokens, statistics, file) = (other.tokens, other.statistics, other.file)
  }

  package subscript(source: SourceID) -> Table {
    switch source {
    case .newsletters: newsletters
    case .ideas: ideas
    case .points: points
    case .tickers: tickers
    }
  }

  /// The values of a field; all missing where the file that they were opened from is damaged.
  package subscript(field: FieldID) -> Column {
    let table = self[field.source]
    let column = table.columns[field.index]
    return column.isIntact ? column : column.blank(rowCount: table.rowCount)
  }

  /// The rows by value of a field; `nil` for fields that have no such lists.
  ///
  /// The codes of a name are those of its dictionary; those of a decimal are its units above the lowest value that it
  /// can take.
  package func postings(of field: FieldID) -> Postings? {
    guard let postings = self[field.source].postings[field.index], postings.offsets.isIntact else {
      return nil
    }
    return postings
  }

  /// Whether something was found to be damaged in the file that the corpus was opened from, so that what was read
  /// since may be wrong.
  package var isDamaged: Bool { file?.isDamaged ?? false }
}

extension Corpus {
  /// As made, with the words of its texts looked up anew.
  func indexed(_ isCancelled: @escaping @Sendable () -> Bool) -> Corpus {
    Corpus(
      tables: [newsletters, ideas, points, tickers], ideaOffsets: ideaOffsets, pointOffsets: pointOffsets,
      tickerIdeaOffsets: tickerIdeaOffsets, tickerIdeas: tickerIdeas,
      tokens: TokenIndex(of: self, isCancelled),
      file: file)
  }
}

/// The rows of one source: a column per field of the schema, in its order.
package struct Table: Sendable {
  package let rowCount: Int
  package let columns: [Column]
  /// The rows by value, for the columns that have such lists.
  let postings: [Postings?]

  init(rowCount: Int, columns: [Column], postings: [Postings?]) {
    self.rowCount = rowCount
    self.columns = columns
    self.postings = postings
  }

  /// Makes the lists of rows that fields of `source` have.
  init(rowCount: Int, columns: [Column], of source: SourceID) {
    let postings = columns.indices.map { index in
      Postings(of: columns[index], field: FieldID(source: source, index: index))
    }
    self.init(rowCount: rowCount, columns: columns, postings: postings)
  }
}
