import Diagnostics

/// A title or a text of a feed as it stands there.
struct FeedPassage {
  enum Form {
    case plain
    case html
    /// Nobody says so: HTML where it looks like that.
    case unsaid
  }

  var bytes: [UInt8] = []
  var form: Form = .unsaid

  /// From the attribute `type` of Atom.
  init(form type: String?) {
    switch type?.lowercased() {
    case "html", "xhtml", "text/html", "application/xhtml+xml": form = .html
    case "text", "text/plain": form = .plain
    default: form = .unsaid
    }
  }

  /// The bytes for a reader of HTML.
  private var html: [UInt8] { form == .unsaid ? withoutBareSigns(bytes) : bytes }

  private var isHTML: Bool { form == .html || form == .unsaid && looksLikeHTML(bytes) }

  /// Blocks separated by an empty line, or `nil`.
  func text(_ context: ReadingContext, notes: inout [Diagnostic]) throws(Diagnostic) -> String? {
    guard bytes.contains(where: { !$0.isBlank }) else { return nil }
    guard isHTML else { return plainBlocks(bytes) }
    return try readHTMLLetter(html, from: .fragment, context, notes: &notes).body
  }

  /// All of it on one line, or `nil`.
  func line(_ context: ReadingContext) -> String? {
    guard isHTML else { return oneLine(bytes[...]) }
    var notes: [Diagnostic] = []
    do throws(Diagnostic) {
      let letter = try readHTMLLetter(html, from: .fragment, context, notes: &notes)
      return letter.body.flatMap { oneLine(Array($0.utf8)[...]) }
    } catch {
      return oneLine(bytes[...])
    }
  }
}

/// Lines joined to blocks, which empty lines separate.
private func plainBlocks(_ bytes: [UInt8]) -> String? {
  var blocks: [String] = []
  var words: [String] = []
  for line in bytes.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false) {
    if let text = oneLine(line) {
      words.append(text)
    } else if !words.isEmpty {
      blocks.append(words.joined(separator: " "))
      words = []
    }
  }
  if !words.isEmpty { blocks.append(words.joined(separator: " ")) }
  return blocks.isEmpty ? nil : blocks.joined(separator: "\n\n")
}

/// The words with one blank between them, or `nil` without any.
func oneLine(_ text: ByteLine) -> String? {
  var result: [UInt8] = []
  var rest = text.trimmed
  while !rest.isEmpty {
    if let length = rest.leadingBlank {
      if result.last != 0x20 { result.append(0x20) }
      rest = rest.dropFirst(length)
    } else {
      result.append(rest[rest.startIndex])
      rest = rest.dropFirst()
    }
  }
  return result.isEmpty ? nil : String(decoding: result, as: UTF8.self)
}
