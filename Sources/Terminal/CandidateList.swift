internal import CEditline
internal import Glibc

/// Completion candidates laid out below the line that is edited, in columns that are read downwards.
struct CandidateList {
  private let cells: [String]
  private let columns: Int
  private let rows: Int

  private static let gap = 2

  /// Fits the list into a window, leaving half of it to the statement.
  init(_ candidates: [Completion.Candidate], columns: Int, rows: Int) {
    cells = candidates.map { $0.note.isEmpty ? $0.text : "\($0.text) \($0.note)" }
    self.columns = columns
    self.rows = max(1, rows / 2)
  }

  /// Rows that each end in a line end; what does not fit is counted in the last one.
  var text: String {
    let width = (cells.map(Self.width).max() ?? 0) + Self.gap
    let across = max(1, (columns - 1) / width)
    let shown = cells.prefix(across * rows)
    let down = (shown.count + across - 1) / across
    var lines = (0..<down).map { row in
      line(stride(from: row, to: shown.count, by: down).map { shown[$0] }, width: width)
    }
    if shown.count < cells.count { lines.append("… \(cells.count - shown.count) more") }
    return lines.map { $0 + "\r\n" }.joined()
  }

  private func line(_ cells: [String], width: Int) -> String {
    let padded = cells.dropLast().map { $0 + String(repeating: " ", count: width - Self.width($0)) }
    return padded.joined() + (cells.last ?? "")
  }

  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + max(0, Int(editline_columns(wchar_t(bitPattern: $1.value)))) }
  }
}
