internal import CEditline
internal import Glibc

extension EditSession {
  /// Inserts what all candidates have in common; a second Tab lists them.
  func completeWord() -> EditlineOutcome {
    let (text, cursor) = buffer()
    let completion = complete(text, cursor)
    guard !completion.candidates.isEmpty, (0...cursor).contains(completion.replaceFrom) else { return .beep }
    let typed = String(decoding: text.utf8.prefix(cursor).dropFirst(completion.replaceFrom), as: UTF8.self)
    defer { lastCompleted = buffer() }
    let isSole = completion.candidates.count == 1 && completion.unlisted == 0
    let common = completion.commonPrefix
    if isSole {
      insertSole(common, typed: typed, before: String(decoding: text.utf8.dropFirst(cursor), as: UTF8.self))
      return .refresh
    }
    if common != typed && common.utf8.count >= typed.utf8.count {
      let rest = String(decoding: text.utf8.dropFirst(cursor), as: UTF8.self)
      replace(
        last: typed.unicodeScalars.count, next: WordRest(rest, typed: typed).agreeing(with: common),
        with: common)
      return .refresh
    }
    guard let lastCompleted, lastCompleted == (text, cursor) else { return .beep }
    list(completion)
    return .nothing
  }

  /// Puts the sole candidate in place of the word that the cursor stands in. It brings the blank that comes next, unless it is only
  /// the beginning of something.
  private func insertSole(_ text: String, typed: String, before rest: String) {
    let there = WordRest(rest, typed: typed).replaced(by: text)
    let isUnfinished = text.last.map { "/(.\n ".contains($0) } ?? true
    let hasBlank = rest.dropFirst(there.count).first.map { " ),".contains($0) } ?? false
    let opens = text.first.map { "\"'".contains($0) } ?? false
    let isOpen = opens && (text.count == 1 || text.last != text.first)
    replace(last: typed.unicodeScalars.count, next: there, with: text)
    if !isUnfinished && !hasBlank && !isOpen { editline_insert(editor, " ") }
  }

  private func list(_ completion: Completion) {
    leaveText()
    showPaged(CandidateList(completion, columns: WindowSize(of: output).columns).rows)
    editline_redraw(editor)
  }
}
