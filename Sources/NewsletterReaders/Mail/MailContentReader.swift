import Diagnostics
import Newsletters

/// Reads the content of one message among those that a message holds.
struct MailContentReader {
  private let outline: MailOutline
  let isForward: Bool
  let isReply: Bool
  private let isInMailbox: Bool
  let place: SourceSpan
  let context: ReadingContext

  init(
    _ outline: MailOutline, isForward: Bool, isReply: Bool, isInMailbox: Bool, at place: SourceSpan,
    _ context: ReadingContext
  ) {
    self.outline = outline
    self.isForward = isForward
    self.isReply = isReply
    self.isInMailbox = isInMailbox
    self.place = place
    self.context = context
  }

  private var nodes: [MailNode] { outline.nodes }
  private var children: [[Int]] { outline.children }

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
    if let plain, let rich, rich.isRicher(than: plain) {
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
    if text.isCut, !message.isCut { content.notes.append(.messageCut(place)) }
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
      bytes, isFlowed: node.isFlowed, deletesSpace: node.deletesSpace, isForward: isForward,
      isReply: isReply)
    var content = MailContent()
    content.blocks = letter.blocks
    content.forwarded = letter.forwarded
    content.omittedWords = letter.omittedWords
    content.quotedWords = letter.quotedWords
    content.forwardedWords = letter.forwardedWords
    content.link = letter.link
    if letter.blocks.first?.hasPrefix("BEGIN PGP MESSAGE") == true {
      content.blocks = []
      content.notes = [.messageEncrypted(place)]
    }
    return content
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
