import Diagnostics
import Newsletters

/// The form of a text, from its first lines; the file's ending decides only where the content leaves it open.
///
/// Throws when the text is empty, and when it is a document of a kind that is not read.
func sourceFormat(of bytes: [UInt8], file: String) throws(Diagnostic) -> SourceFormat {
  var scanner = LineScanner(bytes)
  let head = scanner.next(longestPageHead)
  guard let first = head.first?.trimmed else { throw .emptyFile() }
  let ending = fileEnding(file)
  let isNamedMarkdown = ["md", "markdown", "mdown", "mkd"].contains(ending)
  try checkIsRead(first, isNamedMarkdown: isNamedMarkdown)
  if hasPageHeader(head) || ending == "page" && first.first != UInt8(ascii: "{") { return .page }
  if isNamedMarkdown { return markdownOrWhatItHolds(first, head, bytes) }
  if first.first == UInt8(ascii: "{") || ["jsonl", "ndjson"].contains(ending) { return .interchange }
  if let format = markupFormat(first, bytes, ending: ending) { return format }
  if looksLikeMailbox(head) || looksLikeMail(head) || ending == "eml" || ending == "mbox" { return .email }
  if ["html", "htm", "xhtml"].contains(ending) { return .html }
  if FrontMatter(bytes) != nil { return .markdown }
  return hasMarkdownSigns(head + scanner.next(markdownLines)) ? .markdown : .text
}

/// The small letters behind the last point of a file's name; the ending of compression is passed over.
func fileEnding(_ file: String) -> String {
  let name = file.utf8.reversed().prefix { $0 != UInt8(ascii: "/") }.reversed().map(\.smallLetter)
  let plain = name[...].ends(with: ".gz") ? name.dropLast(3) : name[...]
  guard let point = plain.lastIndex(of: UInt8(ascii: ".")) else { return "" }
  return plain[(point + 1)...].text
}

/// How many lines below the start Markdown's signs are looked for.
private let markdownLines = 200

/// The form of a file that is named as Markdown, which may begin with tags, braces and lines such as `Subject: …` of its own.
private func markdownOrWhatItHolds(_ first: ByteLine, _ head: [ByteLine], _ bytes: [UInt8]) -> SourceFormat {
  switch tagBelowComments(first, bytes) {
  case "!doctype", "html", "head", "body": return .html
  case "rss", "feed", "rdf:rdf": return .feed
  case "?xml": return markupFormat(first, bytes, ending: "xml") ?? .markdown
  default: break
  }
  return hasTransportHeader(head) && (looksLikeMailbox(head) || looksLikeMail(head)) ? .email : .markdown
}

/// The name of the first tag, where nothing but comments stands before it.
private func tagBelowComments(_ first: ByteLine, _ bytes: [UInt8]) -> String? {
  var rest = bytes.prefix(longestProlog).dropFirst(first.startIndex).trimmedStart
  while rest.starts(with: "<!--".utf8) {
    guard let end = rest.indices.first(where: { rest[$0...].starts(with: "-->".utf8) }) else { return nil }
    rest = rest[end...].dropFirst(3).trimmedStart
  }
  return rest.first == UInt8(ascii: "<") ? tagName(rest) : nil
}

/// Whether one of the lines above the first that is no header is one that only programs write.
private func hasTransportHeader(_ head: [ByteLine]) -> Bool {
  for line in head.prefix(40) {
    guard line.first?.isBlank == true || line.isHeaderShaped || line.starts(with: "From ".utf8) else {
      return false
    }
    let name = line.prefix(16).map(\.smallLetter)[...].text
    if ["received:", "message-id:", "mime-version:"].contains(where: name.hasPrefix) { return true }
  }
  return false
}

private func checkIsRead(_ first: ByteLine, isNamedMarkdown: Bool) throws(Diagnostic) {
  if first.starts(with: "%PDF-".utf8) { throw .documentNotRead("a PDF document", first.prefix(5).place) }
  if first.starts(with: "{\\rtf".utf8) {
    throw .documentNotRead("a rich text document", first.prefix(5).place)
  }
  guard first.first == UInt8(ascii: "["), !isNamedMarkdown else { return }
  let inside = first.dropFirst().trimmedStart
  if inside.isEmpty || inside.first == UInt8(ascii: "{")
    || inside.first == UInt8(ascii: "]") && inside.count == 1
  {
    throw .notANewsletter(first)
  }
}

/// HTML or a feed, when the text begins with a tag that they have.
private func markupFormat(_ first: ByteLine, _ bytes: [UInt8], ending: String) -> SourceFormat? {
  guard first.first == UInt8(ascii: "<") else { return nil }
  let prolog = bytes.prefix(longestProlog)
  if looksLikeFeed(prolog) { return .feed }
  guard let tag = tagName(first) else { return nil }
  let isNamedAsFeed = ["xml", "rss", "atom"].contains(ending)
  guard tag == "?xml" || tag.hasPrefix("!--") else {
    return htmlTags.contains(tag) ? .html : isNamedAsFeed ? .feed : nil
  }
  // The root is below: behind a declaration, comments and style sheets.
  let tags = prolog.split(separator: UInt8(ascii: "<"), maxSplits: 64)
  let isHTML = tags.contains { tagName([UInt8(ascii: "<")] + $0.prefix(16)).map(htmlTags.contains) ?? false }
  return isHTML || tag != "?xml" && !isNamedAsFeed ? .html : .feed
}

private func tagName(_ text: ByteLine) -> String? {
  let name = text.dropFirst().prefix(12).prefix { $0.isLetter || $0.isDigit || "?!-:".utf8.contains($0) }
  return name.isEmpty ? nil : name.map(\.smallLetter)[...].text
}

/// What a page of HTML, or a piece of one, begins with.
private let htmlTags: Set<String> = [
  "!doctype", "html", "head", "body", "meta", "title", "link", "style", "script", "div", "p", "table",
  "section",
  "article", "main", "header", "center", "span", "font", "h1", "h2", "h3", "h4", "ul", "ol", "blockquote",
  "a", "b",
  "strong", "em", "i", "img", "br", "hr", "pre", "form", "tr", "td", "tbody", "noscript", "base", "figure",
  "nav",
]
