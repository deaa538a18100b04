package import Newsletters

extension Newsletter {
  /// What reading `pageText(of:)` of the newsletter gives back, without a file, or `nil` where the page form cannot
  /// hold what it says: no publication or time, an idea without ticker or rationale, a text that a reader would take
  /// for something else.
  package var asPageHolds: Newsletter? {
    guard let publication, published != nil, isHeaderText(title), isHeaderText(publication), hasPlainHeader,
      paragraphs(self).joined(separator: "\n\n") == summary ?? "", hasPlainTexts
    else { return nil }
    var page = self
    page.format = .page
    page.file = nil
    page.body = nil
    page.ideas = ideas.compactMap(\.asPageHolds)
    return page.ideas.count == ideas.count ? page : nil
  }

  private var hasPlainHeader: Bool {
    people.allSatisfy { isLine($0) && !$0.contains(",") }
      && [author, platform, link].allSatisfy {
        $0.map(isHeaderText) ?? true
      }
  }

  /// Whether no line of the text reads as another part of the page.
  private var hasPlainTexts: Bool {
    let lines = paragraphs(self) + points
    return lines.allSatisfy(isPlainLine)
      && zip(lines, lines.dropFirst()).allSatisfy { pagePreview(of: $1) != $0 }
  }
}

extension Idea {
  fileprivate var asPageHolds: Idea? {
    guard let ticker, let rationale, isPlainLine(rationale), headline == pagePreview(of: rationale),
      risk.map(isPlainLine) ?? true, !ticker.contains(",")
    else { return nil }
    var idea = Idea()
    idea.ticker = ticker
    idea.headline = headline
    idea.rationale = rationale
    idea.risk = risk
    return idea
  }
}

/// One line without blanks around it.
private func isLine(_ text: String) -> Bool {
  guard let first = text.first, let last = text.last else { return false }
  return !first.isWhitespace && !last.isWhitespace && !text.contains(where: \.isNewline)
}

private func isHeaderText(_ text: String) -> Bool {
  isLine(text) && !text.hasPrefix("·") && !text.hasPrefix("|") && text != "Summary"
}

private func isPlainLine(_ text: String) -> Bool {
  isLine(text) && !text.hasPrefix("•") && !text.hasPrefix("Risk:")
    && !text.hasPrefix("This newsletter, published")
}
