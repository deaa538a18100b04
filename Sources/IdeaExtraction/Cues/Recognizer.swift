import Newsletters
import TextAnalysis

/// Finds mentions and cues in a tokenised rationale.
struct Recognizer {
  let lexicon: Lexicon
  let relations: Relations
  let cues: [Cue]
  /// Spellings of an own instrument that the universe does not list.
  let unlisted: [UnlistedName]
  /// The own instrument, where the universe lists it.
  var own: Instrument?
  /// Where the instruments are told by the caller: their stretches of the text, in order; else `nil`, and names are looked up.
  var spans: [MaskedSpan]?

  /// The items in order, without overlaps; where phrases compete the longest wins, and a mention over a cue.
  ///
  /// An own instrument that no listed spelling names may be named by a word of its name, as `Sands` or `Target`.
  func items(of text: TokenizedText) -> [Item] {
    let items = items(of: text, unlisted: unlisted)
    guard spans == nil, let own, !items.contains(where: { $0.isNamed && $0.bearsOnOwn }) else { return items }
    return self.items(of: text, unlisted: nameWords(of: own))
  }

  private func items(of text: TokenizedText, unlisted: [UnlistedName]) -> [Item] {
    var items: [Item] = []
    items.reserveCapacity(text.tokens.count / 3)
    var index = 0
    var span = 0
    var named = NamedBefore()
    while index < text.tokens.count {
      if let item = spanItem(of: text, at: index, from: &span) {
        items.append(named.resolve(item))
        index = item.last + 1
        continue
      }
      guard let item = item(of: text, at: index, unlisted) ?? stranger(in: text, at: index, after: items.last)
      else {
        index += 1
        continue
      }
      items.append(named.resolve(item))
      index = item.last + 1
    }
    return items
  }

  /// The mention that a told span makes of the tokens from `index` on.
  private func spanItem(of text: TokenizedText, at index: Int, from next: inout Int) -> Item? {
    guard let spans else { return nil }
    while next < spans.count, spans[next].end <= text.tokens[index].start { next += 1 }
    guard next < spans.count, spans[next].start < text.tokens[index].end else { return nil }
    var last = index
    while last + 1 < text.tokens.count, text.tokens[last + 1].start < spans[next].end { last += 1 }
    return Item(first: index, last: last, kind: .mention(polarity: spans[next].polarity))
  }

  private func item(of text: TokenizedText, at index: Int, _ unlisted: [UnlistedName]) -> Item? {
    if let last = unlistedName(unlisted, in: text, at: index) {
      return Item(first: index, last: last, kind: .mention(polarity: 1))
    }
    guard var node = lexicon.root(text.tokens[index].word) else { return nil }
    var best: Item?
    var last = index
    while true {
      if let kind = kind(of: lexicon[node], in: text, index...last) {
        best = Item(first: index, last: last, kind: kind)
        best?.reference = lexicon[node].reference
      }
      let next = last + 1
      guard next < text.tokens.count, text.tokens[next].gap.isDisjoint(with: .endsPhrase),
        let child = lexicon.child(of: node, text.tokens[next].word)
      else { return best }
      node = child
      last = next
    }
  }

  private func kind(of node: Lexicon.Node, in text: TokenizedText, _ range: ClosedRange<Int>) -> Item.Kind? {
    if spans == nil || node.reference != nil, let polarity = polarity(of: node, in: text, range) {
      return .mention(polarity: polarity)
    }
    return node.cue >= 0 ? .cue(Int(node.cue)) : nil
  }

  /// Of instruments that share a spelling, the idea's own counts, then one that bears on it.
  private func polarity(of node: Lexicon.Node, in text: TokenizedText, _ range: ClosedRange<Int>) -> Double? {
    var found: Double?
    var next = node.firstName
    while next >= 0 {
      let name = lexicon.name(next)
      next = name.next
      guard isSpelled(name, in: text, range) else { continue }
      if relations.isOwn(name.subject) { return 1 }
      guard let polarity = relations.polarity(of: name.subject) else { continue }
      if found == nil || found == 0 { found = polarity }
    }
    return found
  }

  private func isSpelled(_ name: Lexicon.Name, in text: TokenizedText, _ range: ClosedRange<Int>) -> Bool {
    if name.needsCashtag, !relations.isOwn(name.subject),
      !text.tokens[range.lowerBound].gap.contains(.cashtag)
    {
      return false
    }
    for index in range {
      let capitals = lexicon.capitals(of: name, word: index - range.lowerBound)
      if capitals != 0, !text.hasCapitals(capitals, in: text.tokens[index]) { return false }
    }
    return true
  }

  /// A word in capitals directly behind a position, `short XYZ`, or behind a `$` is some other instrument.
  private func stranger(in text: TokenizedText, at index: Int, after last: Item?) -> Item? {
    guard spans == nil else { return nil }
    let token = text.tokens[index]
    guard (2...6).contains(token.end - token.start), text.isAllCapitals(token) else { return nil }
    guard token.gap.contains(.cashtag) || isPosition(last, endingBefore: index) else { return nil }
    return Item(first: index, last: index, kind: .mention(polarity: 0))
  }

  private func isPosition(_ item: Item?, endingBefore index: Int) -> Bool {
    guard let item, item.last + 1 == index, case .cue(let row) = item.kind else { return false }
    return cues[row].role == .position
  }

  private func unlistedName(_ unlisted: [UnlistedName], in text: TokenizedText, at index: Int) -> Int? {
    for name in unlisted {
      if let last = name.match(in: text, at: index) { return last }
    }
    return nil
  }
}

/// What a text has named so far, for words that go back to it.
private struct NamedBefore {
  /// What the last mention counts, and the last one that counts something else.
  private var last: Double?
  private var previous: Double?

  /// `it` and `the latter` mean what was named last, `the former` what was named before that; without any name the own
  /// instrument is meant.
  mutating func resolve(_ item: Item) -> Item {
    guard case .mention(let polarity) = item.kind else { return item }
    var resolved = item
    switch item.reference {
    case nil:
      if let last, last != polarity { previous = last }
      last = polarity
    case .former: resolved.kind = .mention(polarity: previous ?? last ?? polarity)
    default: resolved.kind = .mention(polarity: last ?? polarity)
    }
    return resolved
  }
}

/// A ticker or name that came with the idea, matched by its bytes.
struct UnlistedName {
  private let folded: [UInt8]
  /// Which of the first bytes must be capitals.
  private let capitals: UInt64

  /// `nil` for a text without words or over 64 bytes. Leading punctuation, as in `^XYZ`, is left out, since words are compared.
  init?(_ text: String) {
    let original = Array(text.utf8)
    let folded = fold(original)
    guard folded.count <= 64, let first = nextWord(in: folded.span, from: 0) else { return nil }
    let whole = first.lowerBound..<folded.count
    capitals = IdeaExtraction.capitals(of: original, folded: folded, in: whole)
    self.folded = Array(folded[whole])
  }

  /// The last token of the name where it stands at `index`, ending at a word's end.
  func match(in text: TokenizedText, at index: Int) -> Int? {
    let token = text.tokens[index]
    let end = token.start + folded.count
    guard text.folded[token.start] == folded[0], end <= text.folded.count,
      text.folded[token.start..<end].elementsEqual(folded)
    else { return nil }
    var last = index
    while last + 1 < text.tokens.count, text.tokens[last + 1].start < end { last += 1 }
    guard text.tokens[last].end <= end else { return nil }
    return text.hasCapitals(capitals, from: token.start, to: end) ? last : nil
  }
}
