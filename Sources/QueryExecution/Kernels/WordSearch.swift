import TextAnalysis

/// Whether the words stand in the folded text, whole and one after the other.
///
/// The bytes of the first word are looked for before the text is cut into words, which most texts do not survive.
func containsWords(_ folded: [UInt8], _ words: [[UInt8]]) -> Bool {
  guard let first = words.first else { return true }
  guard contains(folded.span, first.span) else { return false }
  var recent: [Range<Int>] = []
  var isFound = false
  forEachWord(in: folded) { word in
    guard !isFound else { return }
    recent.append(word)
    if recent.count > words.count { recent.removeFirst() }
    isFound = recent.count == words.count && zip(recent, words).allSatisfy { folded[$0].elementsEqual($1) }
  }
  return isFound
}
