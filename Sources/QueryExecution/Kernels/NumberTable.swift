/// Numbers 64-bit keys in the order in which they first come: 0, 1, 2 and so on.
///
/// Open addressing with linear probing over a power of two, at most half full. Keys are spread by a multiplication
/// (Fibonacci hashing), which costs a tenth of the standard library's keyed hash.
struct NumberTable: Sendable {
  private(set) var count = 0
  private var keys: [UInt64] = [UInt64](repeating: 0, count: 16)
  /// One more than the key's number; 0 where the slot is free.
  private var numbers: [UInt32] = [UInt32](repeating: 0, count: 16)
  private var shift: UInt64 = 60

  mutating func number(of key: UInt64) -> UInt32 {
    let slot = slot(of: key)
    if numbers[slot] != 0 { return numbers[slot] - 1 }
    keys[slot] = key
    count += 1
    numbers[slot] = UInt32(count)
    let number = UInt32(count - 1)
    if count > keys.count / 2 { grow() }
    return number
  }

  /// The slot that holds the key, or the free one where it belongs.
  private func slot(of key: UInt64) -> Int {
    let mask = keys.count - 1
    var slot = Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> shift)
    while numbers[slot] != 0, keys[slot] != key { slot = (slot &+ 1) & mask }
    return slot
  }

  private mutating func grow() {
    let (oldKeys, oldNumbers) = (keys, numbers)
    keys = [UInt64](repeating: 0, count: oldKeys.count * 2)
    numbers = [UInt32](repeating: 0, count: oldKeys.count * 2)
    shift -= 1
    for index in oldKeys.indices where oldNumbers[index] != 0 {
      let slot = slot(of: oldKeys[index])
      keys[slot] = oldKeys[index]
      numbers[slot] = oldNumbers[index]
    }
  }
}
