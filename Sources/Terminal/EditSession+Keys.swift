internal import CEditline
internal import Glibc

extension EditSession {
  /// Characters that nobody can type, by which a key function makes libedit do something of its own next.
  private enum Push {
    static let accept = "\u{91}"
    static let previousEntry = "\u{92}"
    static let nextEntry = "\u{93}"
  }

  /// Keys that send several bytes, each with the character that stands for it where Escape alone is a key as well.
  static let longKeys: [(bytes: [UInt8], character: Unicode.Scalar, function: String)] = [
    ("\u{1B}\r", "\u{94}", "tearsheet-row"), ("\u{1B}\n", "\u{94}", "tearsheet-row"),
    ("\u{1B}[200~", "\u{95}", "tearsheet-paste"),
    // The end of a paste without its beginning.
    ("\u{1B}[201~", "\u{9D}", "ed-ignore"),
    ("\u{1B}[A", "\u{96}", "tearsheet-up"), ("\u{1B}OA", "\u{96}", "tearsheet-up"),
    ("\u{1B}[B", "\u{97}", "tearsheet-down"), ("\u{1B}OB", "\u{97}", "tearsheet-down"),
    ("\u{1B}[C", "\u{98}", "ed-next-char"), ("\u{1B}OC", "\u{98}", "ed-next-char"),
    ("\u{1B}[D", "\u{99}", "ed-prev-char"), ("\u{1B}OD", "\u{99}", "ed-prev-char"),
    ("\u{1B}[H", "\u{9A}", "tearsheet-row-start"), ("\u{1B}OH", "\u{9A}", "tearsheet-row-start"),
    ("\u{1B}[F", "\u{9B}", "tearsheet-row-end"), ("\u{1B}OF", "\u{9B}", "tearsheet-row-end"),
    ("\u{1B}[3~", "\u{9C}", "ed-delete-next-char"),
  ].map { (Array($0.0.utf8), $0.1, $0.2) }

  private typealias Binding = (key: String, function: String)

  private static let everywhere: [Binding] = [
    (Push.accept, "ed-newline"), (Push.previousEntry, "ed-prev-history"), (Push.nextEntry, "ed-next-history"),
    ("\r", "tearsheet-enter"), ("\n", "tearsheet-enter"),
    ("\u{10}", "tearsheet-up"), ("\u{0E}", "tearsheet-down"),
  ]

  private static let emacs: [Binding] =
    [("\u{01}", "tearsheet-row-start"), ("\u{05}", "tearsheet-row-end")]
    + longKeys.map { (String(decoding: $0.bytes, as: UTF8.self), $0.function) }

  /// For both modes of vi's keys.
  private static let vi: [Binding] =
    [(search, "em-inc-search-prev")] + longKeys.map { (String($0.character), $0.function) }

  private static let viCommands: [Binding] = [("k", "tearsheet-up"), ("j", "tearsheet-down")]

  private static let search = "\u{12}"

  /// What the terminal sends after a pasted block.
  private static let pasteEnd: [Unicode.Scalar] = ["\u{1B}", "[", "2", "0", "1", "~"]

  func bindKeys() {
    addFunctions()
    for (key, function) in Self.everywhere { editline_bind(editor, key, function) }
    editline_bind(editor, "\t", "tearsheet-complete")
    if hasViKeys {
      for (key, function) in Self.vi { editline_bind(editor, key, function) }
      for (key, function) in Self.everywhere + Self.vi + Self.viCommands {
        editline_bind_command(editor, key, function)
      }
    } else {
      // In vi's keys a binding that begins with Escape would make Escape itself wait for more: `next` tells them apart.
      for (key, function) in Self.emacs { editline_bind(editor, key, function) }
    }
    if !knowsSequences { unbindSearch() }
  }

  /// libedit draws its search below the line and goes back up, which overwrites other rows where the terminal cannot.
  private func unbindSearch() {
    editline_bind(editor, Self.search, "ed-unassigned")
    if hasViKeys { editline_bind_command(editor, Self.search, "ed-unassigned") }
  }

  private func addFunctions() {
    add("enter", "Run a complete statement, continue an incomplete one") { editor, _ in
      EditSession.outcome(editor) { $0.enter() }
    }
    add("row", "Make a new row") { editor, _ in EditSession.outcome(editor) { $0.insertRow() } }
    add("up", "To the row above, or the history") { editor, _ in EditSession.outcome(editor) { $0.moveUp() } }
    add("down", "To the row below, or the history") { editor, _ in
      EditSession.outcome(editor) { $0.moveDown() }
    }
    add("row-start", "To the start of the row") { editor, _ in
      EditSession.outcome(editor) { $0.moveToRowStart() }
    }
    add("row-end", "To the end of the row") { editor, _ in EditSession.outcome(editor) { $0.moveToRowEnd() } }
    add("paste", "Insert what the terminal pastes") { editor, _ in EditSession.outcome(editor) { $0.paste() }
    }
    add("complete", "Complete what stands before the cursor") { editor, _ in
      EditSession.outcome(editor) { $0.completeWord() }
    }
  }

