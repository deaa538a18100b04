internal import CSignals
internal import Glibc

/// Reads characters from a descriptor, and tells of signals that come meanwhile.
///
/// Bytes that are not UTF-8 come out as U+FFFD, one for each. A character whose bytes arrive apart is waited for.
struct ScalarReader {
  enum Event: Equatable {
    case scalar(Unicode.Scalar)
    /// The number of a signal that `signals_take` gave.
    case signal(Int32)
    case end
  }

  private let descriptor: Int32
  private var bytes: ArraySlice<UInt8> = []
  private var isAtEnd = false
  /// How many bytes came with the last read.
  private var chunkSize = 0

  init(descriptor: Int32) {
    self.descriptor = descriptor
  }

  /// Waits for the next event. After `.end` it tries again, since a terminal may go on.
  mutating func next() -> Event {
    while true {
      if let scalar = decode() { return .scalar(scalar) }
      if isAtEnd {
        isAtEnd = false
        return .end
      }
      if let signal = fill() { return .signal(signal) }
    }
  }

  /// Forgets what was read ahead.
  mutating func discard() {
    bytes = []
  }

  /// Takes the rest of a key that sends several bytes, the first of which has been read; they come together.
  ///
  /// - Returns: Which of the keys it is; `nil`, and nothing is taken, when it is none.
  mutating func takeKey(after first: UInt8, among keys: [[UInt8]]) -> Int? {
    while true {
      let typed = [first] + bytes.prefix(8)
      if let key = keys.firstIndex(where: { typed.starts(with: $0) }) {
        bytes = bytes.dropFirst(keys[key].count - 1)
        return key
      }
      guard keys.contains(where: { $0.starts(with: typed) }), readMore(within: 25) else { return nil }
    }
  }

  /// Takes the text and line ends that came together with what was read last, up to the first other control character.
  /// Every line end is a `\n`.
  mutating func takeRows() -> [Unicode.Scalar] {
    var rows: [Unicode.Scalar] = []
    // Where a line end was typed alone, nothing is waited for.
    guard !bytes.isEmpty || wasLastOfMany && readMore(within: 10) else { return [] }
    var isCut = false
    repeat {
      isCut = false
      while let byte = bytes.first, byte >= 0x20 && byte != 0x7F || "\r\n\t".utf8.contains(byte) {
        guard let scalar = decode() else {
          isCut = true
          break
        }
        rows.append(scalar == "\r" ? "\n" : (0x80...0x9F).contains(scalar.value) ? "\u{FFFD}" : scalar)
      }
    } while (bytes.isEmpty || isCut) && readMore(within: 10)
    return rows
  }

  /// Whether what was read last ended a chunk of several bytes, as a piece of a pasted block does.
  private var wasLastOfMany: Bool { bytes.isEmpty && chunkSize > 1 }

  /// Reads once if anything comes within so many milliseconds.
  private mutating func readMore(within milliseconds: Int32) -> Bool {
    var polled = pollfd(fd: descriptor, events: Int16(POLLIN), revents: 0)
    guard poll(&polled, 1, milliseconds) > 0, polled.revents & Int16(POLLIN) != 0 else { return false }
    let before = bytes.count
    readChunk()
    return bytes.count > before
  }

  /// Waits and reads once; a signal that is waiting comes first.
  private mutating func fill() -> Int32? {
    let ready = wait(for: POLLIN, on: [descriptor, signals_descriptor()])
    if ready[1] {
      let signal = signals_take()
      return signal == 0 ? nil : signal
    }
    if ready[0] { readChunk() }
    return nil
  }

  private mutating func readChunk() {
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &buffer, buffer.count)
    if count > 0 {
      bytes += buffer[..<count]
      chunkSize = count
    } else if count == 0 || !(errno == EINTR || errno == EAGAIN) {
      isAtEnd = true
    }
  }

  /// Takes one character off the bytes at hand; nil when they do not hold a whole one.
  private mutating func decode() -> Unicode.Scalar? {
    guard let lead = bytes.first else { return nil }
    let length = Self.length(of: lead)
    let sequence = bytes.prefix(length)
    let continued = sequence.dropFirst().prefix { $0 & 0xC0 == 0x80 }.count + 1
    if continued == sequence.count && sequence.count < length && !isAtEnd { return nil }
    guard continued == length, let text = String(validating: sequence, as: UTF8.self) else {
      bytes.removeFirst()
      return "\u{FFFD}"
    }
    bytes.removeFirst(length)
    return text.unicodeScalars.first
  }

  /// How many bytes a character has that begins with this one; 1 for what begins none.
  private static func length(of lead: UInt8) -> Int {
    switch lead {
    case 0xC2...0xDF: 2
    case 0xE0...0xEF: 3
    case 0xF0...0xF4: 4
    default: 1
    }
  }
}
