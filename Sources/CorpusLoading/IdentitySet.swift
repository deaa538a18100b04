/// The files and folders that a walk has seen.
///
/// `Set` spends as long on 200,000 of them as the system does on telling their sizes. The numbers of a file system need no
/// hash that an adversary cannot foresee: at worst a walk over a million chosen files is slow.
struct IdentitySet {
  /// At least twice as many as there are elements; a power of two. All zeros is a free place.
  private var slots = [InputFile.Identity](repeating: Self.free, count: 64)
  private var count = 0
  private var hasZero = false

  private static let free = InputFile.Identity(device: 0, number: 0)

  /// Adds an element.
  ///
  /// - Returns: Whether it was not there before.
  mutating func insert(_ identity: InputFile.Identity) -> Bool {
    if identity == Self.free {
      defer { hasZero = true }
      return !hasZero
    }
    let place = place(of: identity)
    if slots[place] == identity { return false }
    slots[place] = identity
    count += 1
    if slots.count < 2 * count { grow() }
    return true
  }

  /// Where the element is, or the free place where it belongs.
  private func place(of identity: InputFile.Identity) -> Int {
    let mask = slots.count - 1
    let product = (identity.number ^ (identity.device << 48)) &* 0x9E37_79B9_7F4A_7C15
    var place = Int(truncatingIfNeeded: product >> 32) & mask
    while slots[place] != identity, slots[place] != Self.free { place = (place + 1) & mask }
    return place
  }

  private mutating func grow() {
    let old = slots
    slots = [InputFile.Identity](repeating: Self.free, count: 4 * old.count)
    for identity in old where identity != Self.free { slots[place(of: identity)] = identity }
  }
}
