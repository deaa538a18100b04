package import Newsletters
import TextAnalysis

/// One thing told in full: a rule with its name, then labelled rows.
package struct Sheet: Hashable, Sendable {
  package var name: String
  package var rows: [Row] = []

  package init(_ name: String) { self.name = name }

  package struct Row: Hashable, Sendable {
    package var label: String
    package var content: Content
  }

  package enum Content: Hashable, Sendable {
    case text(MarkedText)
    /// A direction, which has a colour, and what is told of it: `long` and ` 0.83, inferred`.
    case direction(Direction, String)
    /// Stretches of a text with what they weigh, positive for long, and what they speak for.
    case weights([Weight], for: Direction)
  }

  package struct Weight: Hashable, Sendable {
    package var weight: Double
    package var words: String

    package init(_ weight: Double, _ words: String) {
      self.weight = weight
      self.words = words
    }
  }

  package mutating func add(_ label: String, _ content: Content) {
    rows.append(Row(label: label, content: content))
  }
}

/// The sheet as people read it; every line ends in a newline.
package func render(_ sheet: Sheet, options: RenderOptions) -> String {
  let form = LabelledForm(labels: sheet.rows.map(\.label), width: options.width, theme: options.theme)
  var output = cardRule(visible(sheet.name), options)
  for row in sheet.rows {
    output += form.text(of: row.label, lines(of: row.content, width: form.textWidth, options.theme))
  }
  return output
}

private func lines(of content: Sheet.Content, width: Int, _ theme: Theme) -> [String] {
  switch content {
  case .text(let text): return text.rows(width: width, theme: theme)
  case .direction(let direction, let rest):
    let word = direction.rawValue
    return MarkedText(word + rest).rows(width: width, theme: .plain).enumerated().map { place, line in
      place == 0 && line.hasPrefix(word)
        ? theme.paint(word, as: direction.role) + line.dropFirst(word.count) : line
    }
  case .weights(let weights, let direction):
    return weights.flatMap { weight in
      let number = weightText(weight.weight, for: direction)
      let margin = number.count + TableLayout.gap
      let words = wrap(visible(weight.words), width: max(10, width - margin))
      return words.enumerated().map { place, line in
        place == 0
          ? theme.paint(number, as: direction.role) + String(repeating: " ", count: TableLayout.gap) + line
          : String(repeating: " ", count: margin) + line
      }
    }
  }
}

/// `+1.31` for long, `-0.80` for short, `~0.42` for neutral.
package func weightText(_ weight: Double, for direction: Direction) -> String {
  direction.sign + fixedText(weight.magnitude, places: 2)
}
