import Diagnostics

/// A file's bytes as text that keeps ASCII's bytes: UTF-16 and UTF-32 become UTF-8, a byte-order mark is left out.
///
/// UTF-16 is told from its mark, or from the zero bytes that Latin text has at every other place. Throws when the file is no text,
/// which a zero byte in its first 4 KiB tells.
func unicodeText(_ bytes: [UInt8]) throws(Diagnostic) -> (bytes: [UInt8], isConverted: Bool) {
  var text = bytes
  var isConverted = false
  if let set = wideSet(of: bytes) {
    let mark = set.hasMark ? (set.name.hasPrefix("utf-32") ? 4 : 2) : 0
    guard let converted = convertedToUTF8(Array(bytes.dropFirst(mark)), from: set.name) else {
      throw .characterSetUnknown(set.name, bytes.prefix(4).place)
    }
    text = converted
    isConverted = true
  } else if bytes.first == 0xEF, bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
    text = Array(bytes.dropFirst(3))
  }
  let zero = text.firstIndex(of: 0, from: 0, to: min(text.count, 4096))
  guard zero == min(text.count, 4096) else { throw .binaryFile(text[zero...zero].place) }
  return (text, isConverted)
}

private func wideSet(of bytes: [UInt8]) -> (name: String, hasMark: Bool)? {
  if let first = bytes.first, first == 0 || 0xFE <= first {
    if bytes.starts(with: [0xFF, 0xFE, 0, 0]) { return ("utf-32le", true) }
    if bytes.starts(with: [0, 0, 0xFE, 0xFF]) { return ("utf-32be", true) }
    if bytes.starts(with: [0xFF, 0xFE]) { return ("utf-16le", true) }
    if bytes.starts(with: [0xFE, 0xFF]) { return ("utf-16be", true) }
  }
  let head = bytes.prefix(4096)
  guard 8 <= head.count, bytes.firstIndex(of: 0, from: 0, to: head.count) < head.count else { return nil }
  let pairs = head.count / 2
  let zeros = head.indices.lazy.filter { head[$0] == 0 }
  let odd = zeros.count { $0 % 2 == 1 }
  let even = zeros.count { $0 % 2 == 0 }
  if even == 0, pairs <= odd * 2 { return ("utf-16le", false) }
  return odd == 0 && pairs <= even * 2 ? ("utf-16be", false) : nil
}

/// Whether bytes that are no UTF-8 are windows-1252 rather than damaged UTF-8: most of what is beyond ASCII is no UTF-8.
///
/// A character that the file's end cuts counts for neither.
func looksLikeWindows1252(_ bytes: [UInt8]) -> Bool {
  var good = 0
  var bad = 0
  var index = 0
  while index < bytes.count {
    let byte = bytes[index]
    guard 0x80 <= byte else {
      index += 1
      continue
    }
    let length = byte < 0xC2 ? 0 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 0
    let following = bytes[min(index + 1, bytes.count)...].prefix(max(length - 1, 0)).prefix {
      $0 & 0xC0 == 0x80
    }
    if length != 0, following.count == length - 1 {
      good += 1
    } else if length == 0 || index + 1 + following.count < bytes.count {
      bad += 1
    }
    index += 1 + following.count
  }
  return good < bad
}
