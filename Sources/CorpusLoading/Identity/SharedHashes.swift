import Corpus

/// The newsletters that share a hash with another one, and may be the same.
struct SharedHashes {
  /// Places of newsletters whose keys are the same, ascending.
  private(set) var ofIssues: [[Int]]
  /// Places of newsletters whose bodies may be the same, ascending.
  private(set) var ofBodies: [[Int]]

  var isEmpty: Bool { ofIssues.isEmpty && ofBodies.isEmpty }

  /// Cost: one access to memory, or two, for each hash.
  init(_ identities: [LetterIdentity]) {
    var issues = HashTable(capacity: identities.count)
    var bodies = HashTable(capacity: identities.count { $0.body != 0 })
    for (place, identity) in identities.enumerated() {
      if let (first, second) = identity.issueKeys {
        issues.insert(first, place)
        if let second { issues.insert(second, place) }
      }
      if identity.body != 0 { bodies.insert(identity.body, place) }
    }
    ofIssues = issues.shared
    ofBodies = bodies.shared
  }
}

/// Which places had which hash.
private struct HashTable {
  private struct Slot {
    var hash: UInt64
    /// The first place with that hash, counted from 1; 0 in a free slot.
    var place: UInt32
  }

  /// A power of two, and at least twice as many as there are hashes.
  private var slots: [Slot]
  private var count = 0
  /// Later places with the hash of an earlier one, by that.
  private var later: [UInt32: [Int]] = [:]

  init(capacity: Int) {
    var size = 16
    while size < 2 * capacity { size *= 2 }
    slots = [Slot](repeating: Slot(hash: 0, place: 0), count: size)
  }

  mutating func insert(_ hash: UInt64, _ place: Int) {
    if slots.count < 2 * (count + 1) { grow() }
    let slot = slot(of: hash)
    let first = slots[slot].place
    if first == 0 {
      slots[slot] = Slot(hash: hash, place: UInt32(place + 1))
      count += 1
    } else {
      later[first, default: []].append(place)
    }
  }

  private func slot(of hash: UInt64) -> Int {
    let mask = slots.count - 1
    var slot = Int(truncatingIfNeeded: (hash &* 0x9E37_79B9_7F4A_7C15) >> 32) & mask
    while slots[slot].place != 0, slots[slot].hash != hash { slot = (slot + 1) & mask }
    return slot
  }

  private mutating func grow() {
    let old = slots
    slots = [Slot](repeating: Slot(hash: 0, place: 0), count: 2 * old.count)
    for entry in old where entry.place != 0 { slots[slot(of: entry.hash)] = entry }
  }

  var shared: [[Int]] { later.sorted { $0.key < $1.key }.map { [Int($0.key) - 1] + $0.value } }
}
