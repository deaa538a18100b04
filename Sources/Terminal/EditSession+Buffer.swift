internal import CEditline
internal import Glibc

extension EditSession {
  /// What is typed so far, and how many of its UTF-8 bytes stand before the cursor.
  func buffer() -> (text: String, cursor: Int) {
    var length = 0
    var cursor = 0
    let bytes = editline_text(editor, &length, &cursor)
    let text = String(decoding: UnsafeRawBufferPointer(start: bytes, count: length), as: UTF8.self)
    return (text, cursor)
  }

  /// The text before and after the cursor in libedit's unit: a move by one passes one scalar.
  func halves() -> (before: String.UnicodeScalarView, after: String.UnicodeScalarView) {
    let (text, cursor) = buffer()
    let before = String(decoding: text.utf8.prefix(cursor), as: UTF8.self)
    let after = String(decoding: text.utf8.dropFirst(cursor), as: UTF8.self)
    return (before.unicodeScalars, after.unicodeScalars)
  }

  /// Puts text in place of the `count` scalars before the cursor and of those that stand behind it.
  func replace(last count: Int, next there: Substring, with text: String) {
    editline_move(editor, Int32(there.unicodeScalars.count))
    let all = count + there.unicodeScalars.count
    if all > 0 { editline_delete(editor, Int32(all)) }
    editline_insert(editor, text)
  }

  /// Goes to a free row below the text and leaves the buffer as it is; a redraw goes on from there.
  func leaveText(showing mark: String = "") {
    let (before, after) = halves()
    let cursor = position(after: before)
    let end = position(after: before + after)
    let down = end.row > cursor.row ? "\u{1B}[\(end.row - cursor.row)B" : ""
    let across = after.isEmpty ? "" : "\u{1B}[\(end.column + 1)G"
    write("\(down)\(across)\(mark)\r\n", to: output)
  }

  /// Where the prompt and this text end, in rows below the prompt's.
  func position(after text: String.UnicodeScalarView) -> GridPosition {
    var position = GridPosition(columns: WindowSize(of: output).columns)
    let parts = prompt.split(separator: "\u{1}", omittingEmptySubsequences: false)
    for (index, part) in parts.enumerated() where index % 2 == 0 {
      position.advance(over: part.unicodeScalars)
    }
    position.advance(over: text)
    return position
  }
}
