/// Numbers pairs of small numbers in the order in which they first come: 0, 1, 2 and so on.
///
/// As long as all pairs there could be fit a table of four megabytes, a pair's number is looked up at its place in it,
/// which costs a tenth of hashing.
struct PairTable: Sendable {
  private static let largestTable = 1 << 20

  /// How many numbers a second may have before the rows of the table grow.
  private var width = 16
  /// One more than the number of the pair at `first * width + second`; 0 where there is none.
  private var table: [UInt32] = []
  private var pairs: [UInt64] = []
  /// In place of the table, once that would grow too large.
  private var sparse: NumberTable?

  var count: Int { pairs.count }

  /// The number of each pair. Both lists are equally long.
  mutating func numbers(of first: [UInt32], _ second: [UInt32]) -> [UInt32] {
    makeRoom(first: Int(first.max() ?? 0) + 1, second: Int(second.max() ?? 0) + 1)
    if sparse != nil { return sparseNumbers(of: first, second) }
    let places = zip(first, second).map { UInt32(truncatingIfNeeded: Int($0) &* width &+ Int($1)) }
    enter(places, first, second)
    // Nothing is written in this loop, so nothing is checked for each row but its bounds.
    let table = table
    return places.map { table[Int($0)] &- 1 }
  }

  /// Gives the pairs that are not in the table yet their numbers.
  private mutating func enter(_ places: [UInt32], _ first: [UInt32], _ second: [UInt32]) {
    for index in places.indices where table[Int(places[index])] == 0 {
      pairs.append(UInt64(first[index]) << 32 | UInt64(second[index]))
      table[Int(places[index])] = UInt32(truncatingIfNeeded: pairs.count)
    }
  }

  private mutating func makeRoom(first: Int, second: Int) {
    guard sparse == nil else { return }
    var wider = width
    while wider < second { wider *= 2 }
    let needed = first * wider
    if needed > Self.largestTable {
      var numbers = NumberTable()
      for pair in pairs { _ = numbers.number(of: pair) }
      (sparse, table) = (numbers, [])
    } else if wider != width {
      width = wider
      table = [UInt32](repeating: 0, count: max(needed, first * 2 * wider))
      for (number, pair) in pairs.enumerated() {
        let place = Int(pair >> 32) * width + Int(pair & 0xFFFF_FFFF)
        if table.count <= place { table.grow(to: (place / width + 1) * 2 * width, with: 0) }
        table[place] = UInt32(number + 1)
      }
    }
    if sparse == nil, table.count < needed { table.grow(to: 2 * needed, with: 0) }
  }

  private mutating func sparseNumbers(of first: [UInt32], _ second: [UInt32]) -> [UInt32] {
    guard var table = sparse else { return [] }
    sparse = nil
    var numbers = [UInt32](repeating: 0, count: first.count)
    for index in first.indices {
      let pair = UInt64(first[index]) << 32 | UInt64(second[index])
      numbers[index] = table.number(of: pair)
      if pairs.count < table.count { pairs.append(pair) }
    }
    sparse = table
    return numbers
  }
}
