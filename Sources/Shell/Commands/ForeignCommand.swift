/// A line that is a command of another shell, such as `\q` or `:wq`. No statement begins as these do.
struct ForeignCommand {
  /// As it is written, with its mark.
  let word: String
  /// What does here what it does there.
  let meaning: String

  private static let meanings = [
    "q": ".quit", "q!": ".quit", "exit": ".quit", "wq": ".quit", "x": ".quit", "?": ".help", "h": ".help",
    "d": "describe", "dt": "describe", "l": "describe", "i": ".read", "o": ".output", "e": ".edit",
    "s": ".history", "timing": ".timer",
  ]

  /// `nil` for all that is none, and where nothing here does what it does.
  init?(_ text: String) {
    let blanks: (Character) -> Bool = \.isWhitespace
    guard let mark = text.first(where: { !blanks($0) }), "\\:/".contains(mark),
      !text.dropLast().contains("\n"),
      let written = text.split(whereSeparator: blanks).first
    else { return nil }
    let name = written.dropFirst().lowercased()
    let command = DotCommand.all.first { $0.name == name }.map { "." + $0.name }
    guard let meaning = Self.meanings[name] ?? command else { return nil }
    (word, self.meaning) = (String(written), meaning)
  }
}
