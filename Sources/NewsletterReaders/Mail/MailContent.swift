import Diagnostics
import Newsletters

/// What a message, or one within it, shows: its blocks in order, and what was left out.
struct MailContent {
  var blocks: [String] = []
  var forwarded: ForwardedHeader?
  var omittedWords = 0
  var link: String?
  var platform: String?
  var attachments: [String] = []
  var notes: [Diagnostic] = []

  var words: Int { blocks.lazy.map { wordCount($0) }.reduce(0, +) }

  mutating func append(_ other: MailContent) {
    blocks += other.blocks
    forwarded = forwarded ?? other.forwarded
    omittedWords += other.omittedWords
    link = link ?? other.link
    platform = platform ?? other.platform
    attachments += other.attachments
    notes += other.notes
  }
}

/// Reads the content of one message among those that a message holds.
struct MailContentReader: ~Copyable {
  let nodes: [MailNode]
  /// The children of each node that belong to the same message.
  private let children: [[Int]]
  private let isForward: Bool
  private let isInMailbox: Bool
  private let place: SourceSpan
  private let context: ReadingContext

  init(
    _ nodes: [MailNode], isForward: Bool, isInMailbox: Bool, at place: SourceSpan, _ context: ReadingContext
  ) {
    self.nodes = nodes
    self.isForward = isForward
    self.isInMailbox = isInMailbox
    self.place = place
    self.context = context
    var children: [[Int]] = Array(repeating: [], count: nodes.count)
    for (index, node) in nodes.enumerated() {
      if let parent = node.parent { children[parent].append(index) }
    }
    self.children = children
  }

  /// The content of a node. Recursion ends with the nesting of parts, which is limited.
  func content(of index: Int, in message: borrowing MailMessage) -> MailContent {
    let node = nodes[index]
    switch node.kind {
    case .embedded: return MailContent()
    case .leaf: return leaf(index, in: message)
    case .multipart: break
    }
    switch node.subtype {
    case "alternative": return alternative(index, in: message)
    case "encrypted": return encrypted()
    case "signed": return joined(Array(children[index].prefix(1)), in: message)
    case "related": return related(index, in: message)
    default: return joined(children[index], in: message)
    }
  }

  private func joined(_ parts: [Int], in message: borrowing MailMessage) -> MailContent {
    var content = MailContent()
    for part in parts { content.append(self.content(of: part, in: message)) }
    return content
  }

  private func encrypted() -> MailContent {
    var content = MailContent()
    content.notes = [.messageEncrypted(place)]
    return content
  }

  /// The first part is the text; pictures that it shows are no attachments.
  private func related(_ index: Int, in message: borrowing MailMessage) -> MailContent {
    let shown = children[index].filter { part in
      let node = nodes[part]
      return part == children[index].first || node.isAttachment || node.type != "image"
    }
    return joined(shown, in: message)
  }

  /// The HTML form where it says notably more than the text, or else the text.
  private func alternative(_ index: Int, in message: borrowing MailMessage) -> MailContent {
    var plain: MailContent?
    var rich: MailContent?
    var others = MailContent()
    for child in children[index] {
      let content = content(of: child, in: message)
      if content.blocks.isEmpty {
        others.append(content)
      } else if nodes[child].mediaType == "text/plain" {
        plain = plain ?? content
      } else {
        rich = content
      }
    }
    var chosen = plain ?? rich ?? MailContent()
    if let plain, let rich, isRicher(rich, than: plain) {
      chosen = rich
      // Mail programs write the header of a forwarded letter so that it is read more surely from the text.
      chosen.forwarded = rich.forwarded == nil ? nil : plain.forwarded ?? rich.forwarded
      chosen.link = plain.link ?? rich.link
    } else if let rich {
      chosen.link = chosen.link ?? rich.link
      chosen.platform = chosen.platform ?? rich.platform
    }
    chosen.append(others)
    return chosen
  }

  private func isRicher(_ rich: MailContent, than plain: MailContent) -> Bool {
    let (many, few) = (rich.words, plain.words)
    return few * 6 < many * 5 || few < 30 && few < many
  }

  private func leaf(_ index: Int, in message: borrowing MailMessage) -> MailContent {
    let node = nodes[index]
    if ["application/pkcs7-mime", "application/x-pkcs7-mime"].contains(node.mediaType) { return encrypted() }
    guard node.type == "text", !node.isAttachment,
      ["plain", "html", "markdown", "enriched"].contains(node.subtype)
    else {
      var content = MailContent()
      if !["pgp-signature", "pkcs7-signature", "x-pkcs7-signature"].contains(node.subtype) {
        content.attachments = [node.filename ?? node.mediaType]
      }
      return content
    }
    var text = message.text(of: index)
    if isInMailbox { text.bytes = withoutFromEscapes(text.bytes) }
    var content =
      node.subtype == "html" ? html(text.bytes) : plain(text.bytes, node)
    if text.hasReplacements { content.notes.append(.undecodedText(place)) }
    switch text.origin {
    case .asDeclared, .isUTF8: break
    case .guessed: content.notes.append(.charsetGuessed(isNamed: false, place))
    case .unknownSet: content.notes.append(.charsetGuessed(isNamed: true, place))
    }
    return content
  }

