/// Numbers the distinct combinations of some columns' values in the order in which they first come.
struct GroupTable {
  private(set) var count = 0
  private var columns: [KeyNumbers] = []
  /// One per column but the first: pairs of the number so far and the column's.
  private var pairs: [NumberTable] = []

  /// The group of each row. Without columns all rows are group 0.
  mutating func numbers(of vectors: [Vector], count rowCount: Int) -> [UInt32] {
    while columns.count < vectors.count { columns.append(KeyNumbers()) }
    while pairs.count + 1 < vectors.count { pairs.append(NumberTable()) }
    var numbers = [UInt32](repeating: 0, count: rowCount)
    for (index, vector) in vectors.enumerated() {
      let own = columns[index].numbers(of: vector)
      numbers = index == 0 ? own : paired(numbers, own, by: index - 1)
    }
    count = max(count, Int(numbers.max() ?? 0) + (rowCount == 0 ? 0 : 1))
    return numbers
  }

  private mutating func paired(_ first: [UInt32], _ second: [UInt32], by index: Int) -> [UInt32] {
    first.indices.map { row in
      pairs[index].number(of: UInt64(first[row]) << 32 | UInt64(second[row]))
    }
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
