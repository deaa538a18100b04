internal import CEditline
internal import Glibc

extension EditSession {
  /// Writes rows from an empty one on, and waits for a key after each windowful.
  ///
  /// Space and Tab show the next windowful, Enter one more row; Ctrl-C, q and the end of input show no more, and neither does any
  /// other key, which then does what it does in the editor.
  func showPaged(_ rows: [String]) {
    var rest = rows[...]
    var count = pageLength
    while !rest.isEmpty {
      let page = rest.prefix(count)
      write(page.map { $0 + "\r\n" }.joined(), to: output)
      rest = rest.dropFirst(page.count)
      guard !rest.isEmpty, let next = ask(left: rest.count) else { return }
      count = next
    }
  }

  /// Leaves a row for the question.
  private var pageLength: Int { max(1, WindowSize(of: output).rows - 1) }

  /// How many rows to show next; `nil` for none.
  private func ask(left: Int) -> Int? {
    let columns = WindowSize(of: output).columns
    let question =
      ["-- \(left) more: Space, Enter or q --", "-- more --", "…"].first { $0.count < columns } ?? ""
    write(question, to: output)
    let key = nextKey()
    // Blanks, since some terminals cannot erase a row.
    write("\r" + String(repeating: " ", count: question.count) + "\r", to: output)
    switch key {
    case " ", "\t": return pageLength
    case "\r", "\n": return 1
    case nil, "q", "Q": return nil
    case let other?:
      editline_push(editor, String(other))
      return nil
    }
  }

  /// The next character that is typed; `nil` when the list is given up.
  private func nextKey() -> Unicode.Scalar? {
    while true {
      switch reader.next() {
      case .scalar("\0"): continue
      // The editor pushes control characters of this range to itself.
      case .scalar("\u{80}"..."\u{9F}"): return nil
      case .scalar(let scalar): return scalar
      case .end, .signal(SIGINT): return nil
      case .signal(SIGWINCH): continue
      case .signal(let signal):
        handle(signal)
        return nil
      }
    }
  }
}
