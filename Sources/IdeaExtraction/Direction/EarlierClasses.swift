/// A class of a word, or what a name stands for, with the unit that it is of.
struct ClassUnit {
  let code: UInt64
  let unit: Int
}

/// The last five classes and names that a class of a decision is put together with, in order.
struct EarlierClasses {
  private var ring = InlineArray<8, ClassUnit>(repeating: ClassUnit(code: 0, unit: 0))
  private var count = 0

  var indices: Range<Int> { max(count - 5, 0)..<count }

  /// Of the last eight.
  subscript(index: Int) -> ClassUnit { ring[index & 7] }

  mutating func append(_ unit: ClassUnit) {
    ring[count & 7] = unit
    count += 1
  }
}
