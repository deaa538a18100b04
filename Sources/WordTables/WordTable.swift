/// The words of a fixed list, found by spelling without regard to case.
///
/// Made once for each table that ships with the program (keywords, sources, fields, functions, values), and asked about
/// every word of a query. Finding a word takes no memory and one pass over its bytes.
package struct WordTable: Sendable {
  /// The words one after the other, in lower case.
  private var letters: [UInt8] = []
  /// Where in `letters` each word begins, and behind the last one where it ends.
  private var starts = [0]
  /// The place of the word that hashes to a slot, or to one before it that was taken; -1 where there is none. A power
  /// of two long, and at least half empty, so that a search ends.
  private var slots: [Int]
  private var longest = 0

  /// Takes words of ASCII; a word's place is the one it has in the list. Of equal words the first counts.
  package init(_ words: [String]) {
    var slotCount = 4
    while slotCount < 2 * words.count { slotCount *= 2 }
    slots = Array(repeating: -1, count: slotCount)
    for (place, word) in words.enumerated() {
      assert(word.utf8.allSatisfy { $0 < 0x80 })
      let spelling = word.utf8.span
      if self.place(of: spelling) == nil { slots[emptySlot(for: spelling)] = place }
      letters += word.utf8.map(\.lowerCase)
      starts.append(letters.count)
      longest = max(longest, spelling.count)
    }
  }

  /// The place of the word that these bytes spell; ASCII letters compare without case, other bytes occur in none.
  package func place(of word: Span<UInt8>) -> Int? {
    guard word.count <= longest else { return nil }
    var slot = firstSlot(for: word)
    while 0 <= slots[slot] {
      if spells(word, slots[slot]) { return slots[slot] }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The place of `word`, compared without case as Unicode has it: the `K` of kelvin is a `k`.
  package func place(of word: String) -> Int? {
    let spelling = word.utf8.span
    if let place = place(of: spelling) { return place }
    guard spelling.holdsMoreThanASCII else { return nil }
    return place(of: word.lowercased().utf8.span)
  }

  private func spells(_ word: Span<UInt8>, _ place: Int) -> Bool {
    let start = starts[place]
    guard starts[place + 1] - start == word.count else { return false }
    for index in word.indices where word[index].lowerCase != letters[start + index] { return false }
    return true
  }

  /// By the FNV-1a hash of the letters in lower case.
  private func firstSlot(for word: Span<UInt8>) -> Int {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for index in word.indices { hash = (hash ^ UInt64(word[index].lowerCase)) &* 0x100_0000_01B3 }
    return Int(truncatingIfNeeded: hash ^ hash >> 32) & (slots.count - 1)
  }

  private func emptySlot(for word: Span<UInt8>) -> Int {
    var slot = firstSlot(for: word)
    while 0 <= slots[slot] { slot = (slot + 1) & (slots.count - 1) }
    return slot
  }
}

extension UInt8 {
  /// The letter in lower case, any other byte as it is.
  var lowerCase: UInt8 { self &- UInt8(ascii: "A") < 26 ? self | 0x20 : self }
}

extension Span<UInt8> {
  var holdsMoreThanASCII: Bool {
    for index in indices where 0x80 <= self[index] { return true }
    return false
  }
}
