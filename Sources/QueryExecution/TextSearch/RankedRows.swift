/// Rows with their relevance.
struct RankedRows: Sendable {
  var rows: [UInt32] = []
  var relevance: [Double] = []

  var count: Int { rows.count }

  mutating func append(_ row: UInt32, _ score: Double) {
    rows.append(row)
    relevance.append(score)
  }

  /// Where a row stands, while they are in row order; `nil` when it is not among them.
  func place(of row: UInt32) -> Int? {
    var (low, high) = (0, rows.count)
    while low < high {
      let middle = low + (high - low) / 2
      if rows[middle] < row { low = middle + 1 } else { high = middle }
    }
    return low < rows.count && rows[low] == row ? low : nil
  }
}

/// The best rows of those that come in row order; of rows of one relevance the first ones.
struct BestRows: Sendable {
  private let limit: Int
  /// A heap with the worst row on top.
  private var heap: [Entry] = []

  private struct Entry {
    let row: UInt32
    let score: Double

    func isWorse(than other: Entry) -> Bool {
      score == other.score ? row > other.row : score < other.score
    }
  }

  init(limit: Int) { self.limit = limit }

  /// What a row must pass to be taken in; `nil` while there is room.
  var threshold: Double? { heap.count < limit ? nil : heap.first?.score }

  mutating func add(_ row: UInt32, _ score: Double) {
    if heap.count < limit {
      heap.append(Entry(row: row, score: score))
      siftUp(heap.count - 1)
    } else if let worst = heap.first, worst.score < score {
      heap[0] = Entry(row: row, score: score)
      siftDown()
    }
  }

  /// Best first.
  var ranked: RankedRows {
    var ranked = RankedRows()
    for entry in heap.sorted(by: { $1.isWorse(than: $0) }) { ranked.append(entry.row, entry.score) }
    return ranked
  }

  private mutating func siftUp(_ start: Int) {
    var child = start
    while 0 < child {
      let parent = (child - 1) / 2
      guard heap[child].isWorse(than: heap[parent]) else { return }
      heap.swapAt(child, parent)
      child = parent
    }
  }

  private mutating func siftDown() {
    var parent = 0
    while true {
      var worst = parent
      for child in [2 * parent + 1, 2 * parent + 2] where child < heap.count {
        if heap[child].isWorse(than: heap[worst]) { worst = child }
      }
      guard worst != parent else { return }
      heap.swapAt(parent, worst)
      parent = worst
    }
  }
}
