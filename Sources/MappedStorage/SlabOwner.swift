/// Keeps the memory that slabs look at.
///
/// Never changes once a slab looks at it, which is what makes slabs safe to share.
package class SlabOwner: @unchecked Sendable {
  init() {}

  /// Whether these bytes are what was stored. Memory of the program's own always is.
  func isIntact(_ start: UnsafeRawPointer, byteCount: Int) -> Bool { true }
}

/// Memory of the program's own, given back with its last slab.
final class HeapMemory: SlabOwner, @unchecked Sendable {
  let start: UnsafeMutableRawPointer

  init(byteCount: Int) {
    start = .allocate(byteCount: max(1, byteCount), alignment: 64)
  }

  deinit { start.deallocate() }
}
