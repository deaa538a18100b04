import CivilTime
import MappedStorage
package import Newsletters

extension Corpus {
  /// Sorts the newsletters into their default order and stores them, their ideas and points in columns.
  ///
  /// The result does not depend on the order of the input. Cost: linear in the input, but for one sort of the
  /// newsletters and one of each column's distinct names.
  package convenience init(_ newsletters: [Newsletter]) { self.init(Corpus.built(of: newsletters).corpus) }

  /// As `init`, with the place in the input of each row of the newsletters.
  package static func built(of newsletters: [Newsletter]) -> (corpus: Corpus, places: [UInt32]) {
    var builder = CorpusBuilder()
    var places: [UInt32] = []
    places.reserveCapacity(newsletters.count)
    for (newsletter, key, place) in NewsletterOrder.sorted(newsletters) {
      builder.append(newsletter, key: key)
      places.append(UInt32(place))
    }
    return (builder.corpus(), places)
  }
}

/// Collects newsletters that come in their default order.
private struct CorpusBuilder {
  private var newsletters = NewsletterTableBuilder()
  private var ideas = IdeaTableBuilder()
  private var points = PointTableBuilder()
  private var tickers = TickerTableBuilder()
  private var ideaOffsets: [UInt32] = [0]
  private var pointOffsets: [UInt32] = [0]

  mutating func append(_ newsletter: Newsletter, key: StableKey) {
    let parent = ideaOffsets.count - 1
    newsletters.append(newsletter, key: key)
    for (index, idea) in newsletter.ideas.enumerated() {
      tickers.append(idea, row: ideas.rowCount, parent: parent, published: newsletter.published?.time.minutes)
      ideas.append(idea, position: index + 1, parent: parent, parentKey: key)
    }
    for (index, point) in newsletter.points.enumerated() {
      points.append(point, position: index + 1, parent: parent)
    }
    ideaOffsets.append(UInt32(ideas.rowCount))
    pointOffsets.append(UInt32(points.rowCount))
  }

  func corpus() -> Corpus {
    let found = tickers.finished()
    return Corpus(
      tables: [newsletters.table(), ideas.table(), points.table(), found.table],
      ideaOffsets: Slab(ideaOffsets), pointOffsets: Slab(pointOffsets),
      tickerIdeaOffsets: Slab(found.offsets), tickerIdeas: Slab(found.ideas), tokens: .empty
    ).indexed()
  }
}
