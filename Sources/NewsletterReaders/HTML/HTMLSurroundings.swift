/// How many blocks at the start and at the end may be the service's rather than the letter's.
private let mostAtStart = 5
private let mostAtEnd = 14

/// Leaves out blocks that a service puts around a letter: links to the browser view, subscriptions, addresses.
func withoutSurroundings(_ blocks: ArraySlice<BlockWriter.Block>, of text: BlockWriter) -> ArraySlice<
  BlockWriter.Block
> {
  var rest = blocks
  if let start = startOfFooter(rest, of: text) { rest = rest[..<start] }
  while 1 < rest.count, let last = rest.last,
    text.isLinkBar(last) || text.isServiceText(last) || text.isHeadingOfSurroundings(last)
      || rest.count < blocks.count && text.isLabel(last)
  {
    rest.removeLast()
  }
  var isAtStart = true
  let total = rest.count
  return ArraySlice(
    rest.enumerated().filter { index, block in
      if isAtStart, text.isLinkBar(block), block.tag != .h1 { return false }
      isAtStart = isAtStart && text.isServiceText(block)
      if text.isServiceLabel(block) { return false }
      let isNearEnd = index < mostAtStart || total - mostAtEnd <= index
      return !(isNearEnd && text.isServiceText(block))
    }.map(\.element))
}

/// Where the closing part with address, copyright and unsubscription begins: all that follows looks like a part of it.
private func startOfFooter(_ blocks: ArraySlice<BlockWriter.Block>, of text: BlockWriter) -> Int? {
  let total = blocks.reduce(0) { $0 + $1.range.count }
  var after = 0
  var start: Int?
  for index in blocks.indices.suffix(mostAtEnd).reversed() {
    after += blocks[index].range.count
    guard after * 4 <= total else { break }
    if text.beginsFooter(blocks[index]) {
      start = index
    } else if !text.isInFooter(blocks[index]) {
      break
    }
  }
  return start
}

extension BlockWriter {
  /// Whether it is a short block of several links and nothing else, such as `Home | News`.
  fileprivate func isLinkBar(_ block: Block) -> Bool {
    let line = text[block.range]
    guard line.count <= 120, isOnlyLinks(block) else { return false }
    let parts = line.text.split(whereSeparator: { "|·•\n".contains($0) }).map {
      ArraySlice(Array($0.utf8)).trimmed
    }
    return 2 <= parts.count
      && parts.allSatisfy { part in
        part.count <= 24 && !part.contains(where: \.isDigit)
          && !["buy ", "sell ", "short ", "long "].contains(where: part.hasPrefix)
      }
  }

  /// Whether it is the text of links and nothing else.
  private func isOnlyLinks(_ block: Block) -> Bool {
    let letters = text[block.range].count { $0.isLetter || $0.isDigit || 0x80 <= $0 }
    return 0 < block.linkLength && letters <= block.linkLength
  }

  /// Whether a part of a block leads to a page or names a mailbox.
  private func leadsElsewhere(_ block: Block) -> Bool {
    0 < block.linkLength || text[block.range].contains(UInt8(ascii: "@"))
  }

  private func isCopyright(_ line: ByteLine) -> Bool { line.after("©") != nil || line.hasPrefix("copyright") }

  fileprivate func beginsFooter(_ block: Block) -> Bool {
    guard block.range.count <= 400, block.tag != .tr else { return false }
    let line = plainText(block)
    return isCopyright(line)
      || footerPhrases.occur(in: line) && (leadsElsewhere(block) || isServiceText(block))
  }

  /// Whether a block can stand below the start of a footer: links, an address, or words about the service.
  fileprivate func isInFooter(_ block: Block) -> Bool {
    let line = plainText(block)
    guard line.count <= 400 else { return false }
    let commas = line.count { $0 == UInt8(ascii: ",") }
    let isAddress =
      line.count <= 160 && 2 <= commas && line.contains(where: \.isDigit) && !line.ends(with: ".")
    return isAddress || line.count <= 4 * block.linkLength && !isTrade(line) || isServiceText(block)
      || isHeadingOfSurroundings(block)
  }

  private func isTrade(_ line: ByteLine) -> Bool { tradePhrases.occur(in: line) }

  /// Whether a short block speaks of the service: subscribing, the browser view, the reader's address.
  ///
  /// Words that a letter may use too, such as `unsubscribe`, count where the block has a link; all of its sentences must have some
  /// where it has none, so that what the letter says beside them stays.
  fileprivate func isServiceText(_ block: Block) -> Bool {
    guard block.range.count <= 250, block.tag != .tr else { return false }
    let line = plainText(block)
    if isServiceLabel(block) { return true }
    if leadsElsewhere(block) { return servicePhrases.occur(in: line) && !isTrade(line) }
    let isOrder =
      line.count <= 40 && !block.tag.isHeading && !line.ends(with: ".") && !isTrade(line)
      && serviceWords.contains(where: line.hasPrefix)
    return isOrder || sentences(line).allSatisfy(certainPhrases.occur(in:))
  }

