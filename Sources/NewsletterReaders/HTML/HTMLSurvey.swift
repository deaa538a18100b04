/// What of a document is visible, what stands around the letter, and how much text each element holds.
struct HTMLSurvey {
  let tree: HTMLTree
  /// Nodes that are left out with all that they hold.
  private(set) var isLeftOut: [Bool]
  /// Letters of the visible text before each node, and at last in all.
  private var lettersBefore: [Int32] = []
  /// Those of them within links.
  private var linkLettersBefore: [Int32] = []

  init(_ tree: HTMLTree, origin: HTMLOrigin) {
    self.tree = tree
    isLeftOut = Array(repeating: false, count: tree.nodes.count)
    var candidates: [(node: Int, share: Int)] = []
    var fields: [Int] = []
    var links: [Int] = []
    var fonts = OpenFonts()
    var index = 0
    while index < tree.nodes.count {
      let tag = tree.tag(index)
      fonts.enter(index, of: tree)
      if tag == .text {
        isLeftOut[index] = fonts.hidesText
      } else {
        if origin != .fragment, tree.isField(index) { fields.append(index) }
        if tree.isHidden(index) {
          isLeftOut[index] = true
          index = tree.end(index)
          continue
        }
        var share = tree.shareAsSurroundings(index, origin: origin)
        switch tree.surroundingName(index, origin: origin) {
        case .none: break
        case .ifLinks: links.append(index)
        case .certain: share = max(share, 35)
        }
        if 0 < share { candidates.append((index, share)) }
      }
      index += 1
    }
    count()
    candidates += fields.map { (fieldGroup($0), 25) }
    candidates += links.filter { letters(in: $0) <= 2 * linkLetters(in: $0) }.map { ($0, 35) }
    guard !candidates.isEmpty else { return }
    let total = letters(in: 0)
    for (node, share) in candidates where letters(in: node) * 100 <= total * share { isLeftOut[node] = true }
    count()
  }

  /// A field of a form with the few words that belong to it.
  private func fieldGroup(_ field: Int) -> Int {
    var group = field
    for _ in 0..<6 {
      guard let parent = tree.parent(group), letters(in: parent) <= 40 else { break }
      if [.body, .html, .main, .article, .section].contains(tree.tag(parent)) { break }
      group = parent
    }
    return group
  }

  private mutating func count() {
    let nodes = tree.nodes
    lettersBefore = Array(repeating: 0, count: nodes.count + 1)
    linkLettersBefore = lettersBefore
    var letters: Int32 = 0
    var linkLetters: Int32 = 0
    var linkEnd = 0
    var index = 0
    while index < nodes.count {
      (lettersBefore[index], linkLettersBefore[index]) = (letters, linkLetters)
      if isLeftOut[index] {
        let end = tree.end(index)
        for left in index..<end { (lettersBefore[left], linkLettersBefore[left]) = (letters, linkLetters) }
        index = end
        continue
      }
      switch nodes[index].tag {
      case .text:
        var found: Int32 = 0
        for byte in tree.text(index) where !byte.isBlank { found &+= 1 }
        letters += found
        if index < linkEnd { linkLetters += found }
      case .a where tree.attribute(.href, of: index) != nil: linkEnd = max(linkEnd, tree.end(index))
      default: break
      }
      index += 1
    }
    (lettersBefore[nodes.count], linkLettersBefore[nodes.count]) = (letters, linkLetters)
  }

  /// Bytes of visible text that are no blanks.
  func letters(in node: Int) -> Int { Int(lettersBefore[tree.end(node)] - lettersBefore[node]) }

  func linkLetters(in node: Int) -> Int { Int(linkLettersBefore[tree.end(node)] - linkLettersBefore[node]) }
}

/// Letters of a text that is too small or too faint to be seen; a longer one is the letter, shown by other means.
private let longestUnseen = 250

/// The sizes of letters of the elements that are open, as far as it is zero.
///
/// It is passed on to what an element holds, but something within can have a size of its own, as the columns of mails do.
private struct OpenFonts {
  private var open: [(end: Int, hidesText: Bool)] = []

  var hidesText: Bool { open.last?.hidesText ?? false }

  /// Takes the node that follows.
  mutating func enter(_ node: Int, of tree: HTMLTree) {
    while let last = open.last, last.end <= node { open.removeLast() }
    guard tree.tag(node) != .text else { return }
    let size = tree.attribute(.style, of: node).flatMap { InlineStyle($0).fontSize }
    if size == .zero, !hidesText {
      open.append((tree.end(node), !tree.holdsLetters(node, longestUnseen)))
    } else if hidesText, size == .own || tree.tag(node) == .font && tree.attribute(.size, of: node) != nil {
      open.append((tree.end(node), false))
    }
  }
}

extension HTMLTree {
  /// Whether a reader would not see the element.
  func isHidden(_ node: Int) -> Bool {
    let tag = tag(node)
    if tag.holdsNoText || tag == .dialog { return true }
    let element = nodes[node]
    guard element.first < element.last, tag != .body, tag != .html else { return false }
    if tag == .a, isWayBack(node) { return true }
    if attribute(.hidden, of: node) != nil { return true }
    if let value = attribute(.style, of: node) {
      let style = InlineStyle(value)
      if style.isOff || style.isShrunk && !holdsLetters(node, longestUnseen) { return true }
    }
    if attribute(.ariaHidden, of: node, is: "true"), collapsedText(node, limit: 64).count < 40 { return true }
    guard let names = attribute(.class, of: node) else { return false }
    return names.split(whereSeparator: \.isBlank).contains { name in
      hiddenClasses.contains { name.equalsIgnoringCase($0) }
    }
  }

