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

  package var count: Int { starts.count - 1 }

  var isIntact: Bool { starts.isIntact && bytes.isIntact }

  var byteCount: Int { starts.byteCount + bytes.byteCount }

  /// Where a word lies in `bytes`.
  package func range(of term: Int) -> Range<Int> { Int(starts[term])..<Int(starts[term + 1]) }

  /// The number of a folded word; `nil` when no text has it. Cost: a binary search.
  package func term(_ word: [UInt8]) -> Int? {
    let term = firstTerm { compare($0, word) < 0 }
    return term < count && compare(term, word) == 0 ? term : nil
  }

  /// The words that begin with some folded bytes.
  package func terms(startingWith prefix: [UInt8]) -> Range<Int> {
    let first = firstTerm { compare($0, prefix) < 0 }
    return first..<max(first, firstTerm { compare($0, prefix) < 0 || starts($0, with: prefix) })
  }

  /// The word in whose bytes a place lies.
  package func term(at place: Int) -> Int { firstTerm { Int(starts[$0 + 1]) <= place } }

  private func starts(_ term: Int, with prefix: [UInt8]) -> Bool {
    let range = range(of: term)
    return prefix.count <= range.count
      && prefix.indices.allSatisfy { bytes[range.lowerBound + $0] == prefix[$0] }
  }

  /// Below zero when the word comes before `other`, above when behind.
  private func compare(_ term: Int, _ other: [UInt8]) -> Int {
    let range = range(of: term)
    for index in 0..<min(range.count, other.count) {
      let byte = bytes[range.lowerBound + index]
      if byte != other[index] { return byte < other[index] ? -1 : 1 }
    }
    return range.count - other.count
  }

  /// The first word of which `isBefore` no longer holds; `count` when it holds of all.
  private func firstTerm(_ isBefore: (Int) -> Bool) -> Int {
    var (low, high) = (0, count)
    while low < high {
      let middle = low + (high - low) / 2
      if isBefore(middle) { low = middle + 1 } else { high = middle }
    }
    return low
  }
}
