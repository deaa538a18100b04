package import Newsletters

/// A text with stretches that speak for a direction.
package struct MarkedText: Hashable, Sendable {
  /// As a newsletter wrote it.
  package var text: String
  /// In the order of the text, without overlaps; what lies outside the text is not shown.
  package var marks: [Mark]

  /// UTF-8 byte offsets, and what the stretch speaks for.
  package struct Mark: Hashable, Sendable {
    package var range: Range<Int>
    package var direction: Direction

    package init(_ range: Range<Int>, _ direction: Direction) {
      self.range = range
      self.direction = direction
    }
  }

  package init(_ text: String, marks: [Mark] = []) {
    self.text = text
    self.marks = marks
  }
}

extension MarkedText {
  /// Rows of at most `width` columns. Marks are underlined in the colour of their direction; without colours they stand in brackets,
  /// `[+long]`, `[-short]`, `[~wait]`.
  func rows(width: Int, theme: Theme) -> [String] {
    var rows = MarkedRows(width: width, theme: theme)
    let bytes = Array(text.utf8)
    var end = 0
    for mark in marks
    where end <= mark.range.lowerBound && mark.range.upperBound <= bytes.count && !mark.range.isEmpty {
      rows.append(bytes[end..<mark.range.lowerBound], nil)
      rows.append(bytes[mark.range], mark.direction)
      end = mark.range.upperBound
    }
    rows.append(bytes[end...], nil)
    return rows.finish()
  }
}

extension Direction {
  /// What a mark for it begins with where there are no colours.
  package var sign: String {
    switch self {
    case .long: "+"
    case .short: "-"
    case .neutral: "~"
    }
  }

  var role: Theme.Role {
    switch self {
    case .long: .long
    case .short: .short
    case .neutral: .neutral
    }
  }
}
