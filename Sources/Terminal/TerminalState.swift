internal import Glibc

/// How the terminal of this process is set, to be put back after a program that may have changed it.
struct TerminalState {
  /// Where the terminal is written to.
  let descriptor: Int32
  private var mode = termios()

  /// What an editor that was killed leaves behind: the other screen, marked pastes, keys of its own, the mouse, no cursor.
  private static let reset =
    "\u{1B}[?1049l\u{1B}[?2004l\u{1B}[?1l\u{1B}>\u{1B}[?1000l\u{1B}[?1002l\u{1B}[?1006l\u{1B}[?25h\u{1B}[0m\r\n"

  /// `nil` where no output is a terminal.
  init?() {
    guard let descriptor = [1, 2].first(where: isTerminal), tcgetattr(descriptor, &mode) == 0 else {
      return nil
    }
    self.descriptor = descriptor
  }

  /// Takes the terminal back and sets it as it was.
  ///
  /// - Parameter afterCrash: Whether the program may not have had the time to tidy up what it told the terminal to show.
  func restore(afterCrash: Bool) {
    // A process in the background that does this is stopped unless it ignores the signal.
    let before = signal(SIGTTOU, SIG_IGN)
    tcsetpgrp(descriptor, getpgrp())
    while tcsetattr(descriptor, TCSADRAIN, [mode]) != 0 && errno == EINTR {}
    signal(SIGTTOU, before)
    if afterCrash, knowsSequences(getenv("TERM").map { String(cString: $0) }) {
      write(Self.reset, to: descriptor)
    }
  }
}
