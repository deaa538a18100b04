import Diagnostics
import QuerySyntax

/// The command of the shell that a text ends in, with its words and their places.
struct CommandLine {
  /// Where the command begins, in bytes of the text.
  let start: Int
  /// Ends with the word at the cursor, which is empty behind a blank.
  let words: [CommandWord]

  /// `nil` when the text does not end in a command.
  init?(_ text: String) {
    // A letter behind the text, so that a dot alone is the beginning of a command.
    let marked = SourceText(text + "x")
    guard let last = splitStatements(marked).last?.tree, case .shellCommand(let line) = last.kind,
      Int(last.span.end) == marked.bytes.count
    else { return nil }
    start = Int(last.span.start)
    let command = String(line.dropLast())
    let found = commandWords(command)
    let end = command.utf8.count
    let isInWord = found.last.map { $0.end == end } ?? false
    words = isInWord ? found : found + [CommandWord(text: "", start: end, end: end)]
  }

  var wordAtCursor: CommandWord { words.last ?? CommandWord(text: "", start: 0, end: 0) }
}
