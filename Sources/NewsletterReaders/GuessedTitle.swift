/// Characters of a title past which a text is none.
let longestTitle = 80

/// A title for a letter that has none: the first sentence of its text where it is short, or as many words as fit, with `…`.
///
/// Only the first line counts.
func guessedTitle(of text: String) -> String {
  let text = text.prefix(longestTitle * 5).prefix { !$0.isNewline }
  let head = text.prefix(longestTitle + 1)
  var sentence: Substring.Index?
  var word: Substring.Index?
  var previous: Character = " "
  for index in head.indices {
    if head[index] == " " {
      if sentence == nil, ".!?".contains(previous),
        shortestSentence <= head.distance(from: head.startIndex, to: index)
      {
        sentence = index
      }
      word = index
    }
    previous = head[index]
  }
  if let sentence { return String(head[..<sentence]) }
  if head.count <= longestTitle { return String(text) }
  let cut = word.map { head[..<$0] } ?? head.dropLast()
  return (",;:–—-".contains(cut.last ?? " ") ? String(cut.dropLast()) : String(cut)) + "…"
}

/// In characters; a point before that is more likely one of an abbreviation.
private let shortestSentence = 30
