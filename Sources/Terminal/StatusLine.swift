import Synchronization

/// One row at the cursor that tells how far some work is, drawn over itself and erased in the end.
///
/// Work that is over within half a second shows nothing, and the row is drawn at most ten times a second. Any thread may call;
/// nothing else may write to the terminal between `begin` and `end`.
package final class StatusLine: Sendable {
  private struct State {
    /// When the row may be drawn next; `nil` while there is no work.
    var next: ContinuousClock.Instant?
    var isShown = false
  }

  private static let delay = Duration.milliseconds(500)
  private static let interval = Duration.milliseconds(100)

  private let descriptor: Int32
  private let state = Mutex(State())

  /// `nil` for what is not a terminal, or one that cannot erase a row.
  ///
  /// - Parameters:
  ///   - descriptor: Where the row is drawn.
  ///   - terminal: The variable `TERM`.
  package init?(descriptor: Int32, terminal: String?) {
    guard isTerminal(descriptor), knowsSequences(terminal) else { return nil }
    self.descriptor = descriptor
  }

  /// Work begins.
  package func begin() {
    state.withLock { if $0.next == nil { $0.next = .now + Self.delay } }
  }

  /// Draws the row if its time has come.
  ///
  /// - Parameter text: Gives what stands in the row, of printable ASCII, for a number of columns; what is longer is cut.
  package func show(_ text: (_ columns: Int) -> String) {
    _ = state.withLockIfAvailable { state in
      guard let next = state.next, next <= .now else { return }
      // A character in the last column would let some terminals go to the next row.
      let columns = max(WindowSize(of: descriptor).columns - 1, 0)
      write("\r" + text(columns).prefix(columns) + "\u{1B}[K", to: descriptor)
      state.isShown = true
      state.next = .now + Self.interval
    }
  }

  /// Work has ended; the cursor stands at the start of an empty row if there was anything.
  package func end() {
    state.withLock { state in
      if state.isShown { write("\r\u{1B}[K", to: descriptor) }
      state = State()
    }
  }
}
