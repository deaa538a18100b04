import Newsletters

/// A piece of a raw letter's text.
package enum LetterBlock: Hashable, Sendable {
  case heading(String)
  case paragraph(String)
  case list([String])

  /// As the body of a newsletter holds it: the items of a list are lines with a dot before them.
  package var text: String {
    switch self {
    case .heading(let text), .paragraph(let text): text
    case .list(let items): items.map { "• " + $0 }.joined(separator: "\n")
    }
  }
}

extension Newsletter {
  /// What the newsletter says, as a letter that nobody has summarised would say it.
  package var letterBlocks: [LetterBlock] {
    var blocks = paragraphs(self).map { LetterBlock.paragraph($0) }
    if !points.isEmpty { blocks += [.heading("What matters"), .list(points)] }
    for idea in ideas {
      if let name = idea.name ?? idea.ticker { blocks.append(.heading(name)) }
      if let rationale = idea.rationale { blocks.append(.paragraph(rationale)) }
      if let risk = idea.risk { blocks.append(.paragraph(risk)) }
    }
    return blocks
  }
}
