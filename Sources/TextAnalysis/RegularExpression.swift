import CPCRE2

/// A regular expression of PCRE2, compiled once and matched against many texts by one thread at a time.
///
/// Unanchored. The syntax is Perl's on Unicode text; a match that would take too long is an error instead, after
/// about ten milliseconds. It may go from thread to thread.
@safe package final class RegularExpression: @unchecked Sendable {
  /// A pattern that does not compile.
  package struct SyntaxError: Error, Hashable, Sendable {
    package let message: String
    /// The byte of the pattern at which the compiler gave up.
    package let offset: Int
  }

  /// A text on which the match passed its limits.
  package struct LimitError: Error, Hashable, Sendable {}

  private let pattern: OpaquePointer

  package init(_ text: String, ignoresCase: Bool) throws(SyntaxError) {
    var error: CInt = 0
    var offset = 0
    var bytes = Array(text.utf8)
    let length = bytes.count
    // An empty array has no address, and the library wants one.
    bytes.append(0)
    let compiled = unsafe pattern_compile(
      bytes, length, ignoresCase ? 1 : 0, matchLimit, depthLimit, &error, &offset)
    guard let compiled = unsafe compiled else {
      throw SyntaxError(message: errorMessage(error), offset: min(offset, length))
    }
    unsafe pattern = compiled
  }

  deinit { unsafe pattern_free(pattern) }

  /// Whether the pattern matches anywhere in the UTF-8 text.
  package func matches(_ text: Span<UInt8>) throws(LimitError) -> Bool {
    let result = unsafe text.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress else {
        var nothing: UInt8 = 0
        return unsafe pattern_matches(pattern, &nothing, 0)
      }
      return unsafe pattern_matches(pattern, start, buffer.count)
    }
    guard result >= 0 else { throw LimitError() }
    return result == 1
  }
}

/// Steps of backtracking.
private let matchLimit: UInt32 = 5_000_000
/// Nested backtracking, where the machine has no just-in-time compiler.
private let depthLimit: UInt32 = 50_000

private func errorMessage(_ error: CInt) -> String {
  var buffer = [UInt8](repeating: 0, count: 256)
  let length = unsafe pattern_error_message(error, &buffer, buffer.count)
  return String(decoding: buffer.prefix(max(0, Int(length))), as: UTF8.self)
}
