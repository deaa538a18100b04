import Foundation

/// A table of figures in a Markdown page: a name and then numbers in each row.
struct FigureTable {
  /// Its two first lines.
  let head: String
  let rows: [(name: String, figures: [Double])]

  var columns: String { head.split(separator: "\n").first.map(String.init) ?? "" }

  /// As it stands in a page: whole numbers are counts, others have three decimals.
  var text: String {
    head + "\n"
      + rows.map { row in
        "| \(row.name) | "
          + row.figures.map { isCount($0) ? String(Int($0)) : String(format: "%.3f", $0) }.joined(
            separator: " | ")
          + " |\n"
      }.joined()
  }

  /// Where it stands in a page, with its head; `nil` where there is none.
  func range(in page: String) -> Range<String.Index>? {
    guard let start = page.range(of: head + "\n") else { return nil }
    let end = page.range(of: "\n\n", range: start.lowerBound..<page.endIndex)
    return start.lowerBound..<(end.map { page.index(after: $0.lowerBound) } ?? page.endIndex)
  }

  /// What a page says otherwise, by more than a hundredth or two of a count.
  func differences(from page: String) -> [String] {
    guard let range = range(in: page) else { return ["there is no such table"] }
    let written = page[range].split(separator: "\n").dropFirst(2).map { line in
      line.split(separator: "|").map { $0.trimmingCharacters(in: .whitespaces) }
    }
    guard written.map(\.first) == rows.map(\.name) else { return ["it has other rows"] }
    return zip(rows, written).compactMap { row, cells in
      let figures = cells.dropFirst().compactMap(Double.init)
      let isSame =
        figures.count == row.figures.count
        && zip(figures, row.figures).allSatisfy { abs($0 - $1) <= (isCount($1) ? 2 : 0.01) }
      return isSame ? nil : "\(row.name): \(row.figures)"
    }
  }

  private func isCount(_ figure: Double) -> Bool { figure > 1 }
}
