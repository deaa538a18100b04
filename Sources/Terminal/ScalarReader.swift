internal import CEditline
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

  /// Waits and reads once; a signal that is waiting comes first.
  private mutating func fill() -> Int32? {
    let ready = wait(for: POLLIN, on: [descriptor, signals_descriptor()])
    if ready[1] {
      let signal = signals_take()
      return signal == 0 ? nil : signal
    }
    guard ready[0] else { return nil }
    var buffer = [UInt8](repeating: 0, count: 4096)
    let count = read(descriptor, &buffer, buffer.count)
    if count > 0 {
      bytes += buffer[..<count]
    } else if count == 0 || !(errno == EINTR || errno == EAGAIN) {
      isAtEnd = true
    }
    return nil
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
