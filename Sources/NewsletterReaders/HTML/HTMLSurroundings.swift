/// How many blocks at the start and at the end may be the service's rather than the letter's.
private let mostAtStart = 5
private let mostAtEnd = 14

/// Leaves out blocks that a service puts around a letter: links to the browser view, subscriptions, addresses.
func withoutSurroundings(_ blocks: ArraySlice<BlockWriter.Block>, of text: BlockWriter) -> ArraySlice<
  BlockWriter.Block
> {
  var rest = blocks
  if let end = startOfFooter(rest, of: text) { rest = rest[..<end] }
  while let last = rest.last, text.isOnlyLinks(last) || text.isServiceText(last) { rest.removeLast() }
  // A heading with nothing below it is that of something left out.
  while 1 < rest.count, let last = rest.last, last.tag.isHeading { rest.removeLast() }
  var isAtStart = true
  let total = rest.count
  return ArraySlice(
    rest.enumerated().filter { index, block in
      if isAtStart, text.isOnlyLinks(block), block.tag != .h1 { return false }
      isAtStart = isAtStart && text.isServiceText(block)
      if text.isServiceLabel(block) { return false }
      let isNearEnd = index < mostAtStart || total - mostAtEnd <= index
      return !(isNearEnd && text.isServiceText(block))
    }.map(\.element))
}

/// Where the closing part with address, copyright and unsubscription begins.
private func startOfFooter(_ blocks: ArraySlice<BlockWriter.Block>, of text: BlockWriter) -> Int? {
  let total = blocks.reduce(0) { $0 + $1.range.count }
  var after = 0
  var start: Int?
  for index in blocks.indices.suffix(mostAtEnd).reversed() {
    after += blocks[index].range.count
    guard after * 4 <= total else { break }
    if text.beginsFooter(blocks[index]) { start = index }
  }
  return start
}

extension BlockWriter {
  /// Whether it is a short block of links alone, such as `Home | News`.
  fileprivate func isOnlyLinks(_ block: Block) -> Bool {
    let letters = text[block.range].count { $0.isLetter || $0.isDigit || 0x80 <= $0 }
    return block.range.count <= 120 && 0 < block.linkLength && letters <= block.linkLength
  }

  fileprivate func beginsFooter(_ block: Block) -> Bool {
    guard block.range.count <= 400 else { return false }
    let line = plainText(block)
    return line.after("©") != nil || line.hasPrefix("copyright") || footerPhrases.occur(in: line)
  }

  /// Whether a short block speaks of the service: subscribing, the browser view, the reader's address.
  fileprivate func isServiceText(_ block: Block) -> Bool {
    guard block.range.count <= 250 else { return false }
    return servicePhrases.occur(in: plainText(block)) || isServiceLabel(block)
  }

  /// Whether a block is nothing but labels of buttons or icons, such as `Read online | Sign up`.
  fileprivate func isServiceLabel(_ block: Block) -> Bool {
    guard block.range.count <= 80 else { return false }
    let parts = plainText(block).split { $0 == UInt8(ascii: "|") || $0 == 0x0A }.filter { !$0.isBlank }
    return !parts.isEmpty
      && parts.allSatisfy {
        serviceLabels.contains($0.lowered) || 1 < parts.count && servicePhrases.occur(in: $0)
      }
  }
}

private let footerWords = [
  "unsubscribe", "all rights reserved", "our mailing address", "you are receiving this",
  "you're receiving this",
  "you’re receiving this", "you received this", "no longer wish to receive", "was sent to",
]

private let footerPhrases = Phrases(footerWords, beginWords: true)
private let servicePhrases = Phrases(serviceWords, beginWords: true)

private let serviceWords =
  footerWords + [
    "view in browser", "view in your browser", "view this email", "view this post",
    "view this in your browser", "read in browser",
    "email not displaying", "having trouble viewing", "trouble reading this", "update your preferences",
    "manage preferences", "manage your preferences", "manage your subscription", "email preferences",
    "update subscription", "add us to your address book", "forward this email", "forwarded this email",
    "forward to a friend", "follow us on", "thanks for reading", "subscribe for free", "sign up for our",
    "upgrade to paid", "become a paid subscriber", "leave a comment", "share this post", "share this article",
    "last update:",
    "forwarded this?", "forwarded this to you?", "was this forwarded to you",
    "this post is for paid subscribers",
    "this post is for paying subscribers", "already a paid subscriber", "already a subscriber?",
    "subscribe to keep reading", "subscribe to continue reading", "upgrade to keep reading",
    "back to top", "return to top", "skip to content", "skip to main content", "privacy policy",
  ]

private let serviceLabels: Set<String> = [
  "facebook", "twitter", "x", "linkedin", "instagram", "youtube", "threads", "share", "tweet", "like",
  "comment",
  "comments", "restack", "reply", "email", "print", "copy link", "[image]", "rss", "subscribe",
  "subscribe now", "sign in", "log in",
  "sign up", "share this post", "read more", "advertisement", "read online", "listen", "save", "follow",
  "menu",
]
