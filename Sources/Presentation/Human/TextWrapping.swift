import TextAnalysis

/// The rows that `text` takes in `width` columns, broken at blanks where that is possible.
///
/// Line feeds break too. Text that needs more than `limit` rows ends in `…`. No text gives one empty row.
package func wrap(_ text: String, width: Int, limit: Int = .max) -> [String] {
  var rows: [String] = []
  for line in text.split(separator: "\n", omittingEmptySubsequences: false) {
    wrapLine(line, width: width, limit: limit, into: &rows)
    if limit < rows.count { break }
  }
  guard limit < rows.count else { return rows }
  rows.removeSubrange(limit...)
  rows[limit - 1] = ellipsized(rows[limit - 1], width: width)
  return rows
}

/// Adds one row more than `limit` at most, which tells that there was more.
private func wrapLine(_ line: Substring, width: Int, limit: Int, into rows: inout [String]) {
  var row = ""
  var used = 0
  for word in line.split(separator: " ") {
    var rest = word
    var length = displayWidth(of: rest)
    if used > 0, used + 1 + length <= width {
      row += " " + rest
      used += 1 + length
      continue
    }
    if used > 0 { rows.append(row) }
    while width < length, rows.count <= limit {
      let head = piece(of: rest, fitting: width)
      rows.append(String(head))
      // Counted once: a word may be millions of characters long.
      rest = rest[head.endIndex...]
      length -= displayWidth(of: head)
    }
    (row, used) = (String(rest), length)
    if limit < rows.count { return }
  }
  rows.append(row)
}

/// At least one character, so that cutting always gets on; up to a sign between words where that leaves little of the row empty.
private func piece(of text: Substring, fitting width: Int) -> Substring {
  let head = prefix(of: text, fitting: width)
  guard let sign = head.lastIndex(where: { "|/,-".contains($0) }),
    width <= 2 * displayWidth(of: head[...sign])
  else { return head.isEmpty ? text.prefix(1) : head }
  return head[...sign]
}

/// The row with `…` at its end: after a whole word where that takes no more than a third of the row.
private func ellipsized(_ row: String, width: Int) -> String {
  if displayWidth(of: row) < width { return row + "…" }
  let cut = prefix(of: row, fitting: width - 1)
  guard let blank = cut.lastIndex(of: " "), width * 2 / 3 <= displayWidth(of: cut[..<blank]) else {
    return String(cut) + "…"
  }
  return String(cut[..<blank]) + "…"
}

/// `text` filled with blanks to `width` columns.
package func padded(_ text: String, to width: Int, isRightAligned: Bool = false) -> String {
  let blank = String(repeating: " ", count: max(0, width - displayWidth(of: text)))
  return isRightAligned ? blank + text : text + blank
}

/// A row of a terminal for a text of several: a `⏎` for each line end, and `…` where it is cut to `width`.
package func shortenedRow(_ text: String, width: Int) -> String {
  // Only what may be shown is looked at: a statement may be megabytes long.
  let columns = max(width, 1)
  let head = text.prefix(columns * 4)
  let row = visible(String(head).replacing("\n", with: " ⏎ "))
  let isWhole = head.endIndex == text.endIndex && displayWidth(of: row) <= columns
  return isWhole ? row : ellipsized(row, width: columns)
}

/// Lines of a message broken at blanks to `width` columns; what goes on stands deeper than the line it belongs to, or below the text of
/// a line that begins with a word and two blanks, as a row of a list does.
///
/// Lines of an excerpt, with `│` in their margin, stay whole, so that carets keep their places.
package func wrapProse(_ text: String, width: Int) -> String {
  text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
    guard width < displayWidth(of: String(line)), !line.contains(" │ ") else { return String(line) }
    let margin = String(line.prefix { $0 == " " })
    let head = listHead(of: line)
    let isList = displayWidth(of: head) <= width / 2 && !head.isEmpty
    let (begin, deeper) =
      isList ? (String(head), String(repeating: " ", count: displayWidth(of: head))) : (margin, margin + "  ")
    let rows = wrap(String(line.dropFirst(begin.count)), width: max(12, width - displayWidth(of: deeper)))
    return begin + rows.joined(separator: "\n" + deeper)
  }.joined(separator: "\n")
}

/// The word that a line begins with, with the blanks around it, where two or more part it from the rest; else nothing.
private func listHead(of line: Substring) -> Substring {
  let margin = line.prefix { $0 == " " }
  let word = line[margin.endIndex...].prefix { $0 != " " }
  let gap = line[word.endIndex...].prefix { $0 == " " }
  return 1 < gap.count ? line[..<gap.endIndex] : ""
}
