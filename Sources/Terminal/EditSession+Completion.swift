internal import CEditline

extension EditSession {
  /// Inserts what all candidates have in common; lists them when that adds nothing.
  func completeWord() -> EditlineOutcome {
    let (text, cursor) = buffer()
    let completion = complete(text, cursor)
    guard !completion.candidates.isEmpty, (0...cursor).contains(completion.replaceFrom) else { return .beep }
    let typed = String(decoding: text.utf8.prefix(cursor).dropFirst(completion.replaceFrom), as: UTF8.self)
    let common = insertion(of: completion, before: text.utf8.dropFirst(cursor).first)
    if common != typed && common.utf8.count >= typed.utf8.count {
      replace(last: typed.unicodeScalars.count, with: common)
      return .refresh
    }
    if completion.candidates.count > 1 { list(completion.candidates) }
    return .nothing
  }

  /// A sole candidate brings the blank that comes next, unless it is only the beginning of something.
  private func insertion(of completion: Completion, before following: UInt8?) -> String {
    let common = completion.commonPrefix
    let isUnfinished = common.last.map { "/(.\n ".contains($0) } ?? true
    let hasBlank = following == UInt8(ascii: " ")
    return completion.candidates.count == 1 && !isUnfinished && !hasBlank ? common + " " : common
  }

  private func list(_ candidates: [Completion.Candidate]) {
    leaveText()
    let window = WindowSize(of: output)
    write(CandidateList(candidates, columns: window.columns, rows: window.rows).text, to: output)
    editline_redraw(editor)
  }
}
