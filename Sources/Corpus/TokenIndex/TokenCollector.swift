import MappedStorage
import TextAnalysis

/// Cuts the texts of some neighbouring newsletters, their ideas and points into words. Each text is cut once.
struct TokenCollector: Sendable {
  private(set) var words = WordNumbers()
  private(set) var newsletters: RowTerms
  private(set) var ideas: RowTerms
  private(set) var points: RowTerms
  private var numbers: [UInt32] = []

  /// Cost: about 10 ns a byte.
  init(_ rows: Range<Int>, of corpus: Corpus) {
    newsletters = RowTerms(firstRow: rows.lowerBound)
    ideas = RowTerms(firstRow: Int(corpus.ideaOffsets[rows.lowerBound]))
    points = RowTerms(firstRow: Int(corpus.pointOffsets[rows.lowerBound]))
    for row in rows { add(row, of: corpus) }
  }

  private mutating func add(_ row: Int, of corpus: Corpus) {
    for point in Int(corpus.pointOffsets[row])..<Int(corpus.pointOffsets[row + 1]) {
      corpus.forEachTextPart(of: .points, row: point) { part in
        cut(part)
        points.add(numbers)
      }
      newsletters.addRowAtHand(of: points)
      points.endRow()
    }
    for idea in Int(corpus.ideaOffsets[row])..<Int(corpus.ideaOffsets[row + 1]) {
      corpus.forEachTextPart(of: .ideas, row: idea) { part in
        cut(part)
        ideas.add(numbers)
      }
      newsletters.addRowAtHand(of: ideas)
      ideas.endRow()
    }
    corpus.forEachOwnTextPart(ofNewsletter: row) { part in
      cut(part)
      newsletters.add(numbers)
    }
    newsletters.endRow()
  }

  /// Puts the numbers of a text's words into `numbers`.
  private mutating func cut(_ text: Span<UInt8>) {
    numbers.removeAll(keepingCapacity: true)
    words.appendNumbers(of: text, to: &numbers)
  }
}