  private func plain(_ bytes: [UInt8], _ node: MailNode) -> MailContent {
    let letter = PlainLetter(
      bytes, isFlowed: node.isFlowed, deletesSpace: node.deletesSpace, isForward: isForward)
    var content = MailContent()
    content.blocks = letter.blocks
    content.forwarded = letter.forwarded
    content.omittedWords = letter.omittedWords
    content.link = letter.link
    if letter.blocks.first?.hasPrefix("-----BEGIN PGP MESSAGE") == true {
      content.blocks = []
      content.notes = [.messageEncrypted(place)]
    }
    return content
  }

  private func html(_ bytes: [UInt8]) -> MailContent {
    var content = MailContent()
    var notes: [Diagnostic] = []
    do throws(Diagnostic) {
      let letter = try readHTMLLetter(bytes, from: .mail, context, notes: &notes)
      content.blocks = letter.body.map(blocks(of:)) ?? []
      content.link = letter.link.flatMap { isTrackingLink(Array($0.utf8)[...]) ? nil : $0 }
      content.platform = letter.platform
    } catch {
      notes.append(error)
    }
    // Places within the part say nothing about the file.
    content.notes = notes.map { note in
      var placed = note
      placed.span = place
      return placed
    }
    takeForward(&content)
    content.blocks = withoutMailFooter(content.blocks)
    return content
  }

  private func takeForward(_ content: inout MailContent) {
    for index in content.blocks.indices.prefix(60) {
      let above = content.blocks[..<index].lazy.map { wordCount($0) }.reduce(0, +)
      let lines = headerLines(content.blocks[index])
      guard let first = lines.first,
        ForwardedHeader.isMark(first, isReplyLike: isForward || above < 10)
      else { continue }
      var count = lines.count
      var below = lines.dropFirst().map { $0 }
      var blockCount = 1
      for block in content.blocks[(index + 1)...].prefix(8) {
        let more = headerLines(block)
        guard more.first.map(isHeaderLine) == true else { break }
        below += more
        count += more.count
        blockCount += 1
      }
      guard let (header, _) = ForwardedHeader.read(below) else { continue }
      content.forwarded = header
      content.omittedWords = above
      content.blocks.removeFirst(index + blockCount)
      return
    }
  }
}

/// The blocks of a body.
private func blocks(of body: String) -> [String] {
  var blocks: [String] = []
  var block: [Substring] = []
  for line in body.split(separator: "\n", omittingEmptySubsequences: false) {
    if line.isEmpty {
      if !block.isEmpty { blocks.append(block.joined(separator: "\n")) }
      block = []
    } else {
      block.append(line)
    }
  }
  if !block.isEmpty { blocks.append(block.joined(separator: "\n")) }
  return blocks
}

/// The lines of a block, with a break before each name of a header, which HTML may have put on one line.
private func headerLines(_ block: String) -> [String] {
  guard block.utf8.count < 1000 else { return [String(block.prefix(200))] }
  var text = block
  for name in ["From:", "Date:", "Sent:", "Subject:", "To:", "Cc:"] {
    text = text.split(separator: " " + name, omittingEmptySubsequences: false).joined(separator: "\n" + name)
  }
  return text.split(separator: "\n").map(String.init)
}

private func isHeaderLine(_ line: String) -> Bool {
  ["from:", "date:", "sent:", "subject:", "to:", "cc:", "reply-to:"].contains {
    line.lowercased().hasPrefix($0)
  }
}

/// A mailbox writes `>` before each line of a text that begins with `From `.
private func withoutFromEscapes(_ bytes: [UInt8]) -> [UInt8] {
  let mark = UInt8(ascii: ">")
  var result: [UInt8] = []
  var copied = 0
  var index = bytes.firstIndex(of: mark, from: 0, to: bytes.count)
  while index < bytes.count {
    if index == 0 || bytes[index - 1] == UInt8(ascii: "\n"),
      bytes[index...].drop(while: { $0 == mark }).starts(with: "From ".utf8)
    {
      result += bytes[copied..<index]
      copied = index + 1
    }
    index = bytes.firstIndex(of: mark, from: index + 1, to: bytes.count)
  }
  return copied == 0 ? bytes : result + bytes[copied...]
}
