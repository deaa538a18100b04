/// What one `LineEditor.read` gave.
package enum LineInput: Equatable, Sendable {
  /// A statement, its rows joined by `\n`, without the last one's end.
  case text(String)
  /// The line was given up by Ctrl-C.
  case interrupted
  /// Ctrl-D on an empty line, or nothing left to read.
  case endOfInput
}
