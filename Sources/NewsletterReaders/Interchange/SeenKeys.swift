/// The keys that one object has had, to tell one that comes twice.
///
/// Most keys are told from all others by a bit of their own, so that nothing is hashed or compared.
struct SeenKeys {
  private var slots: UInt64 = 0
  /// A key beyond ASCII was seen: it may equal one with other bytes.
  private var needsComparing = false
  private var first: [String] = []
  private var others: Set<String> = []

  /// Adds a key; `false` when it was there.
  mutating func insert(_ key: String) -> Bool {
    let slot = slot(of: key)
    if slot == nil { needsComparing = true }
    if needsComparing || slots & (slot ?? 0) != 0, first.contains(key) || others.contains(key) {
      return false
    }
    slots |= slot ?? 0
    if first.isEmpty { first.reserveCapacity(16) }
    if first.count < 16 { first.append(key) } else { others.insert(key) }
    return true
  }

  /// One bit of 64; `nil` for a key with a byte beyond ASCII.
  private func slot(of key: String) -> UInt64? {
    var sum: UInt8 = 0
    for byte in key.utf8 {
      guard byte < 0x80 else { return nil }
      sum = sum &* 5 &+ byte
    }
    return 1 << UInt64(sum & 63)
  }
}
