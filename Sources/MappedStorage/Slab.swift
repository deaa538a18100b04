/// Elements that lie one after the other in memory which never changes: the program's own, or a part of a mapped file.
///
/// As cheap to copy as a reference. A place outside traps, as in an array. What comes from a mapped file may be damaged:
/// `isIntact` tells before the elements are believed.
package struct Slab<Element: BitwiseCopyable & Sendable>: RandomAccessCollection, @unchecked Sendable {
  @usableFromInline let start: UnsafePointer<Element>
  package let count: Int
  private let owner: SlabOwner

  /// Copies the elements of an array.
  package init(_ elements: [Element]) {
    let memory = HeapMemory(byteCount: elements.count * MemoryLayout<Element>.stride)
    let start = memory.start.bindMemory(to: Element.self, capacity: elements.count)
    elements.withUnsafeBufferPointer { buffer in
      if let source = buffer.baseAddress { start.initialize(from: source, count: buffer.count) }
    }
    self.init(start: UnsafePointer(start), count: elements.count, owner: memory)
  }

  package init(repeating element: Element, count: Int) {
    self.init([Element](repeating: element, count: count))
  }

  init(start: UnsafePointer<Element>, count: Int, owner: SlabOwner) {
    self.start = start
    self.count = count
    self.owner = owner
  }

  @inlinable package var startIndex: Int { 0 }
  @inlinable package var endIndex: Int { count }

  @inlinable package subscript(index: Int) -> Element {
    precondition(0 <= index && index < count)
    return start[index]
  }

  /// All elements.
  @inlinable package var span: Span<Element> {
    @_lifetime(borrow self) get {
      _overrideLifetime(Span(_unsafeStart: start, count: count), borrowing: self)
    }
  }

  /// Whether the elements are what was stored; the answer for a part of a mapped file is worked out once.
  package var isIntact: Bool { isIntact(0..<count) }

  /// As `isIntact`, for some of the elements.
  package func isIntact(_ range: Range<Int>) -> Bool {
    guard 0 <= range.lowerBound, range.upperBound <= count else { return false }
    let stride = MemoryLayout<Element>.stride
    return owner.isIntact(start + range.lowerBound, byteCount: range.count * stride)
  }

  /// Whether both look at the same memory, which is then equal.
  package func isSame(as other: Slab) -> Bool { start == other.start && count == other.count }

  package var byteCount: Int { count * MemoryLayout<Element>.stride }
}
