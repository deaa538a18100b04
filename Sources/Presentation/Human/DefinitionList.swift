import TextAnalysis

/// Terms, and what each of them means in a column beside it.
///
/// A term wider than 24 columns has a line of its own.
package func definitionList(_ items: [(term: String, meaning: String)], width: Int) -> String {
  let widths = items.map { displayWidth(of: $0.term) }
  let column = widths.filter { $0 <= widestTerm }.max() ?? 0
  let margin = String(repeating: " ", count: column + 4)
  return zip(items, widths).map { item, termWidth in
    let rows = wrap(item.meaning, width: max(20, width - column - 4)).joined(separator: "\n" + margin)
    return column < termWidth
      ? "  \(item.term)\n\(margin)\(rows)\n" : "  \(padded(item.term, to: column))  \(rows)\n"
  }.joined()
}

private let widestTerm = 24
