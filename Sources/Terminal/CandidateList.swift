internal import CEditline
internal import Glibc

/// Completion candidates laid out for a list below the line that is edited.
///
/// With meanings each has a row, in columns: the text, a note, the meaning, which is cut to fit. Without, they stand in columns
/// that are read downwards.
struct CandidateList {
  /// No row is longer than the window, so none wraps.
  let rows: [String]

  private static let gap = 2
  /// A meaning cut shorter than this says nothing.
  private static let shortestMeaning = 12

  init(_ completion: Completion, columns: Int) {
    let width = max(2, columns - 1)
    let hasMeanings = completion.candidates.contains { !$0.meaning.isEmpty }
    var rows =
      hasMeanings
      ? Self.described(completion.candidates, width: width) : Self.grid(completion.candidates, width: width)
    if 0 < completion.unlisted { rows.append(Self.cut("… \(completion.unlisted) more; type on", to: width)) }
    self.rows = rows
  }

  private static func described(_ candidates: [Completion.Candidate], width: Int) -> [String] {
    let texts = Self.width(ofLongest: candidates.map(\.shown), atMost: max(width / 3, 20))
    let allNotes = Self.width(ofLongest: candidates.map(\.note), atMost: 24)
    guard texts + gap + shortestMeaning <= width else { return grid(candidates, width: width) }
    // Where there is no room for all, a meaning says more than the type that stands before it.
    let notes = texts + gap + allNotes + gap + shortestMeaning <= width ? allNotes : 0
    return candidates.map { candidate in
      let note = notes == 0 ? "" : padded(cut(candidate.note, to: notes), to: notes) + blanks(gap)
      let head = padded(cut(candidate.shown, to: texts), to: texts) + blanks(gap) + note
      return trimmed(head + cut(candidate.meaning, to: width - Self.width(of: head)))
    }
  }

  private static func grid(_ candidates: [Completion.Candidate], width: Int) -> [String] {
    let cells = candidates.map { cut(short($0), to: width) }
    let cellWidth = (cells.map { Self.width(of: $0) }.max() ?? 0) + gap
    let across = max(1, (width + gap) / cellWidth)
    let down = (cells.count + across - 1) / across
    return (0..<down).map { row in
      let line = stride(from: row, to: cells.count, by: down).map { cells[$0] }
      return trimmed(line.map { padded($0, to: cellWidth) }.joined())
    }
  }

  private static func short(_ candidate: Completion.Candidate) -> String {
    candidate.note.isEmpty ? candidate.shown : "\(candidate.shown) \(candidate.note)"
  }

  private static func width(ofLongest texts: [String], atMost limit: Int) -> Int {
    min(limit, texts.map { width(of: $0) }.max() ?? 0)
  }

  private static func padded(_ text: String, to width: Int) -> String {
    text + blanks(width - Self.width(of: text))
  }

  private static func blanks(_ count: Int) -> String { String(repeating: " ", count: max(0, count)) }

  private static func trimmed(_ text: String) -> String {
    var text = text
    while text.last == " " { text.removeLast() }
    return text
  }

  /// The text, or as much of it as fits with a `…` behind it.
  private static func cut(_ text: String, to width: Int) -> String {
    guard width < Self.width(of: text) else { return text }
    var kept = String.UnicodeScalarView()
    var used = 1
    for scalar in text.unicodeScalars {
      used += Self.width(of: scalar)
      if width < used { break }
      kept.append(scalar)
    }
    return String(kept) + "…"
  }

  private static func width(of text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1) }
  }

  /// The C library's opinion, as for the line that is edited.
  private static func width(of scalar: Unicode.Scalar) -> Int {
    max(0, Int(editline_columns(wchar_t(bitPattern: scalar.value))))
  }
}
