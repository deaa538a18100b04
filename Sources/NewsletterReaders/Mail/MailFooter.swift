import TextAnalysis

/// The blocks of a letter without what its mailing program put above and below it.
///
/// Below: from the first of the last blocks that speaks of the subscription, as long as only short blocks follow. Above: links to the
/// letter on the web, and why it was sent.
func withoutMailFooter(_ blocks: [String]) -> [String] {
  var blocks = blocks[...]
  while 1 < blocks.count, let first = blocks.first,
    isViewLine(Array(first.utf8)[...]) || countWords(in: first) <= 60 && isFooterText(first)
  {
    blocks.removeFirst()
  }
  var words = 0
  var end = blocks.endIndex
  for index in blocks.indices.reversed().prefix(24) where blocks.startIndex < index {
    let count = countWords(in: blocks[index])
    words += count
    if 200 < words { break }
    if count <= 90, isFooterText(blocks[index]) { end = index }
  }
  // What only separates the letter from its footer goes with it.
  while blocks.startIndex < end - 1, !blocks[end - 1].contains(where: { $0.isLetter || $0.isNumber }) {
    end -= 1
  }
  if end < blocks.endIndex, blocks.startIndex < end - 1, isFooterHeading(blocks[end - 1]) { end -= 1 }
  return Array(blocks[..<end])
}

/// A letter may tell of others who unsubscribe: without another sign that word makes a footer of a few words only.
private func isFooterText(_ block: String) -> Bool {
  guard block.utf8.count <= 1500 else { return false }
  if footerWords.occur(in: block) { return true }
  return leavingWords.occur(in: block) && (countWords(in: block) <= 4 || readerWords.occur(in: block))
}

private func isFooterHeading(_ block: String) -> Bool {
  ["subscription", "customer service", "manage your account"].contains(block.lowercased())
}

/// `View this email in your browser` and the like, above a letter.
func isViewLine(_ block: ByteLine) -> Bool {
  block.count <= 300 && viewWords.occur(in: block) && browserWords.occur(in: block)
}

private let viewWords = Phrases(["view", "read", "see", "trouble", "display"])
private let browserWords = Phrases([
  "browser", "on the web", "online version", "web version", "view online", "this newsletter in full",
])

private let leavingWords = Phrases(["unsubscribe", "opt out", "opt-out", "all rights reserved"])
private let readerWords = Phrases(
  [
    "http", "click", "here", "this email", "this e-mail", "this list", "this newsletter", "mailing", "you",
    "to unsubscribe", "to opt", "preferences", "privacy", "copyright",
  ], beginWords: true)

private let footerWords = Phrases([
  "manage your subscription", "manage subscription", "manage your preferences",
  "manage preferences",
  "update your preferences", "email preferences", "you are receiving this", "you're receiving this",
  "you received this", "this email was sent to", "this message was sent to", "this newsletter was sent to",
  "view this email in your browser", "view in browser", "mailman/listinfo", "remove yourself",
  "to be removed from", "stop receiving", "change your settings",
  "address for your subscription",
])