  private typealias KeyFunction = @convention(c) (OpaquePointer, Int32) -> UInt8

  private func add(_ name: String, _ help: String, _ function: KeyFunction) {
    editline_add_function(editor, "tearsheet-\(name)", help, function)
  }

  private static func outcome(_ editor: OpaquePointer, _ act: (EditSession) -> EditlineOutcome) -> UInt8 {
    (of(editor).map(act) ?? .nothing).rawValue
  }

  private func enter() -> EditlineOutcome {
    let (hasRows, isEntered) = insertUnmarkedRows()
    guard isEntered else { return .refresh }
    guard isComplete(buffer().text) else { return hasRows || !tellMissing() ? insertRow() : .nothing }
    editline_push(editor, Push.accept)
    // What was inserted must be seen before the entry is left behind.
    return hasRows ? .refresh : .nothing
  }

  /// Takes the rows that came together with the line end that was typed: a block that the terminal pastes without marks.
  ///
  /// Run row by row it would be cut where a statement goes on, so it is one entry, as it is with marks.
  ///
  /// - Returns: Whether there were any, and whether the block ends in a line end, which is Enter then.
  private func insertUnmarkedRows() -> (hasRows: Bool, isEntered: Bool) {
    var rows = reader.takeRows()
    guard !rows.isEmpty else { return (false, true) }
    let isEntered = rows.last == "\n"
    while rows.last == "\n" { rows.removeLast() }
    if rows.isEmpty { return (false, true) }
    // Where the cursor stands is where the first row was typed.
    let isFirst = buffer().text.allSatisfy(\.isWhitespace)
    if isFirst { rows = Array(rows.drop { $0 == "\n" }) }
    editline_insert(editor, (isFirst ? "" : "\n") + String(String.UnicodeScalarView(rows)))
    return (true, isEntered)
  }

  /// Says below the text what it waits for, once, where the last row is empty and the cursor is there.
  private func tellMissing() -> Bool {
    let (text, cursor) = buffer()
    let isAtEnd = cursor == text.utf8.count
    let row = text.split(separator: "\n", omittingEmptySubsequences: false).last ?? ""
    guard !hasToldMissing, isAtEnd, row.utf8.count < cursor, row.allSatisfy(\.isWhitespace),
      let missing = missing(text)
    else { return false }
    hasToldMissing = true
    leaveText()
    write(missing + "\r\n", to: output)
    editline_redraw(editor)
    return true
  }

  private func insertRow() -> EditlineOutcome {
    editline_insert(editor, "\n")
    return .refresh
  }

  private func moveUp() -> EditlineOutcome {
    let before = Array(halves().before)
    guard let end = before.lastIndex(of: "\n") else {
      editline_push(editor, Push.previousEntry)
      return .nothing
    }
    let column = before.count - end - 1
    let start = before[..<end].lastIndex(of: "\n").map { $0 + 1 } ?? 0
    editline_move(editor, Int32(min(start + column, end) - before.count))
    return .refresh
  }

  private func moveDown() -> EditlineOutcome {
    let (before, after) = halves()
    let rest = Array(after)
    guard let end = rest.firstIndex(of: "\n") else {
      editline_push(editor, Push.nextEntry)
      return .nothing
    }
    let column = before.reversed().prefix { $0 != "\n" }.count
    let next = rest[(end + 1)...].firstIndex(of: "\n") ?? rest.count
    editline_move(editor, Int32(min(end + 1 + column, next)))
    return .refresh
  }

  private func moveToRowStart() -> EditlineOutcome {
    editline_move(editor, -Int32(halves().before.reversed().prefix { $0 != "\n" }.count))
    return .refresh
  }

  private func moveToRowEnd() -> EditlineOutcome {
    editline_move(editor, Int32(halves().after.prefix { $0 != "\n" }.count))
    return .refresh
  }

  /// Inserts a pasted block as it is, but for its line ends; its last one is dropped, so that Enter runs the block.
  private func paste() -> EditlineOutcome {
    var pasted: [Unicode.Scalar] = []
    var character: wchar_t = 0
    isPasting = true
    defer { isPasting = false }
    while !pasted.ends(with: Self.pasteEnd) {
      guard editline_next(editor, &character) == 1 else { return .endOfInput }
      pasted.append(Unicode.Scalar(UInt32(bitPattern: character)) ?? "\u{FFFD}")
    }
    editline_insert(editor, Self.rows(of: pasted.dropLast(Self.pasteEnd.count)))
    return .refresh
  }

  /// Terminals send CR for every line end of a block.
  private static func rows(of pasted: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView(pasted.map { $0 == "\r" ? "\n" : $0 })
    if text.last == "\n" { text.removeLast() }
    return String(text)
  }
}

extension [Unicode.Scalar] {
  fileprivate func ends(with other: [Unicode.Scalar]) -> Bool {
    suffix(other.count).elementsEqual(other)
  }
}
