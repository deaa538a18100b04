internal import CEditline
internal import Glibc

/// Statements from input that is not a terminal: no prompt, no editing, no history.
final class PlainInput {
  private var reader: ScalarReader

  init(descriptor: Int32) {
    reader = ScalarReader(descriptor: descriptor)
  }

  /// Reads rows until they make a complete statement or the input ends.
  ///
  /// Cost: one call of `isComplete` for each row, with all rows so far.
  func read(isComplete: (String) -> Bool) -> LineInput {
    var text = ""
    while true {
      switch reader.next() {
      case .scalar("\n"):
        dropReturn(at: &text)
        if isComplete(text) { return .text(text) }
        text.append("\n")
      case .scalar("\0"): text.append("\u{FFFD}")
      case .scalar(let scalar): text.unicodeScalars.append(scalar)
      case .signal(SIGINT): return .interrupted
      case .signal: continue
      case .end: return text.isEmpty ? .endOfInput : .text(text)
      }
    }
  }

  /// Rows may end in CR LF.
  private func dropReturn(at text: inout String) {
    if text.unicodeScalars.last == "\r" { text.unicodeScalars.removeLast() }
  }
}
