internal import CEditline
internal import CSignals
internal import Glibc

extension EditSession {
  /// Gives libedit its next character: 1, or 0 at the end of input, or -1 when the line is given up.
  func next(_ character: UnsafeMutablePointer<wchar_t>) -> Int32 {
    while true {
      switch reader.next() {
      case .scalar("\0"): continue
      case .scalar("\u{1B}") where hasViKeys && !isPasting:
        let key = reader.takeKey(after: 0x1B, among: Self.longKeys.map(\.bytes))
        character.pointee = key.map { wchar_t(bitPattern: Self.longKeys[$0].character.value) } ?? 0x1B
        return 1
      // The editor pushes control characters of this range to itself, so nobody else may type them.
      case .scalar("\u{80}"..."\u{9F}"):
        character.pointee = 0xFFFD
        return 1
      case .scalar(let scalar):
        character.pointee = wchar_t(bitPattern: scalar.value)
        return 1
      case .end: return 0
      case .signal(SIGINT):
        interrupt()
        return -1
      case .signal(let signal): handle(signal)
      }
    }
  }

  private func interrupt() {
    wasInterrupted = true
    leaveText(showing: "^C")
    errno = EINTR
  }

  func handle(_ signal: Int32) {
    switch signal {
    case SIGWINCH: redrawAtNewSize()
    case SIGCONT: resume()
    default: leave(signal)
    }
  }

  /// Leaves the terminal as it was found before the signal ends or stops the process.
  private func leave(_ signal: Int32) {
    leaveText()
    markPastes(false)
    editline_set_raw(editor, false)
    signals_deliver(signal)
    // Still there: the user brought the program back.
    resume()
  }

  /// A shell that took the terminal back has changed its mode; libedit believes that it is still raw.
  private func resume() {
    editline_set_raw(editor, false)
    editline_set_raw(editor, true)
    markPastes(true)
    write("\r", to: output)
    editline_resize(editor)
    editline_redraw(editor)
  }

  /// Draws the buffer anew from its first row.
  ///
  /// libedit forgets how many rows it has drawn, and the terminal has flowed them anew at the new width, so the
  /// cursor's row is computed.
  private func redrawAtNewSize() {
    let row = position(after: halves().before).row
    let up = row > 0 ? "\u{1B}[\(row)A" : ""
    write("\r\(up)\u{1B}[J", to: output)
    editline_resize(editor)
    editline_redraw(editor)
  }
}
