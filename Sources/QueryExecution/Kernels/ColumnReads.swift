import Corpus
import MappedStorage

// Loops over plain memory, one for each width, so that the compiler can vectorise those over neighbouring rows.

extension Slab {
  /// The elements of these rows.
  func values(at rows: RowSelection) -> [Element] { mapped(self, rows) { $0 } }
}

extension CodeColumn {
  /// The codes of these rows, or `Column.missingCode`.
  func wide(at rows: RowSelection) -> [UInt32] {
    switch self {
    case .bytes(let codes): mapped(codes, rows) { widened($0) }
    case .halves(let codes): mapped(codes, rows) { widened($0) }
    case .words(let codes): mapped(codes, rows) { $0 }
    }
  }
}

extension IntegerColumn {
  /// The values of these rows, or `Vector.missingInteger`.
  func wide(at rows: RowSelection) -> [Int64] {
    switch self {
    case .bytes(let values): mapped(values, rows, extended)
    case .halves(let values): mapped(values, rows, extended)
    case .words(let values): mapped(values, rows, extended)
    }
  }
}

@inline(__always)
private func extended<Value: FixedWidthInteger & SignedInteger>(_ value: Value) -> Int64 {
  value == Value.min ? Vector.missingInteger : Int64(truncatingIfNeeded: value)
}

@inline(__always)
private func mapped<Element: BitwiseCopyable & Sendable, Result>(
  _ slab: Slab<Element>, _ rows: RowSelection, _ transform: (Element) -> Result
) -> [Result] {
  let elements = slab.span
  switch rows {
  case .range(let range):
    let part = elements.extracting(range)
    return unsafe [Result](unsafeUninitializedCapacity: part.count) { buffer, count in
      for index in part.indices { unsafe buffer.initializeElement(at: index, to: transform(part[index])) }
      count = part.count
    }
  case .list(let rows):
    return unsafe [Result](unsafeUninitializedCapacity: rows.count) { buffer, count in
      for index in rows.indices {
        unsafe buffer.initializeElement(at: index, to: transform(elements[Int(rows[index])]))
      }
      count = rows.count
    }
  }
}
