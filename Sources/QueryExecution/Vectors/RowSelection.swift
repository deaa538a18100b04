/// Row numbers of a source: some that lie side by side, of which nothing is stored, or any.
enum RowSelection: RandomAccessCollection, Sendable {
  case range(Range<Int>)
  case list([UInt32])

  var startIndex: Int { 0 }

  var endIndex: Int {
    switch self {
    case .range(let range): range.count
    case .list(let rows): rows.count
    }
  }

  subscript(position: Int) -> UInt32 {
    switch self {
    case .range(let range): UInt32(truncatingIfNeeded: range.lowerBound + position)
    case .list(let rows): rows[position]
    }
  }

  /// The rows one by one.
  var array: [UInt32] {
    switch self {
    case .range(let range): Array(UInt32(range.lowerBound)..<UInt32(range.upperBound))
    case .list(let rows): rows
    }
  }

  /// The rows at these positions, in their order.
  func taking(_ positions: [UInt32]) -> RowSelection {
    switch self {
    case .range(let range):
      let start = UInt32(range.lowerBound)
      return .list(start == 0 ? positions : positions.map { $0 + start })
    case .list(let rows): return .list(gather(rows, positions))
    }
  }

  func slice(_ part: Range<Int>) -> RowSelection {
    switch self {
    case .range(let range):
      .range(range.lowerBound + part.lowerBound..<range.lowerBound + part.upperBound)
    case .list(let rows): .list(Array(rows[part]))
    }
  }

  /// Puts `other` behind these.
  mutating func append(_ other: RowSelection) {
    if case .range(let first) = self, case .range(let second) = other,
      first.upperBound == second.lowerBound
    {
      self = .range(first.lowerBound..<second.upperBound)
      return
    }
    var rows = array
    // Let go of the storage before it grows, so that it is not copied for each batch.
    self = .range(0..<0)
    rows += other.array
    self = .list(rows)
  }
}
