internal import CEditline
internal import Glibc

/// Where results go: a descriptor that takes no more once Ctrl-C was pressed, and a terminal that shows page after page.
///
/// What is written ends after a whole row where it is stopped, or between two characters of a long one. A terminal that is slow
/// or stands still gets little at a time, so that a stop comes at once.
package final class ResultOutput {
  /// Whether the user left the result that is shown page by page; what is written of it is dropped.
  package private(set) var isLeft = false

  private let descriptor: Int32
  private let isOnTerminal: Bool
  private let knowsSequences: Bool
  private let interrupt = InterruptFlag()
  private let pager: Pager?
  private var isPaged = false

  /// Bytes between two looks at whether to go on.
  private static let terminalPiece = 1 << 10
  private static let otherPiece = 1 << 16

  /// Keys of the pager come from `input`; without a terminal there nothing is paged. `terminal` is the variable `TERM`.
  package init(descriptor: Int32 = 1, input: Int32 = 0, terminal: String?) {
    self.descriptor = descriptor
    isOnTerminal = isTerminal(descriptor)
    knowsSequences = Terminal.knowsSequences(terminal)
    pager = Pager(input: input, output: descriptor, knowsSequences: knowsSequences)
  }

  /// Another result begins.
  package func begin(isPaged: Bool) {
    isLeft = false
    self.isPaged = isPaged
    pager?.begin()
  }

  /// Writes a text, or what of it is wanted.
  ///
  /// - Returns: False when the system refused; `errno` tells why.
  package func write(_ text: String) -> Bool {
    if isPaged, let pager {
      if isLeft || interrupt.isRequested { return true }
      return pager.write(text, isStopped: { self.interrupt.isRequested }, leave: { self.isLeft = true }) {
        self.send($0)
      }
    }
    return send(Array(text.utf8))
  }

  /// After a stop: whatever sequence, colour or row was cut off ends, on a terminal.
  package func cutOff() {
    guard let terminal = [descriptor, 2].first(where: isTerminal) else { return }
    // The pager has left an empty row behind it.
    let end = isLeft ? "" : "\n"
    // CAN ends a sequence of which the terminal got only the beginning, since Ctrl-C throws away what it has not shown yet.
    Terminal.write(knowsSequences && terminal == descriptor ? "\u{18}\u{1B}[0m\(end)" : end, to: terminal)
  }

  private func send(_ bytes: [UInt8]) -> Bool {
    var start = 0
    while start < bytes.count {
      if isOnTerminal { _ = wait(for: POLLOUT, on: [descriptor]) }
      if interrupt.isRequested { return true }
      let end = pieceEnd(bytes, from: start, limit: isOnTerminal ? Self.terminalPiece : Self.otherPiece)
      guard Terminal.write(Array(bytes[start..<end]), to: descriptor) else { return false }
      start = end
    }
    return true
  }

  /// Behind the last whole row within the limit, or else between two characters and outside of an escape sequence.
  private func pieceEnd(_ bytes: [UInt8], from start: Int, limit: Int) -> Int {
    guard limit < bytes.count - start else { return bytes.count }
    let piece = bytes[start..<start + limit]
    if let newline = piece.lastIndex(of: UInt8(ascii: "\n")) { return newline + 1 }
    var end = piece.endIndex
    while start + 1 < end, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    if let escape = bytes[start..<end].lastIndex(of: 0x1B), start < escape,
      !bytes[(escape + 1)..<end].contains(where: { (0x40...0x7E).contains($0) && $0 != UInt8(ascii: "[") })
    {
      end = escape
    }
    return end
  }
}
