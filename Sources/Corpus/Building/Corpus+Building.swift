import CivilTime
import Dispatch
import MappedStorage
package import Newsletters
import Synchronization

extension Corpus {
  /// Sorts the newsletters into their default order and stores them, their ideas and points in columns.
  ///
  /// The result does not depend on the order of the input. Cost: linear in the input, but for one sort of the
  /// newsletters and one of each column's distinct names.
  package convenience init(_ newsletters: [Newsletter]) { self.init(Corpus.built(of: newsletters).corpus) }

  /// As `init`, with the place in the input of each row of the newsletters.
  ///
  /// `keys` are those of the newsletters, where they have been worked out before. `isCancelled` is asked for every newsletter, from
  /// several threads; once it says yes, what comes out is of no use.
  package static func built(
    of newsletters: [Newsletter], keys: [StableKey]? = nil,
    isCancelled: @escaping @Sendable () -> Bool = { false }
  ) -> (corpus: Corpus, places: [UInt32]) {
    let sorted = NewsletterOrder.sorted(newsletters, keys: keys ?? newsletters.map { StableKey($0) })
    let own = Mutex<OwnTables?>(nil)
    let ideas = Mutex<IdeaTables?>(nil)
    // What newsletters hold themselves takes about as long as their ideas.
    DispatchQueue.concurrentPerform(iterations: 2) { part in
      if part == 0 {
        let tables = OwnTables(of: sorted.lazy.map { ($0.newsletter, $0.key) }, isCancelled)
        own.withLock { $0 = tables }
      } else {
        let tables = IdeaTables(of: sorted.lazy.map { ($0.newsletter, $0.key) }, isCancelled)
        ideas.withLock { $0 = tables }
      }
    }
    // Tables that were broken off do not fit each other.
    guard !isCancelled(), let ownTables = own.withLock({ $0 }), let ideaTables = ideas.withLock({ $0 }) else {
      return (Corpus(OwnTables(of: []) { false }, IdeaTables(of: []) { false }), [])
    }
    return (Corpus(ownTables, ideaTables).indexed(isCancelled), sorted.map { UInt32($0.place) })
  }

  private convenience init(_ own: OwnTables, _ ideas: IdeaTables) {
    self.init(
      tables: [own.newsletters, ideas.ideas, own.points, ideas.tickers], ideaOffsets: ideas.offsets,
      pointOffsets: own.pointOffsets, tickerIdeaOffsets: ideas.tickerIdeaOffsets,
      tickerIdeas: ideas.tickerIdeas, tokens: .empty)
  }
}

/// The newsletters, which come in their default order, and their points.
private struct OwnTables {
  let newsletters: Table
  let points: Table
  let pointOffsets: Slab<UInt32>

  init(of letters: some Sequence<(Newsletter, StableKey)>, _ isCancelled: () -> Bool) {
    var newsletters = NewsletterTableBuilder()
    var points = PointTableBuilder()
    var offsets: [UInt32] = [0]
    for (newsletter, key) in letters {
      if isCancelled() { break }
      newsletters.append(newsletter, key: key)
      for (index, point) in newsletter.points.enumerated() {
        points.append(point, position: index + 1, parent: offsets.count - 1)
      }
      offsets.append(UInt32(points.rowCount))
    }
    self.newsletters = newsletters.table()
    self.points = points.table()
    pointOffsets = Slab(offsets)
  }
}

/// The ideas of newsletters, which come in their default order, and the tickers that they are about.
private struct IdeaTables {
  let ideas: Table
  let tickers: Table
  let offsets: Slab<UInt32>
  let tickerIdeaOffsets: Slab<UInt32>
  let tickerIdeas: Slab<UInt32>

  init(of letters: some Sequence<(Newsletter, StableKey)>, _ isCancelled: () -> Bool) {
    var ideas = IdeaTableBuilder()
    var tickers = TickerTableBuilder()
    var offsets: [UInt32] = [0]
    for (newsletter, key) in letters {
      if isCancelled() { break }
      let (parent, published) = (offsets.count - 1, newsletter.published?.time.minutes)
      for (index, idea) in newsletter.ideas.enumerated() {
        tickers.append(idea, row: ideas.rowCount, parent: parent, published: published)
        ideas.append(idea, position: index + 1, parent: parent, parentKey: key)
      }
      offsets.append(UInt32(ideas.rowCount))
    }
    let found = tickers.finished()
    self.ideas = ideas.table()
    self.tickers = found.table
    self.offsets = Slab(offsets)
    (tickerIdeaOffsets, tickerIdeas) = (Slab(found.offsets), Slab(found.ideas))
  }
}