  /// Whether a block is nothing but labels of buttons or icons, such as `Read online | Sign up`.
  ///
  /// A label that is no link is text where it says something by itself, as the `X` of a list of tickers does.
  fileprivate func isServiceLabel(_ block: Block) -> Bool {
    guard block.range.count <= 80 else { return false }
    let parts = plainText(block).split { $0 == UInt8(ascii: "|") || $0 == 0x0A }.filter { !$0.isBlank }
    let isLink = block.range.count <= 2 * block.linkLength
    let labels = isLink ? serviceLabels.union(certainLabels) : certainLabels
    return !parts.isEmpty && (block.tag != .tr || isLink)
      && parts.allSatisfy {
        labels.contains($0.lowered) || isLink && 1 < parts.count && servicePhrases.occur(in: $0)
      }
  }

  /// Whether a block is a label, be it a link or not.
  fileprivate func isLabel(_ block: Block) -> Bool { serviceLabels.contains(plainText(block).lowered) }

  /// Whether a heading is that of something around the letter, which was left out below it.
  fileprivate func isHeadingOfSurroundings(_ block: Block) -> Bool {
    let line = plainText(block)
    guard block.tag.isHeading, line.count <= 60 else { return false }
    return serviceLabels.contains(line.lowered) || headingsOfSurroundings.contains(where: line.hasPrefix)
  }
}

/// The sentences of a line with their signs.
private func sentences(_ line: ByteLine) -> [ByteLine] {
  var found: [ByteLine] = []
  var start = line.startIndex
  for index in line.indices where ".!?".utf8.contains(line[index]) {
    guard index + 1 < line.endIndex, line[index + 1].isBlank else { continue }
    found.append(line[start...index].trimmed)
    start = index + 1
  }
  found.append(line[start...].trimmed)
  return found.filter { !$0.isEmpty }
}

private let headingsOfSurroundings = [
  "related posts", "related articles", "related stories", "more from", "read next", "recommended", "comments",
  "leave a reply", "share this", "you may also like", "you might also like", "most popular",
  "about the author",
  "subscribe to", "no posts", "discussion about this post", "ready for more", "keep reading", "latest posts",
]

private let tradeWords = ["buy", "sell", "short", "bought", "sold", "we are long", "stay long", "go long"]

/// What a link in a footer does not say.
private let tradePhrases = Phrases(tradeWords, beginWords: true)

private let footerWords = [
  "unsubscribe", "all rights reserved", "our mailing address", "you are receiving this",
  "you're receiving this",
  "you’re receiving this", "you received this", "no longer wish to receive", "was sent to",
]

/// Words of services that letters do not use of anything else.
private let certainWords = [
  "all rights reserved", "our mailing address", "you are receiving this", "you're receiving this",
  "you’re receiving this", "you received this", "no longer wish to receive", "view in browser",
  "view in your browser", "view this email", "view this post", "view this in your browser", "read in browser",
  "email not displaying", "having trouble viewing", "trouble reading this", "update your preferences",
  "manage your preferences", "manage your subscription", "add us to your address book", "forward this email",
  "forwarded this email", "forward to a friend", "thanks for reading", "subscribe for free",
  "sign up for our",
  "upgrade to paid", "become a paid subscriber", "leave a comment", "share this post", "share this article",
  "forwarded this?", "forwarded this to you?", "was this forwarded to you",
  "this post is for paid subscribers", "this post is for paying subscribers", "already a paid subscriber",
  "already a subscriber?", "subscribe to keep reading", "subscribe to continue reading",
  "upgrade to keep reading", "back to top", "return to top", "skip to content", "skip to main content",
]

private let certainPhrases = Phrases(certainWords, beginWords: true)
private let footerPhrases = Phrases(footerWords, beginWords: true)
private let servicePhrases = Phrases(serviceWords, beginWords: true)

private let serviceWords =
  footerWords + certainWords + [
    "manage preferences", "email preferences", "update subscription", "follow us on", "last update:",
    "privacy policy",
  ]

/// Labels of links and buttons.
private let serviceLabels: Set<String> = [
  "facebook", "twitter", "x", "linkedin", "instagram", "youtube", "threads", "share", "tweet", "like",
  "comment", "comments", "reply", "email", "print", "rss", "subscribe", "read more", "listen", "save",
  "follow",
  "menu", "home", "previous", "next", "unsubscribe", "privacy policy", "privacy", "terms",
]

/// Labels that are no text of a letter even where they are no link.
private let certainLabels: Set<String> = [
  "restack", "copy link", "[image]", "subscribe now", "sign in", "log in", "sign up", "share this post",
  "advertisement", "read online", "unsubscribe", "privacy policy",
]
