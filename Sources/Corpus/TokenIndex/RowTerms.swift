/// The distinct words of each row, by number, and how often it has them, row by row.
struct RowTerms: Sendable {
  /// The number of the first row.
  let firstRow: Int
  private(set) var terms: [UInt32] = []
  private(set) var frequencies: [UInt8] = []
  /// Where the words of each row end in `terms`.
  private(set) var ends: [Int] = []
  /// The words of each row, counted as often as they stand there.
  private(set) var lengths: [Int32] = []
  private(set) var totalLength: UInt64 = 0
  private var length = 0
  /// For each word, where it stands in `terms` when that is in the row at hand.
  private var places: [Int] = []

  init(firstRow: Int) { self.firstRow = firstRow }

  /// Adds the words of a part of the row at hand.
  mutating func add(_ words: [UInt32]) {
    for word in words { add(word, times: 1) }
    length += words.count
  }

  /// Adds the words of the row at hand of another collection, which is a part of the one here.
  mutating func addRowAtHand(of other: RowTerms) {
    for place in (other.ends.last ?? 0)..<other.terms.count {
      add(other.terms[place], times: other.frequencies[place])
    }
    length += other.length
  }

  private mutating func add(_ term: UInt32, times: UInt8) {
    if places.count <= Int(term) {
      places += [Int](repeating: -1, count: max(Int(term) + 1, places.count * 2) - places.count)
    }
    let place = places[Int(term)]
    if (ends.last ?? 0) <= place {
      let (sum, isOver) = frequencies[place].addingReportingOverflow(times)
      frequencies[place] = isOver ? TermRows.manyTimes : sum
    } else {
      places[Int(term)] = terms.count
      terms.append(term)
      frequencies.append(times)
    }
  }

  mutating func endRow() {
    ends.append(terms.count)
    lengths.append(Int32(clamping: length))
    totalLength += UInt64(length)
    length = 0
  }
}
