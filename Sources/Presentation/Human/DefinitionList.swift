import TextAnalysis

/// Terms, and what each of them means in a column beside it.
///
/// A term wider than `widestTerm` columns has a line of its own; where little room is left beside the terms, each has one.
package func definitionList(
  _ items: [(term: String, meaning: String)], width: Int, widestTerm: Int = 24
) -> String {
  let widths = items.map { displayWidth(of: $0.term) }
  let column = widths.filter { $0 <= widestTerm }.max() ?? 0
  guard narrowestMeaning <= width - column - 4 else {
    return items.map { item in
      wrapProse("  \(item.term)\n", width: width) + hung(item.meaning, under: "    ", width: width)
    }.joined()
  }
  let margin = String(repeating: " ", count: column + 4)
  return zip(items, widths).map { item, termWidth in
    let meaning = hung(item.meaning, under: margin, width: width)
    return column < termWidth
      ? "  \(item.term)\n\(meaning)" : "  \(padded(item.term, to: column))  \(meaning.dropFirst(column + 4))"
  }.joined()
}

/// Rows of a text behind a margin.
private func hung(_ text: String, under margin: String, width: Int) -> String {
  wrap(text, width: max(narrowestRow, width - margin.count)).map { margin + $0 + "\n" }.joined()
}

/// A meaning is not set beside its term in less than this.
private let narrowestMeaning = 24
/// No row is broken narrower than this.
private let narrowestRow = 12
