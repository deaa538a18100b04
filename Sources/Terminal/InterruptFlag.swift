internal import CSignals

/// Whether the user pressed Ctrl-C (or the process got a SIGINT) since the flag was last cleared.
///
/// Work that takes long polls `isRequested`, which costs one atomic load; `LineEditor.read` clears the flag when it
/// starts and when a line that was edited is at its end, so a request never outlives the statement that it was meant for.
package struct InterruptFlag: Sendable {
  /// Starts catching SIGINT for the rest of the process's life; further ones install nothing anew.
  ///
  /// A SIGINT that was ignored when the program started stays ignored.
  package init() {
    _ = signals_install()
  }

  package var isRequested: Bool { signals_interrupted() }

  package func clear() {
    signals_clear_interrupt()
  }
}
