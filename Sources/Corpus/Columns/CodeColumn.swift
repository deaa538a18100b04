package import MappedStorage

/// A dictionary code per row, in as few bytes as the dictionary allows. The highest number of a width means missing.
///
/// A loop over many rows switches on the width once and runs on the plain elements.
package enum CodeColumn: RandomAccessCollection, Sendable {
  case bytes(Slab<UInt8>)
  case halves(Slab<UInt16>)
  case words(Slab<UInt32>)

  /// Takes codes below `codeCount`, and `Column.missingCode` for missing.
  package init(_ codes: [UInt32], codeCount: Int) {
    if codeCount < Int(UInt8.max) {
      self = .bytes(Slab(codes.map { UInt8(truncatingIfNeeded: $0) }))
    } else if codeCount < Int(UInt16.max) {
      self = .halves(Slab(codes.map { UInt16(truncatingIfNeeded: $0) }))
    } else {
      self = .words(Slab(codes))
    }
  }

  @inlinable package var startIndex: Int { 0 }

  @inlinable package var endIndex: Int {
    switch self {
    case .bytes(let codes): codes.count
    case .halves(let codes): codes.count
    case .words(let codes): codes.count
    }
  }

  /// The code of `row`, or `Column.missingCode`.
  @inlinable package subscript(row: Int) -> UInt32 {
    switch self {
    case .bytes(let codes): widened(codes[row])
    case .halves(let codes): widened(codes[row])
    case .words(let codes): codes[row]
    }
  }

  /// Bytes that a pass over all rows reads.
  package var byteCount: Int {
    switch self {
    case .bytes(let codes): codes.byteCount
    case .halves(let codes): codes.byteCount
    case .words(let codes): codes.byteCount
    }
  }

  package var isIntact: Bool {
    switch self {
    case .bytes(let codes): codes.isIntact
    case .halves(let codes): codes.isIntact
    case .words(let codes): codes.isIntact
    }
  }
}

/// The code with the missing code of its width turned into that of all.
@inlinable
package func widened<Code: FixedWidthInteger & UnsignedInteger>(_ code: Code) -> UInt32 {
  code == Code.max ? UInt32.max : UInt32(truncatingIfNeeded: code)
}
