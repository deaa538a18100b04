import Diagnostics
import Newsletters

/// A file's bytes on their way to text whose form is known.
struct DecodedText {
  private(set) var bytes: [UInt8]
  /// Tells that the character set was guessed, or that it lacks some of the bytes.
  private(set) var note: Diagnostic?
  /// Where the first bytes stand that are no UTF-8, in a form that is read as UTF-8 whatever it is; `nil` where there are none, and in
  /// every other form.
  private(set) var invalidUTF8: SourceSpan?

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  /// Makes UTF-8 of the bytes and tells their form.
  ///
  /// HTML, feeds and mail say themselves what their characters are, and keep their bytes unless those are UTF-16 or UTF-32. A page,
  /// Markdown and plain text that are no UTF-8 are read as windows-1252 when most of what is beyond ASCII in them is no UTF-8;
  /// otherwise they are UTF-8 with some damage.
  mutating func decode(file: String) throws(Diagnostic) -> SourceFormat {
    let text = try unicodeText(bytes)
    if text.isConverted, let start = firstReplacement(in: text.bytes) {
      note = .charactersReplaced(text.bytes[start..<(start + 3)].place)
    }
    bytes = text.bytes
    let format = try sourceFormat(of: bytes, file: file)
    guard format == .page || format == .markdown || format == .text,
      let invalid = firstInvalidUTF8(in: bytes, bytes.indices)
    else { return format }
    guard looksLikeWindows1252(bytes) else {
      invalidUTF8 = invalid
      return format
    }
    let start = windows1252AsUTF8(Array(bytes.prefix(Int(invalid.start)))).count
    bytes = windows1252AsUTF8(bytes)
    let next = bytes[(start + 1)...].firstIndex { $0 & 0xC0 != 0x80 } ?? bytes.count
    note = .encodingGuessed(bytes[start..<next].place)
    return try sourceFormat(of: bytes, file: file)
  }
}

/// Where the first U+FFFD stands.
private func firstReplacement(in text: [UInt8]) -> Int? {
  var index = text.firstIndex(of: 0xEF, from: 0, to: text.count)
  while index < text.count {
    if text[index...].starts(with: [0xEF, 0xBF, 0xBD]) { return index }
    index = text.firstIndex(of: 0xEF, from: index + 1, to: text.count)
  }
  return nil
}
