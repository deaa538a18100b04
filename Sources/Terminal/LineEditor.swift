internal import CEditline

/// Reads statements from the user: with libedit where there is a terminal, row by row elsewhere.
///
/// A terminal is edited with emacs keys, or with vi keys where `~/.editrc` says `bind -v`; it is never queried. Besides
/// libedit's own keys: Enter runs a complete statement and continues an incomplete one; Alt-Enter makes a new row; Up
/// and Down move by row, then through the history; Tab completes; a block that is pasted is one entry, whether or not the
/// terminal marks it. In vi's keys `k` and `j` move by row too, and what begins with Escape is a key only where its bytes
/// arrive together, since Escape alone is one. A terminal that cannot move its cursor up has no Ctrl-R.
///
/// The editor belongs to the thread that made it. While `read` runs it catches the signals that must not leave a
/// terminal in raw mode; at all other times only SIGINT, for `InterruptFlag`.
package final class LineEditor {
  /// Whether Enter runs this text; everything does unless set.
  package var isComplete: (String) -> Bool = { _ in true }
  /// What an incomplete text waits for, in one line; told where the user presses Enter on an empty row.
  package var missing: (String) -> String? = { _ in nil }
  /// What can stand at the cursor, which counts the UTF-8 bytes before it.
  package var complete: (_ text: String, _ cursor: Int) -> Completion = { _, _ in
    Completion(replaceFrom: 0, candidates: [String]())
  }

  private let session: EditSession?
  private let plain: PlainInput
  private let interrupt = InterruptFlag()

  /// Opens an editor. `program` is the name under which `~/.editrc` may address it.
  ///
  /// What is typed is shown on the first of `outputs` that is a terminal, so a redirected standard output stays clean.
  /// Without a terminal on both sides nothing is shown. The descriptors stay the caller's.
  package init(program: String, input: Int32 = 0, outputs: [Int32] = [1, 2]) {
    plain = PlainInput(descriptor: input)
    if isTerminal(input), let output = outputs.first(where: isTerminal) {
      session = EditSession(program: program, input: input, output: output)
    } else {
      session = nil
    }
  }

  /// Whether a person edits at a terminal; otherwise `read` takes rows as they come and shows no prompt.
  package var isInteractive: Bool { session != nil }

  /// Reads one statement. What takes no room in the prompt, such as a colour, stands between two U+0001.
  ///
  /// A statement that the input's end cuts off is returned as it is.
  package func read(prompt: String) -> LineInput {
    interrupt.clear()
    let line =
      if let session {
        session.read(prompt: prompt, isComplete: isComplete, missing: missing, complete: complete)
      } else {
        plain.read(isComplete: isComplete)
      }
    // A signal that came while the line was edited was meant for the line, even where the editor took it later.
    if session != nil || line == .interrupted { interrupt.clear() }
    return line
  }

  /// Forgets what Up and Ctrl-R find.
  package func clearHistory() {
    session?.clearHistory()
  }

  /// What is longer is not given to libedit, in bytes of UTF-8: its Ctrl-R takes time with the square of an entry's length, some
  /// seconds for 64 KiB, and cannot be stopped meanwhile.
  package static let longestRecalled = 1 << 14

  /// Makes a statement the newest that Up and Ctrl-R find, unless `HistoryFile.keeps` says no or it is longer than
  /// `longestRecalled`.
  package func addHistory(_ statement: String) {
    guard HistoryFile.keeps(statement), statement.utf8.count <= Self.longestRecalled else { return }
    session?.addHistory(statement)
  }
}
