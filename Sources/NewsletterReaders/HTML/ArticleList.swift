extension HTMLSurvey {
  /// The articles of a page that lists several, as an archive does, rather than showing one.
  ///
  /// They are at least three with most of the page's text, none is far longer than the others, and the heading of each is a link.
  func articleList() -> (root: Int, count: Int)? {
    var articles: [Int] = []
    var index = 0
    while index < tree.nodes.count {
      if tree.tag(index) == .article, !isLeftOut[index], 0 < letters(in: index) { articles.append(index) }
      index = isLeftOut[index] || tree.tag(index) == .article ? tree.end(index) : index + 1
    }
    let sizes = articles.map(letters(in:)).sorted()
    guard 3 <= articles.count, let first = articles.first, let last = articles.last, let longest = sizes.last,
      longest <= 3 * sizes[sizes.count / 2], letters(in: tree.body ?? 0) <= 2 * sizes.reduce(0, +),
      articles.allSatisfy(tree.hasLinkedHeading)
    else { return nil }
    var root = first
    while tree.end(root) <= last, let parent = tree.parent(root) { root = parent }
    return (root, articles.count)
  }
}

extension HTMLTree {
  /// Whether the first heading of an article leads elsewhere.
  fileprivate func hasLinkedHeading(_ article: Int) -> Bool {
    guard let heading = (article..<end(article)).first(where: { tag($0).isHeading }) else { return false }
    let links = heading..<end(heading)
    if links.contains(where: { tag($0) == .a && attribute(.href, of: $0) != nil }) { return true }
    return parent(heading).map { tag($0) == .a && attribute(.href, of: $0) != nil } ?? false
  }
}
