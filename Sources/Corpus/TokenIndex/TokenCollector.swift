import MappedStorage
import TextAnalysis

/// Cuts the texts of some neighbouring newsletters, their ideas and points into words. Each text is cut once.
struct TokenCollector: Sendable {
  private(set) var words = WordNumbers()
  private(set) var newsletters: RowTerms
  private(set) var ideas: RowTerms
  private(set) var points: RowTerms
  private var numbers: [UInt32] = []
  private var isStopped = false

  /// Cost: about 10 ns a byte.
  init(_ rows: Range<Int>, of corpus: Corpus, _ isCancelled: () -> Bool) {
    newsletters = RowTerms(firstRow: rows.lowerBound)
    ideas = RowTerms(firstRow: Int(corpus.ideaOffsets[rows.lowerBound]))
    points = RowTerms(firstRow: Int(corpus.pointOffsets[rows.lowerBound]))
    for row in rows {
      isStopped = isStopped || isCancelled()
      add(row, of: corpus)
    }
  }

  private mutating func add(_ row: Int, of corpus: Corpus) {
    for point in Int(corpus.pointOffsets[row])..<Int(corpus.pointOffsets[row + 1]) {
      corpus.forEachTextPart(of: .points, row: point) { part in
        cut(part)
        points.add(numbers, termCount: words.count)
      }
      newsletters.addRowAtHand(of: points, termCount: words.count)
      points.endRow()
    }
    for idea in Int(corpus.ideaOffsets[row])..<Int(corpus.ideaOffsets[row + 1]) {
      corpus.forEachTextPart(of: .ideas, row: idea) { part in
        cut(part)
        ideas.add(numbers, termCount: words.count)
      }
      newsletters.addRowAtHand(of: ideas, termCount: words.count)
      ideas.endRow()
    }
    corpus.forEachOwnTextPart(ofNewsletter: row) { part in
      cut(part)
      newsletters.add(numbers, termCount: words.count)
    }
    newsletters.endRow()
  }

  /// Puts the numbers of a text's words into `numbers`.
  private mutating func cut(_ text: Span<UInt8>) {
    numbers.removeAll(keepingCapacity: true)
    if !isStopped { words.appendNumbers(of: text, to: &numbers) }
  }
}
