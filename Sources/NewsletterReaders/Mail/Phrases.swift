/// Phrases that are looked for in texts, whatever the case of the letters.
struct Phrases: Sendable {
  /// The phrases by their first byte.
  private var phrases: [[[UInt8]]] = Array(repeating: [], count: 128)

  /// ASCII, in lower case, none of them empty.
  init(_ texts: [String]) {
    for text in texts {
      let bytes = Array(text.utf8)
      if let first = bytes.first, first < 128 { phrases[Int(first)].append(bytes) }
    }
  }

  /// Cost: one pass over the text.
  func occur(in text: ArraySlice<UInt8>) -> Bool {
    for index in text.indices {
      let byte = text[index].smallLetter
      guard byte < 128, !phrases[Int(byte)].isEmpty else { continue }
      let rest = text[index...]
      let isFound = phrases[Int(byte)].contains { phrase in
        phrase.count <= rest.count && zip(rest, phrase).allSatisfy { $0.smallLetter == $1 }
      }
      if isFound { return true }
    }
    return false
  }

  func occur(in text: String) -> Bool { occur(in: Array(text.utf8)[...]) }
}
