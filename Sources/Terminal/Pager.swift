internal import CEditline
internal import CSignals
internal import Glibc

/// Shows text on a terminal a window at a time, and waits for a key after each.
///
/// Built in and no program of its own: what was shown stays above the prompt, rows come as they are made, so that a query of
/// millions of rows need not be whole, and there is neither a child nor a second screen that Ctrl-C, Ctrl-Z or a new size could
/// leave behind. The terminal's own memory scrolls back.
final class Pager {
  private let input: Int32
  private let output: Int32
  private let ownInput: Int32
  private let knowsSequences: Bool
  /// Rows that may be shown before the next question.
  private var rowsLeft = 0
  /// How much of the row is filled.
  private var column = 0
  private var columns = 0
  private var pageRows = 0
  private var sequence = EscapeSequence.none
  /// The rows that the question takes, for drawing it anew.
  private var questionWidth = 0
  /// Whether the last key was none, so that the question says more.
  private var wasNoKey = false
  /// Bytes that came with those of a key.
  private var pending: ArraySlice<UInt8> = []

  /// How far an escape sequence has come, which takes no room.
  private enum EscapeSequence { case none, begun, parameters }

  /// Rows that stay free: for what follows a result, and the prompt.
  private static let reserved = 2

  /// `nil` where keys or rows have no terminal.
  init?(input: Int32, output: Int32, knowsSequences: Bool) {
    guard isTerminal(input), isTerminal(output), let own = EditSession.reopen(input) else { return nil }
    self.input = input
    self.output = output
    ownInput = own
    self.knowsSequences = knowsSequences
    begin()
  }

  deinit { close(ownInput) }

  /// The next text begins with a whole window of its own.
  func begin() {
    measure()
    rowsLeft = pageRows
    column = 0
    sequence = .none
    pending = []
  }

  /// Shows a text; calls `leave` and drops the rest where the user wants no more.
  ///
  /// - Returns: What `send` did the last time, which shows bytes.
  func write(_ text: String, isStopped: () -> Bool, leave: () -> Void, send: ([UInt8]) -> Bool) -> Bool {
    var pending: [UInt8] = []
    for scalar in text.unicodeScalars {
      if isPageFull(before: scalar) {
        guard send(pending) else { return false }
        pending = []
        if isStopped() { return true }
        if column > 0 { Terminal.write("\n", to: output) }
        guard ask() else {
          leave()
          return true
        }
      }
      advance(over: scalar)
      pending += Array(String(scalar).utf8)
    }
    return send(pending)
  }

  private func measure() {
    let window = WindowSize(of: output)
    columns = max(1, window.columns)
    pageRows = max(1, window.rows - Self.reserved)
  }

  /// Whether a character would stand in a row beyond the page.
  private func isPageFull(before scalar: Unicode.Scalar) -> Bool {
    if column == 0 { return rowsLeft <= 0 }
    return rowsLeft <= 1 && sequence == .none && scalar != "\n" && columns < column + Self.width(of: scalar)
  }

  private func advance(over scalar: Unicode.Scalar) {
    switch sequence {
    case .begun: sequence = scalar == "[" ? .parameters : .none
    case .parameters: if ("@"..."~").contains(scalar) { sequence = .none }
    case .none where scalar == "\u{1B}": sequence = .begun
    case .none where scalar == "\n": (rowsLeft, column) = (rowsLeft - 1, 0)
    case .none:
      let width = scalar == "\t" ? 8 - column % 8 : Self.width(of: scalar)
      if column + width > columns {
        (rowsLeft, column) = (rowsLeft - 1, width)
      } else {
        column += width
      }
    }
  }

  private static func width(of scalar: Unicode.Scalar) -> Int {
    (" "..."~").contains(scalar) ? 1 : max(0, Int(editline_columns(wchar_t(bitPattern: scalar.value))))
  }
}

// MARK: The question

extension Pager {
  /// Waits for a key that says how to go on; false when the user wants no more.
  private func ask() -> Bool {
    signals_hold()
    signals_guard(input, output, knowsSequences)
    var mode = termios()
    tcgetattr(input, &mode)
    readKeys(of: mode)
    wasNoKey = false
    // What was typed before the question is no paste, however much it is. Counted before the question is seen, whose answer may be one.
    var ahead = waitingBytes
    drawQuestion()
    defer {
      eraseQuestion()
      restore(mode)
      signals_unguard()
      signals_release()
      column = 0
    }
    var keys = PagerKeys()
    while true {
      if let byte = pending.popFirst() {
        guard let wish = wish(of: byte, &keys) else { continue }
        return grant(wish)
      }
      let ready = wait(for: POLLIN, on: [ownInput, signals_descriptor()])
      if ready[1] {
        let signal = signals_take()
        if signal == SIGINT { return grant(.leave) }
        if signal != 0 { handle(signal, mode) }
      } else if ready[0] {
        guard let bytes = readBytes(one: ahead > 0) else { return false }
        if ahead == 0, keys.isPaste(bytes) {
          dropPaste()
        } else {
          pending += bytes
        }
        ahead = max(0, ahead - 1)
      }
    }
  }

