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
      insertSole(common, typed: typed, before: text.utf8.dropFirst(cursor))
      return .refresh
    }
    if common != typed && common.utf8.count >= typed.utf8.count {
      replace(last: typed.unicodeScalars.count, with: common)
      return .refresh
    }
    guard let lastCompleted, lastCompleted == (text, cursor) else { return .beep }
    list(completion)
    return .nothing
  }

  /// Puts the sole candidate in place of what is typed, also where its rest stands behind the cursor already. It brings the blank
  /// that comes next, unless it is only the beginning of something.
  private func insertSole(_ text: String, typed: String, before following: Substring.UTF8View) {
    let rest = String(decoding: following, as: UTF8.self)
    let there = wordRest(rest, of: text, typed: typed)
    let isUnfinished = text.last.map { "/(.\n ".contains($0) } ?? true
    let hasBlank = rest.dropFirst(there.count).first.map { " ),".contains($0) } ?? false
    let kept = text.unicodeScalars.dropLast(there.unicodeScalars.count)
    let opens = text.first.map { "\"'".contains($0) } ?? false
    let isOpen = opens && (text.count == 1 || text.last != text.first)
    replace(last: typed.unicodeScalars.count, with: String(kept))
    editline_move(editor, Int32(there.unicodeScalars.count))
    if !isUnfinished && !hasBlank && !isOpen { editline_insert(editor, " ") }
  }

  /// The part of the candidate that stands behind the cursor: the rest of the word there, or the quote that ends it.
  private func wordRest(_ rest: String, of text: String, typed: String) -> Substring {
    let word = rest.prefix { $0.isLetter || $0.isNumber || $0 == "_" }
    let isKnown = !word.isEmpty && text.hasSuffix(word) && typed.count + word.count <= text.count
    if isKnown { return word }
    let quote = rest.prefix(1)
    return word.isEmpty && (quote == "\"" || quote == "'") && text.hasSuffix(quote) && 1 < text.count
      ? quote : ""
  }

  private func list(_ completion: Completion) {
    leaveText()
    showPaged(CandidateList(completion, columns: WindowSize(of: output).columns).rows)
    editline_redraw(editor)
  }
}
