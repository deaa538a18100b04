extension HTMLSurvey {
  /// The element that holds the letter: all of a message or a fragment, the article of a page.
  func articleRoot(origin: HTMLOrigin) -> Int {
    guard origin == .page, let body = tree.body else { return tree.body ?? 0 }
    let total = letters(in: body)
    for names in [[HTMLRoot.content], [.article], [.main]] {
      let found = largest { names.contains($0) }
      guard let found else { continue }
      let root = names == [.article] ? parentOfArticles(like: found) : found
      if 140 <= letters(in: root), total <= letters(in: root) * 4 { return root }
    }
    return densest(from: body)
  }

  /// What holds the articles of which `article` is the largest, where others are nearly as long, as the parts of a digest are.
  private func parentOfArticles(like article: Int) -> Int {
    let least = max(140, letters(in: article) / 3)
    var root = article
    var index = 0
    while index < tree.nodes.count {
      if isLeftOut[index] {
        index = tree.end(index)
        continue
      }
      if tree.tag(index) == .article, least <= letters(in: index) {
        while index < root || tree.end(root) <= index, let parent = tree.parent(root) { root = parent }
      }
      index += 1
    }
    return root
  }

  private func largest(where isMatch: (HTMLRoot) -> Bool) -> Int? {
    var best: Int?
    var index = 0
    while index < tree.nodes.count {
      if isLeftOut[index] {
        index = tree.end(index)
        continue
      }
      if let root = tree.root(index), isMatch(root) {
        if best.map({ letters(in: $0) < letters(in: index) }) ?? true { best = index }
      }
      index += 1
    }
    return best
  }

  /// The innermost element that holds nearly all text that is no link.
  private func densest(from body: Int) -> Int {
    var root = body
    while true {
      let wanted = (letters(in: root) - linkLetters(in: root)) * 9 / 10
      let child = tree.children(of: root).first { child in
        tree.tag(child) != .text && wanted <= letters(in: child) - linkLetters(in: child)
      }
      guard let child, 0 < wanted, tree.tag(child).isBlock, tree.tag(child) != .p else { return root }
      root = child
    }
  }
}

/// What names an element as the one that holds the letter.
private enum HTMLRoot {
  case content
  case article
  case main
}

extension HTMLTree {
  var body: Int? { children(of: 0).first { tag($0) == .body } }

  fileprivate func root(_ node: Int) -> HTMLRoot? {
    switch tag(node) {
    case .text, .html, .body: return nil
    case .article: return .article
    case .main: return .main
    default: break
    }
    if attribute(.itemprop, of: node, is: "articlebody") { return .content }
    for name in [HTMLAttribute.class, .id] {
      guard let value = attribute(name, of: node) else { continue }
      if value.split(whereSeparator: \.isBlank).contains(where: contentNames.contains(name:)) {
        return .content
      }
      if name == .id, value.equalsIgnoringCase("article") { return .article }
      if name == .id,
        ["main", "content", "maincontent", "main-content"].contains(where: value.equalsIgnoringCase)
      {
        return .main
      }
    }
    return attribute(.role, of: node, is: "main") ? .main : nil
  }
}

/// Classes and ids in which services and themes put the text of an article.
private let contentNames: [String] = [
  "post-content", "entry-content", "available-content", "gh-content", "article-body", "article__body",
  "article-content", "article__content", "story-body", "story-content", "post-body", "post__content",
  "content-blocks",
  "rendered-post", "td-post-content", "c-entry-content", "content-body", "templatebody", "bodycontent",
  "post-text",
]

extension [String] {
  fileprivate func contains(name: ByteLine) -> Bool { contains { name.equalsIgnoringCase($0) } }
}