  /// What a byte asks for; a key that asks for nothing is told of.
  private func wish(of byte: UInt8, _ keys: inout PagerKeys) -> PagerKeys.Wish? {
    let wish = keys.wish(byte)
    guard wish == .nothing else { return wish }
    tellOfKeys()
    return nil
  }

  /// Rings, and says which keys there are.
  private func tellOfKeys() {
    Terminal.write("\u{07}", to: output)
    if wasNoKey { return }
    eraseQuestion()
    wasNoKey = true
    drawQuestion()
  }

  private var waitingBytes: Int {
    var count: Int32 = 0
    return ioctl(ownInput, UInt(FIONREAD), &count) == 0 ? Int(count) : 0
  }

  /// Reads one byte, or else all that comes together; `nil` at the end of input.
  ///
  /// Of a few bytes only the first is read, so that what somebody types behind a key is there for the prompt.
  private func readBytes(one: Bool) -> [UInt8]? {
    // The bytes of a block come within moments of each other, on a busy machine not all at once. Nobody feels so short a wait.
    if !one { poll(nil, 0, 12) }
    let isMuch = !one && waitingBytes >= PagerKeys.pasteLength
    var buffer = [UInt8](repeating: 0, count: isMuch ? 4096 : 1)
    let count = read(ownInput, &buffer, buffer.count)
    if count > 0 { return Array(buffer.prefix(count)) }
    return count < 0 && (errno == EAGAIN || errno == EINTR) ? [] : nil
  }

  /// Leaves out what still comes of a block that the terminal pastes, which neither asks for rows nor is a statement.
  private func dropPaste() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    var polled = pollfd(fd: ownInput, events: Int16(POLLIN), revents: 0)
    while poll(&polled, 1, 20) > 0, read(ownInput, &buffer, buffer.count) > 0 {}
    tellOfKeys()
  }

  private func grant(_ wish: PagerKeys.Wish) -> Bool {
    measure()
    switch wish {
    case .page: rowsLeft = pageRows
    case .halfPage: rowsLeft = max(1, pageRows / 2)
    case .row: rowsLeft = 1
    case .rest: rowsLeft = .max
    case .leave:
      pending = []
      return false
    case .nothing: break
    }
    return true
  }

  private func handle(_ signal: Int32, _ mode: termios) {
    switch signal {
    case SIGWINCH:
      eraseQuestion()
      measure()
      drawQuestion()
    case SIGCONT:
      readKeys(of: mode)
      drawQuestion()
    default:
      eraseQuestion()
      restore(mode)
      signals_deliver(signal)
      // Still there: the user brought the program back.
      readKeys(of: mode)
      drawQuestion()
    }
  }

  /// Keys come one by one and are not shown; Ctrl-C and Ctrl-Z stay signals.
  private func readKeys(of mode: termios) {
    var keyed = mode
    keyed.c_lflag &= ~UInt32(ICANON | ECHO)
    withUnsafeMutableBytes(of: &keyed.c_cc) { characters in
      characters[Int(VMIN)] = 1
      characters[Int(VTIME)] = 0
    }
    tcsetattr(input, TCSANOW, &keyed)
    // What is pasted must be told from keys.
    if knowsSequences { Terminal.write("\u{1B}[?2004h", to: output) }
  }

  private func restore(_ mode: termios) {
    if knowsSequences { Terminal.write("\u{1B}[?2004l", to: output) }
    var mode = mode
    tcsetattr(input, TCSANOW, &mode)
  }

  private func drawQuestion() {
    let asked = ["more: Space next page, Enter next row, a all, q quit", "more: Space, Enter, a, q"]
    let told = [
      "more: no key; Space next page, Enter next row, q for the next question", "more: Space, Enter, q",
    ]
    let text = ((wasNoKey ? told : asked) + ["more: q quits", "more"]).first { $0.count < columns } ?? ""
    questionWidth = text.count
    Terminal.write(knowsSequences ? "\u{1B}[0;7m\(text)\u{1B}[0m" : text, to: output)
  }

  /// A window that got narrower shows the question in more rows than one.
  private func eraseQuestion() {
    guard knowsSequences else {
      Terminal.write("\r" + String(repeating: " ", count: questionWidth) + "\r", to: output)
      return
    }
    let up = max(0, questionWidth - 1) / max(1, WindowSize(of: output).columns)
    Terminal.write("\r" + (up > 0 ? "\u{1B}[\(up)A" : "") + "\u{1B}[J", to: output)
  }
}
