package import MappedStorage

/// Which rows of newsletters, ideas and points have each word in their virtual field `text`, and how often.
///
/// Words are those of the one tokeniser, folded, in one sorted list for all three sources.
package struct TokenIndex: Sendable {
  package let terms: TermList
  let newsletters: TermRows
  let ideas: TermRows
  let points: TermRows

  /// The rows of the words of a source; `nil` where there are none, or they are damaged.
  package subscript(source: SourceID) -> TermRows? {
    let rows: TermRows
    switch source {
    case .newsletters: rows = newsletters
    case .ideas: rows = ideas
    case .points: rows = points
    case .tickers: return nil
    }
    return terms.isIntact && rows.isIntact ? rows : nil
  }

  /// Of no texts.
  static var empty: TokenIndex {
    let rows = TermRowsBuilder.rows(of: [], numbers: [], termCount: 0)
    let terms = TermList(starts: Slab([0]), bytes: Slab([]))
    return TokenIndex(terms: terms, newsletters: rows, ideas: rows, points: rows)
  }

  /// Bytes that it takes, all in all.
  package var byteCount: Int {
    terms.byteCount + newsletters.byteCount + ideas.byteCount + points.byteCount
  }
}

/// The distinct words of all texts, folded, in the order of their bytes: `bytes[starts[term]..<starts[term + 1]]`.
package struct TermList: Sendable {
  package let starts: Slab<UInt32>
  package let bytes: Slab<UInt8>

  package var count: Int { words.count }

  private var words: SortedBytes { SortedBytes(starts: starts, bytes: bytes) }

  var isIntact: Bool { starts.isIntact && bytes.isIntact }

  var byteCount: Int { starts.byteCount + bytes.byteCount }

  /// Where a word lies in `bytes`.
  package func range(of term: Int) -> Range<Int> { words.range(of: term) }

  /// The number of a folded word; `nil` when no text has it. Cost: a binary search.
  package func term(_ word: [UInt8]) -> Int? {
    let words = words
    let term = words.first { words.order(of: $0, and: word) < 0 }
    return term < count && words.order(of: term, and: word) == 0 ? term : nil
  }

  /// The words that begin with some folded bytes.
  package func terms(startingWith prefix: [UInt8]) -> Range<Int> {
    let words = words
    let first = words.first { words.order(of: $0, and: prefix) < 0 }
    let end = words.first { words.order(of: $0, and: prefix) < 0 || words.begins($0, with: prefix) }
    return first..<max(first, end)
  }

  /// The word in whose bytes a place lies.
  package func term(at place: Int) -> Int { words.first { Int(starts[$0 + 1]) <= place } }
}
