/// The lines above a Markdown text that tell about it: between `---` (YAML) or `+++` (TOML), or down to the first empty line.
struct FrontMatter {
  enum Language {
    case yaml
    case toml
    /// Lines of the form `key: value` without marks around them.
    case plain
  }

  var language: Language
  /// What stands between the marks.
  var text: ByteLine
  /// Where the Markdown begins.
  var end: Int

  /// `nil` when the text does not begin with a mark, or when no mark closes it within 64 KiB, or what stands between them is a part of
  /// the letter between two rules: it begins with an empty line, has lines that hold no key, or no key that tells about a letter.
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
        guard language == .toml ? text.contains(UInt8(ascii: "=")) || text.isBlank : text.isKeyed else {
          return nil
        }
        return
      }
      next = following
    }
    return nil
  }

  /// Lines such as `Title: Gold letter` at the top, down to an empty line or a heading: all with keys that tell about a letter, one of them the title.
  init?(plainLinesOf bytes: [UInt8]) {
    var next = bytes.startIndex
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { next = 3 }
    let start = next
    var keys: Set<String> = []
    while let (line, following) = lineOf(bytes, at: next), !line.isBlank, line.first != UInt8(ascii: "#") {
      guard next - start <= longestFrontMatter, let key = line.frontMatterKey, knownKeys.contains(key) else {
        return nil
      }
      keys.insert(key)
      next = following
    }
    guard keys.contains("title") else { return nil }
    language = .plain
    text = bytes[start..<next]
    end = next
  }
}

extension ArraySlice<UInt8> {
  /// Whether every line that is not indented holds a key, a comment or what belongs to the key above, and one key tells about a letter.
  fileprivate var isKeyed: Bool {
    var isFirst = true
    var isKnown = isEmpty
    for line in split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
      if isFirst, line.isBlank, !isEmpty { return false }
      isFirst = false
      guard let first = line.first, !first.isBlank, !"#-]}".utf8.contains(first) else { continue }
      guard let key = line.frontMatterKey else { return false }
      isKnown = isKnown || knownKeys.contains(key)
    }
    return isKnown
  }

  /// The key that the line begins with, as `FrontMatterField` names it: one word or two, with a blank or nothing behind the colon.
  fileprivate var frontMatterKey: String? {
    guard let colon = prefix(40).firstIndex(of: UInt8(ascii: ":")),
      self[(colon + 1)...].first?.isBlank ?? true
    else { return nil }
    let key = self[..<colon].trimmedEnd.filter { !"\"'".utf8.contains($0) }[...]
    let words = key.split(separator: 0x20)
    guard 1...2 ~= words.count, key.allSatisfy({ $0.isLetter || $0.isDigit || " -_.".utf8.contains($0) })
    else {
      return nil
    }
    return FrontMatterField(key.text, values: []).name
  }
}

/// Keys that programs which make pages of Markdown know, as `FrontMatterField` names them.
private let knownKeys: Set<String> = [
  "title", "headline", "subject", "subtitle", "description", "excerpt", "summary", "dek", "author", "authors",
  "by", "byline", "writer", "publication", "newsletter", "site", "sitename", "blog", "series", "platform",
  "canonical", "canonicalurl", "link", "url", "permalink", "source", "minutes", "readingtime", "readtime",
  "readingminutes", "tickers", "ticker", "symbols", "symbol", "published", "publishedat", "date",
  "datepublished", "publishdate", "pubdate", "modified", "updated", "lastmod", "category", "categories",
  "tags", "keywords", "slug", "lang", "language", "status", "draft", "layout", "template", "type", "image",
  "cover", "thumbnail", "email", "copyright", "translation", "saveas", "aliases", "id", "weight", "toc",
]

/// In bytes. What tells about a letter is short; more is not looked at.
private let longestFrontMatter = 1 << 16

/// The line at `start` without its end, and where the next one begins; `nil` at the end of the text.
private func lineOf(_ bytes: [UInt8], at start: Int) -> (line: ByteLine, next: Int)? {
  guard start < bytes.count else { return nil }
  let end = bytes.firstIndex(of: UInt8(ascii: "\n"), from: start, to: bytes.count)
  let line = bytes[start..<end]
  return (line.last == UInt8(ascii: "\r") ? line.dropLast() : line, min(end + 1, bytes.count))
}
