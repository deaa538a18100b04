/// From a node of the tree of phrases and the next word to the longer phrase's node.
///
/// An open-addressing table, because the dictionary of the standard library takes several times as long to fill and to ask.
struct PhraseEdges: Sendable {
  private var slots: [Slot]
  private var count = 0

  private struct Slot: Sendable {
    /// 0 where the slot is free: no edge starts at the root, which is node 0.
    var key: UInt64 = 0
    var child: Int32 = 0
  }

  /// - Parameter capacity: About how many edges there will be.
  init(capacity: Int) {
    var size = 64
    while size * 3 < capacity * 4 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
  }

  subscript(node: Int, word: Int32) -> Int? {
    let slot = slots[place(of: key(node, word))]
    return slot.key == 0 ? nil : Int(slot.child)
  }

  /// Adds an edge that was not there.
  mutating func insert(_ node: Int, _ word: Int32, child: Int) {
    let key = key(node, word)
    slots[place(of: key)] = Slot(key: key, child: Int32(child))
    count += 1
    if count * 4 > slots.count * 3 { grow() }
  }

  private func key(_ node: Int, _ word: Int32) -> UInt64 { UInt64(node) << 32 | UInt64(UInt32(word)) }

  /// The slot of the edge, or the free one where it belongs. At least a quarter of the slots are free.
  private func place(of key: UInt64) -> Int {
    let mask = slots.count - 1
    var index = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[index].key != 0, slots[index].key != key { index = (index + 1) & mask }
    return index
  }

  private mutating func grow() {
    let old = slots
    slots = Array(repeating: Slot(), count: old.count * 2)
    for slot in old where slot.key != 0 { slots[place(of: slot.key)] = slot }
  }
}
