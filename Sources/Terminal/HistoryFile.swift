internal import Glibc

/// The statements of earlier sessions, shared by all shells that run side by side.
///
/// The file holds a header and one escaped line for each statement. Each statement is appended by one write under a
/// lock, so nothing gets lost. A file that has grown past `byteLimit` is written anew with its newest statements and
/// renamed. One that breaks these rules is kept as `history.damaged-1` (or the next free number), and what can be read
/// of it goes on in a fresh one.
package struct HistoryFile: Sendable {
  /// What `load` found.
  package struct Contents: Equatable, Sendable {
    /// Statements, oldest first.
    package var statements: [String]
    /// Where a damaged file was put.
    package var damaged: String?

    package init(statements: [String], damaged: String? = nil) {
      self.statements = statements
      self.damaged = damaged
    }
  }

  /// What is in the file behind a place where it was read to before.
  package struct Update: Equatable, Sendable {
    package var contents: Contents
    /// Whether these are all statements, since the place is unknown or in a file that is there no more.
    package var isWhole: Bool
    /// Up to where the file is known now.
    package var place: Place
  }

  /// A place in the file that had this identity.
  package struct Place: Equatable, Sendable {
    let file: FileIdentity
    let offset: Int
  }

  package let path: String
  /// How many statements `load` returns at most.
  package let limit: Int
  /// The size past which the file is cut to half of it.
  package let byteLimit: Int

  /// What is longer is not kept: a pasted data file, not a question.
  package static let longestStatement = 1 << 20

  package init(path: String, limit: Int = 10_000, byteLimit: Int = 1 << 22) {
    self.path = path
    self.limit = limit
    self.byteLimit = byteLimit
  }

  /// `$XDG_STATE_HOME/tearsheet/history`, by default under `~/.local/state`; nil for a user without a home.
  package static func usualPath(in environment: [String: String]) -> String? {
    let absolute = { (name: String) in environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil } }
    let state = absolute("XDG_STATE_HOME") ?? absolute("HOME").map { $0 + "/.local/state" }
    return state.map { $0 + "/tearsheet/history" }
  }

  /// Whether a statement is for the history: one that begins with a blank is the user's secret.
  package static func keeps(_ statement: String) -> Bool {
    guard statement.utf8.count <= longestStatement else { return false }
    return statement.first.map { !$0.isWhitespace } ?? false
  }

  /// Reads the newest statements, adjacent doubles once. No file is no statements.
  package func load() throws(HistoryError) -> Contents {
    try update(since: nil)?.contents ?? Contents(statements: [])
  }

  /// Adds a statement unless `keeps` says no or it is the newest already; makes the file and its folder when missing.
  ///
  /// - Returns: Where a damaged file was put, if this found one.
  @discardableResult
  package func append(_ statement: String) throws(HistoryError) -> String? {
    guard Self.keeps(statement) else { return nil }
    return try update(adding: statement, since: nil)?.contents.damaged
  }

  /// Adds a statement and reads what is new since a place, the added one too, as one step.
  ///
  /// Cost: what was written since, and one look at the file's status where nothing was.
  ///
  /// - Returns: `nil` when there is no file that could be read.
  package func update(
    adding statement: String? = nil, since place: Place?
  ) throws(HistoryError) -> Update? {
    let added = statement.flatMap { Self.keeps($0) ? $0 : nil }
    if added == nil, let place, FileIdentity(of: path)?.isUnchanged(since: place) == true {
      return Update(contents: Contents(statements: []), isWhole: false, place: place)
    }
    if added != nil { try makeFolder(of: path) }
    var damaged: String?
    for _ in 0..<3 {
      guard let file = try LockedFile(path: path, creating: added != nil) else { return nil }
      if let update = try self.update(of: file, adding: added, since: place) {
        var update = update
        update.contents.damaged = damaged
        if byteLimit < update.place.offset { try shorten(file) }
        return update
      }
      damaged = try setAside(file)
    }
    errno = EIO
    throw HistoryError("read")
  }

  /// `nil` for a file that is damaged.
  private func update(
    of file: borrowing LockedFile, adding statement: String?, since place: Place?
  ) throws(HistoryError) -> Update? {
    guard try HistoryFormat.isIntact(file) else { return nil }
    let known = place.flatMap { $0.file == file.identity ? $0.offset : nil }
    if let statement { try HistoryFormat.append(statement, to: file) }
    let size = try file.size()
    // A file that was empty gets its header with the first statement.
    let offset = known.flatMap { $0 <= size ? $0 : nil } ?? 0
    let isWhole = offset == 0
    let bytes = try file.bytes(at: offset, count: size - offset)
    guard let statements = isWhole ? HistoryFormat.decode(bytes) : HistoryFormat.decodeLines(bytes[...])
    else { return nil }
    return Update(
      contents: Contents(statements: statements.suffix(limit)), isWhole: isWhole,
      place: Place(file: file.identity, offset: size))
  }

  /// Keeps the newest statements that fill half of what the file may hold, one at least.
  private func shorten(_ file: borrowing LockedFile) throws(HistoryError) {
    guard let statements = HistoryFormat.decode(try file.contents()) else { return }
    var lines: [[UInt8]] = []
    var size = 0
    for statement in statements.suffix(limit).reversed() {
      let line = HistoryFormat.line(of: statement)
      size += line.count
      if byteLimit / 2 < size, !lines.isEmpty { break }
      lines.append(line)
    }
    try file.replace(with: HistoryFormat.header + lines.reversed().joined())
  }

  /// Keeps a damaged file under another name and begins one with the statements in it that can be read.
  private func setAside(_ file: borrowing LockedFile) throws(HistoryError) -> String {
    let lines = HistoryFormat.readableLines(of: try file.contents())
    let name = try file.keepCopy()
    try file.replace(with: HistoryFormat.header + lines.joined())
    return name
  }
}

/// A call of the system that failed on the history, such as `open`, and its error number.
package struct HistoryError: Error, Equatable, CustomStringConvertible {
  package var call: String
  package var number: Int32

  init(_ call: String) {
    self.call = call
    number = errno
  }

  package var description: String { "history: \(call): \(String(cString: strerror(number)))" }
}
