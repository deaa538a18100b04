/// The distinct words of each row, by number, and how often it has them, row by row.
struct RowTerms: Sendable {
  /// The number of the first row.
  let firstRow: Int
  /// One for each distinct word of a row, row by row.
  private(set) var postings: [Posting] = []
  /// Where the words of each row end in `postings`.
  private(set) var ends: [Int] = []
  /// The words of each row, counted as often as they stand there.
  private(set) var lengths: [Int32] = []
  private(set) var totalLength: UInt64 = 0
  private var length = 0
  /// For each word, where it stands in `postings` when that is in the row at hand.
  private var places: [Int] = []

  /// A word of a row and how often it stands there.
  struct Posting: Sendable, BitwiseCopyable {
    var term: UInt32 = 0
    var count: UInt32 = 0
  }

  init(firstRow: Int) { self.firstRow = firstRow }

  /// Adds the words of a part of the row at hand, whose numbers lie below `termCount`.
  mutating func add(_ words: [UInt32], termCount: Int) {
    add(words.count, termCount: termCount) { Posting(term: words[$0], count: 1) }
    length += words.count
  }

  /// Adds the words of the row at hand of another collection, which is a part of the one here.
  mutating func addRowAtHand(of other: RowTerms, termCount: Int) {
    let start = other.ends.last ?? 0
    add(other.postings.count - start, termCount: termCount) { other.postings[start + $0] }
    length += other.length
  }

  @inline(__always)
  private mutating func add(_ count: Int, termCount: Int, _ word: (Int) -> Posting) {
    if places.count < termCount {
      places += [Int](repeating: -1, count: max(termCount, places.count * 2) - places.count)
    }
    merge(count, word, rowStart: ends.last ?? 0, &places, &postings)
  }

  mutating func endRow() {
    ends.append(postings.count)
    lengths.append(Int32(clamping: length))
    totalLength += UInt64(length)
    length = 0
  }
}

/// Adds words to the row that begins at `rowStart`. Makes room for all of them first, so that the loop runs over plain
/// memory.
@inline(__always)
private func merge(
  _ count: Int, _ word: (Int) -> RowTerms.Posting, rowStart: Int, _ places: inout [Int],
  _ postings: inout [RowTerms.Posting]
) {
  var end = postings.count
  postings += repeatElement(RowTerms.Posting(), count: count)
  var placeOfTerm = places.mutableSpan
  var row = postings.mutableSpan
  for index in 0..<count {
    let added = word(index)
    let place = placeOfTerm[Int(added.term)]
    if rowStart <= place {
      row[place].count &+= added.count
    } else {
      placeOfTerm[Int(added.term)] = end
      row[end] = added
      end += 1
    }
  }
  postings.removeLast(postings.count - end)
}
