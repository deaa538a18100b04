/// Numbers the distinct combinations of some columns' values in the order in which they first come.
struct GroupTable {
  private(set) var count = 0
  private var columns: [KeyNumbers] = []
  /// One per column but the first: pairs of the number so far and the column's.
  private var pairs: [PairTable] = []

  /// The group of each row. Without columns all rows are group 0.
  mutating func numbers(of vectors: [Vector], count rowCount: Int) -> [UInt32] {
    while columns.count < vectors.count { columns.append(KeyNumbers()) }
    while pairs.count + 1 < vectors.count { pairs.append(PairTable()) }
    guard let first = vectors.first else {
      count = max(count, rowCount == 0 ? 0 : 1)
      return [UInt32](repeating: 0, count: rowCount)
    }
    var numbers = columns[0].numbers(of: first)
    for index in vectors.indices.dropFirst() {
      numbers = pairs[index - 1].numbers(of: numbers, columns[index].numbers(of: vectors[index]))
    }
    count = pairs.last?.count ?? columns[0].count
    return numbers
  }

  /// The positions at which groups from number `before` on come for the first time.
  func firstPositions(in numbers: [UInt32], from before: Int) -> [UInt32] {
    var firsts: [UInt32] = []
    guard before < count else { return firsts }
    var expected = UInt32(before)
    for (position, number) in numbers.enumerated() where number == expected {
      firsts.append(UInt32(position))
      expected += 1
    }
    return firsts
  }
}
