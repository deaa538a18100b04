/// A word of a command.
struct CommandWord: Hashable {
  /// Without its quotes.
  var text: String
  /// Where it begins and ends in the line, in bytes and with its quotes. A quote that is not closed ends with the line.
  var start: Int
  var end: Int
}

/// The words of a command; quotes of either kind hold one together.
func commandWords(_ line: String) -> [CommandWord] {
  var words: [CommandWord] = []
  var word: CommandWord?
  var quote: Character?
  var offset = 0
  for character in line {
    let start = offset
    offset += character.utf8.count
    if quote == nil, character.isWhitespace {
      if let finished = word { words.append(finished) }
      word = nil
      continue
    }
    var current = word ?? CommandWord(text: "", start: start, end: start)
    if character == quote {
      quote = nil
    } else if quote == nil, character == "\"" || character == "'" {
      quote = character
    } else {
      current.text.append(character)
    }
    current.end = offset
    word = current
  }
  return words + (word.map { [$0] } ?? [])
}
