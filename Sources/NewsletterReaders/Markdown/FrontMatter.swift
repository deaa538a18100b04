/// The lines above a Markdown text that tell about it, between `---` (YAML) or `+++` (TOML).
struct FrontMatter {
  enum Language {
    case yaml
    case toml
  }

  var language: Language
  /// What stands between the marks.
  var text: ByteLine
  /// Where the Markdown begins.
  var end: Int

  /// `nil` when the text does not begin with a mark, or when no mark closes it within 64 KiB, or nothing between them is a key.
  init?(_ bytes: [UInt8]) {
    var start = bytes.startIndex
    while start < bytes.count, bytes[start].isBlank { start += 1 }
    guard let opening = lineOf(bytes, at: start) else { return nil }
    switch opening.line.trimmedEnd.text {
    case "---": language = .yaml
    case "+++": language = .toml
    default: return nil
    }
    let marks = language == .yaml ? ["---", "..."] : ["+++"]
    var next = opening.next
    while next - opening.next <= longestFrontMatter, let (line, following) = lineOf(bytes, at: next) {
      if marks.contains(where: { line.trimmedEnd.elementsEqual($0.utf8) }) {
        text = bytes[opening.next..<next]
        end = following
        guard text.isBlank || text.contains(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") })
        else {
          return nil
        }
        return
      }
      next = following
    }
    return nil
  }
}

/// In bytes. What tells about a letter is short; more is not looked at.
private let longestFrontMatter = 1 << 16

/// The line at `start` without its end, and where the next one begins; `nil` at the end of the text.
private func lineOf(_ bytes: [UInt8], at start: Int) -> (line: ByteLine, next: Int)? {
  guard start < bytes.count else { return nil }
  let end = bytes.firstIndex(of: UInt8(ascii: "\n"), from: start, to: bytes.count)
  let line = bytes[start..<end]
  return (line.last == UInt8(ascii: "\r") ? line.dropLast() : line, min(end + 1, bytes.count))
}
