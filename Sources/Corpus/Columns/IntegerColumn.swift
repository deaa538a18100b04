package import MappedStorage

/// An integer per row, in as few bytes as the values allow. The lowest number of a width means missing.
package enum IntegerColumn: RandomAccessCollection, Sendable {
  case bytes(Slab<Int8>)
  case halves(Slab<Int16>)
  case words(Slab<Int32>)

  /// Takes `Column.missingInteger` for missing.
  package init(_ values: [Int32]) {
    let present = values.lazy.filter { $0 != Column.missingInteger }
    let (least, greatest) = (present.min() ?? 0, present.max() ?? 0)
    if Int32(Int8.min) < least, greatest <= Int32(Int8.max) {
      self = .bytes(Slab(values.map(narrowed)))
    } else if Int32(Int16.min) < least, greatest <= Int32(Int16.max) {
      self = .halves(Slab(values.map(narrowed)))
    } else {
      self = .words(Slab(values))
    }
  }

  @inlinable package var startIndex: Int { 0 }

  @inlinable package var endIndex: Int {
    switch self {
    case .bytes(let values): values.count
    case .halves(let values): values.count
    case .words(let values): values.count
    }
  }

  /// The value of `row`, or `Column.missingInteger`.
  @inlinable package subscript(row: Int) -> Int32 {
    switch self {
    case .bytes(let values): widened(values[row])
    case .halves(let values): widened(values[row])
    case .words(let values): values[row]
    }
  }

  /// Bytes that a pass over all rows reads.
  package var byteCount: Int {
    switch self {
    case .bytes(let values): values.byteCount
    case .halves(let values): values.byteCount
    case .words(let values): values.byteCount
    }
  }

  package var isIntact: Bool {
    switch self {
    case .bytes(let values): values.isIntact
    case .halves(let values): values.isIntact
    case .words(let values): values.isIntact
    }
  }
}

/// The value with the missing value of its width turned into that of all.
@inlinable
package func widened<Value: FixedWidthInteger & SignedInteger>(_ value: Value) -> Int32 {
  value == Value.min ? Int32.min : Int32(truncatingIfNeeded: value)
}

private func narrowed<Value: FixedWidthInteger & SignedInteger>(_ value: Int32) -> Value {
  value == Column.missingInteger ? Value.min : Value(truncatingIfNeeded: value)
}
