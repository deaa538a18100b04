/// Writes the body form: blocks parted by an empty line, without blanks that say nothing.
struct BodyBuilder {
  private var bytes: [UInt8] = []
  /// Marks that are written when something follows them.
  private var pending: [UInt8] = []

  /// What was written, or `nil` when nothing was.
  var text: String? { bytes.isEmpty ? nil : String(decoding: bytes, as: UTF8.self) }

  mutating func startBlock() { setPending(newlines: bytes.isEmpty ? 0 : 2) }

  mutating func startLine() {
    let startsBlock = 2 <= pending.count && pending[0] == 0x0A && pending[1] == 0x0A
    setPending(newlines: bytes.isEmpty ? 0 : startsBlock ? 2 : 1)
  }

  private mutating func setPending(newlines: Int) {
    pending.removeAll(keepingCapacity: true)
    for _ in 0..<newlines { pending.append(0x0A) }
  }

  /// Writes a mark as it stands, once a text follows.
  mutating func append(mark: String) { pending += mark.utf8 }

  /// Writes cells with bars between them.
  mutating func append(cells: [ByteLine]) {
    append(cells.first ?? [])
    for cell in cells.dropFirst() {
      append(mark: pending.isEmpty ? " | " : "| ")
      append(cell)
    }
  }

  /// Writes a trimmed text on one line: one blank for several, and neither controls nor what has no width.
  mutating func append(_ text: ByteLine) {
    var index = text.startIndex
    var isBehindBlank = false
    while index < text.endIndex {
      let byte = text[index]
      if byte.isBlank {
        isBehindBlank = true
        index += 1
      } else if byte < 0x20 || byte == 0x7F {
        index += 1
      } else if byte == 0xC2, text[index...].starts(with: softHyphen) {
        index += 2
      } else if 0x80 <= byte, let length = text[index...].leadingBlank {
        let hasWidth = !zeroWidths.contains { text[index...].starts(with: $0) }
        isBehindBlank = isBehindBlank || hasWidth
        index += length
      } else {
        if !pending.isEmpty {
          bytes += pending
          pending.removeAll(keepingCapacity: true)
        }
        if isBehindBlank { bytes.append(0x20) }
        isBehindBlank = false
        bytes.append(byte)
        index += 1
      }
    }
  }
}

/// U+200B, U+2060 and U+FEFF.
private let zeroWidths: [[UInt8]] = [[0xE2, 0x80, 0x8B], [0xE2, 0x81, 0xA0], [0xEF, 0xBB, 0xBF]]

/// U+00AD, which shows only where a line is broken.
private let softHyphen: [UInt8] = [0xC2, 0xAD]
