import MappedStorage
import Testing

struct SlabTests {
  @Test func `a slab holds the elements of its array`() {
    let slab = Slab<UInt16>([3, 1, 2])
    #expect(Array(slab) == [3, 1, 2])
    #expect(slab.span[1] == 1)
    #expect(slab.byteCount == 6)
  }

  @Test func `memory of the program's own is always intact, within its bounds`() {
    let slab = Slab<UInt8>([1, 2])
    #expect(slab.isIntact)
    #expect(slab.isIntact(0..<2))
    #expect(!slab.isIntact(0..<3))
    #expect(Slab<UInt8>([]).isIntact)
  }
}