  /// Whether an element holds more letters than these, visible or not, or very many nodes. Cost: that of up to 2000 nodes.
  fileprivate func holdsLetters(_ node: Int, _ count: Int) -> Bool {
    guard end(node) - node <= 2000 else { return true }
    var letters = 0
    for index in node..<end(node) where tag(index) == .text {
      letters += text(index).count(where: \.isLetter)
      if count < letters { return true }
    }
    return false
  }

  /// Whether an element is a field that a reader of the page fills in.
  fileprivate func isField(_ node: Int) -> Bool {
    guard tag(node) == .input else { return tag(node) == .select || tag(node) == .textarea }
    guard let type = attribute(.type, of: node)?.lowered else { return true }
    return ["", "text", "search", "email", "tel", "submit", "image"].contains(type)
  }

  /// Whether a link only leads to another place of the page, such as the one that a footnote belongs to.
  private func isWayBack(_ node: Int) -> Bool {
    guard let target = attribute(.href, of: node), target.contains(UInt8(ascii: "#")), end(node) - node <= 8
    else {
      return false
    }
    return waysBack.contains(collapsedText(node, limit: 32)[...].lowered)
  }

  /// Of an element that stands around the letter rather than in it: how many hundredths of the text it may be to be left out.
  fileprivate func shareAsSurroundings(_ node: Int, origin: HTMLOrigin) -> Int {
    guard origin != .fragment else { return 0 }
    let tag = tag(node)
    if tag == .form { return 25 }
    if origin == .page {
      switch tag {
      case .body, .html, .main, .article: return 0
      case .nav, .aside: return 60
      case .footer: return hasAncestor(.blockquote, of: node) ? 0 : 60
      case .header: return hasAncestor(.article, .main, of: node) ? 0 : 40
      default: break
      }
      if let role = attribute(.role, of: node), role.hasWord(among: surroundingRoles) { return 60 }
    }
    return 0
  }

  /// What the class and the id of an element say of whether it stands around the letter.
  ///
  /// Headings and sections have ids of the words of their heading, and tables and quotes are named by what they show.
  fileprivate func surroundingName(_ node: Int, origin: HTMLOrigin) -> SurroundingName {
    let tag = tag(node)
    guard origin != .fragment, tag != .body, tag != .html else { return .none }
    if origin == .page, tag == .main || tag == .article { return .none }
    let words = origin == .page ? SurroundingWords.page : .mail
    var found = SurroundingName.none
    for name in [HTMLAttribute.class, .id] {
      guard let value = attribute(name, of: node), !(name == .id && tag.isHeading) else { continue }
      let needsCompany = name == .id && tag == .section
      for part in value.split(whereSeparator: \.isBlank) {
        found = max(found, SurroundingName(part, in: words, needsCompany: needsCompany))
      }
    }
    return found
  }

  private func hasAncestor(_ tags: HTMLTag..., of node: Int) -> Bool {
    var index = node
    while let parent = parent(index) {
      if tags.contains(tag(parent)) { return true }
      index = parent
    }
    return false
  }
}

extension ArraySlice<UInt8> {
  /// Whether it begins with a word in lower case, in any case.
  func hasPrefix(_ word: String) -> Bool { prefix(word.utf8.count).equalsIgnoringCase(word) }

  /// Whether a word of a class or an id, such as `share` in `post-share_box` and `PostShare`, is among these.
  func hasWord(among words: NameWords) -> Bool {
    var hash: UInt64 = 0
    var lastWasSmall = false
    for byte in self {
      let isPart = byte.isLetter || byte.isDigit
      if !isPart || byte.isCapital && lastWasSmall {
        if words.contains(hash) { return true }
        hash = 0
      }
      if isPart { hash = NameWords.next(hash, byte.smallLetter) }
      lastWasSmall = byte.isSmall
    }
    return words.contains(hash)
  }
}

/// A set of words that is asked without making a string.
struct NameWords: Sendable {
  private let hashes: Set<UInt64>

  init(_ words: String) {
    hashes = Set(words.split(separator: " ").map { $0.utf8.reduce(0, Self.next) })
  }

  func contains(_ hash: UInt64) -> Bool { hash != 0 && hashes.contains(hash) }

  static func next(_ hash: UInt64, _ byte: UInt8) -> UInt64 { (hash ^ UInt64(byte)) &* 0x100_0000_01B3 &+ 1 }
}

/// Classes of what only a screen reader reads out, or a mail program shows in its list.
private let hiddenClasses = [
  "sr-only", "visually-hidden", "screen-reader-text", "preheader", "preview-text", "mcnpreviewtext",
  "email-preheader",
]

private let waysBack: Set<String> = [
  "return to text", "back to text", "return to top", "back to top", "↩", "↩\u{FE0E}", "↑", "^",
]

private let surroundingRoles = NameWords(
  "navigation banner contentinfo search complementary dialog alert menu toolbar")
