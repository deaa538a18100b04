import Diagnostics

/// A line of a file, or a part of one, still in its place: the indices are offsets into the file's bytes.
typealias ByteLine = ArraySlice<UInt8>

/// The lines that are not blank, in order, without their ends.
///
/// Lines end with LF or CR LF, or with CR in a file without any LF. A byte-order mark at the start is left out.
func splitLines(_ bytes: [UInt8]) -> [ByteLine] {
  let carriageReturn = UInt8(ascii: "\r")
  let newline = bytes.contains(UInt8(ascii: "\n")) ? UInt8(ascii: "\n") : carriageReturn
  var lines: [ByteLine] = []
  var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
  while start < bytes.count {
    let end = bytes[start...].firstIndex(of: newline) ?? bytes.count
    var line = bytes[start..<end]
    while line.last == carriageReturn { line.removeLast() }
    if !line.isBlank { lines.append(line) }
    start = end + 1
  }
  return lines
}

extension ArraySlice<UInt8> {
  /// Where the slice lies in the file.
  var place: SourceSpan { SourceSpan(UInt32(clamping: startIndex), UInt32(clamping: endIndex)) }

  /// The text; invalid UTF-8 becomes U+FFFD.
  var text: String { String(decoding: self, as: UTF8.self) }

  var isBlank: Bool { trimmedStart.isEmpty }

  /// Without the blanks at both ends, of whatever kind.
  var trimmed: ByteLine { trimmedStart.trimmedEnd }

  var trimmedStart: ByteLine {
    var rest = self
    while let length = rest.leadingBlank { rest = rest.dropFirst(length) }
    return rest
  }

  var trimmedEnd: ByteLine {
    var rest = self
    while let length = rest.trailingBlank { rest = rest.dropLast(length) }
    return rest
  }

  /// What follows `mark` at the start, or `nil`.
  func after(_ mark: String) -> ByteLine? {
    starts(with: mark.utf8) ? dropFirst(mark.utf8.count) : nil
  }

  func ends(with mark: String) -> Bool { suffix(mark.utf8.count).elementsEqual(mark.utf8) }

  /// What follows these words at the start, with any blanks between and after them, or `nil`.
  ///
  /// The last word ends at a blank or at the end of the slice.
  func after(words: String...) -> ByteLine? {
    var rest = trimmedStart
    for word in words {
      guard let tail = rest.after(word), tail.isEmpty || tail.leadingBlank != nil else { return nil }
      rest = tail.trimmedStart
    }
    return rest
  }

  /// The length of the blank character that the slice begins with.
  var leadingBlank: Int? {
    guard let byte = first else { return nil }
    if byte < 0x80 { return byte.isBlank ? 1 : nil }
    return Self.wideBlanks.first { starts(with: $0) }?.count
  }

  private var trailingBlank: Int? {
    guard let byte = last else { return nil }
    if byte < 0x80 { return byte.isBlank ? 1 : nil }
    return Self.wideBlanks.first { suffix($0.count).elementsEqual($0) }?.count
  }

  /// The blanks that copied text brings along: non-breaking, narrow, zero-width and ideographic ones.
  private static let wideBlanks: [[UInt8]] = [
    "\u{A0}", "\u{202F}", "\u{2009}", "\u{200B}", "\u{2060}", "\u{FEFF}", "\u{3000}",
  ]
  .map { Array($0.utf8) }
}
