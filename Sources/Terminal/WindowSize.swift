internal import Glibc

/// The size of a terminal's window in character cells.
package struct WindowSize: Equatable, Sendable {
  package var columns: Int
  package var rows: Int

  /// What is assumed where nothing is known.
  package static let usual = WindowSize(columns: 80, rows: 24)

  package init(columns: Int, rows: Int) {
    self.columns = columns
    self.rows = rows
  }

  /// Asks the system, not the terminal; `usual` for what is not a terminal or does not know its size.
  package init(of descriptor: Int32) {
    var size = winsize()
    let known = ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0
    columns = known && size.ws_col > 0 ? Int(size.ws_col) : Self.usual.columns
    rows = known && size.ws_row > 0 ? Int(size.ws_row) : Self.usual.rows
  }
}

/// Whether a terminal of this kind, the variable `TERM`, may be sent sequences at all. Of one that is not named nothing is known.
package func knowsSequences(_ kind: String?) -> Bool {
  kind.map { !$0.isEmpty && $0 != "dumb" } ?? false
}

package func isTerminal(_ descriptor: Int32) -> Bool {
  isatty(descriptor) == 1
}
