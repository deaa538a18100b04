internal import Glibc

/// The statements of earlier sessions, shared by all shells that run side by side.
///
/// The file holds a header and one escaped line for each statement. Each statement is appended by one write under a
/// lock, so nothing gets lost; nothing is ever rewritten. A file that breaks these rules is renamed to
/// `history.damaged-1` (or the next free number) and a fresh one begun.
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

  package let path: String
  /// How many statements `load` returns at most.
  package let limit: Int

  package init(path: String, limit: Int = 10_000) {
    self.path = path
    self.limit = limit
  }

  /// `$XDG_STATE_HOME/tearsheet/history`, by default under `~/.local/state`; nil for a user without a home.
  package static func usualPath(in environment: [String: String]) -> String? {
    let absolute = { (name: String) in environment[name].flatMap { $0.hasPrefix("/") ? $0 : nil } }
    let state = absolute("XDG_STATE_HOME") ?? absolute("HOME").map { $0 + "/.local/state" }
    return state.map { $0 + "/tearsheet/history" }
  }

  /// Whether a statement is for the history: one that begins with a blank is the user's secret.
  package static func keeps(_ statement: String) -> Bool {
    statement.first.map { !$0.isWhitespace } ?? false
  }

  /// Reads the newest statements, adjacent doubles once. No file is no statements.
  package func load() throws(HistoryError) -> Contents {
    guard let file = try LockedFile(path: path, creating: false) else { return Contents(statements: []) }
    guard let statements = HistoryFormat.decode(try file.contents()) else {
      return Contents(statements: [], damaged: try file.setAside())
    }
    return Contents(statements: statements.suffix(limit))
  }

  /// Adds a statement unless `keeps` says no or it is the newest already; makes the file and its folder when missing.
  ///
  /// Cost: reads the header and the newest line only.
  ///
  /// - Returns: Where a damaged file was put, if this found one.
  @discardableResult
  package func append(_ statement: String) throws(HistoryError) -> String? {
    guard Self.keeps(statement) else { return nil }
    try makeFolder(of: path)
    guard let file = try LockedFile(path: path, creating: true) else { return nil }
    if try HistoryFormat.isIntact(file) {
      try HistoryFormat.append(statement, to: file)
      return nil
    }
    let damaged = try file.setAside()
    if let fresh = try LockedFile(path: path, creating: true) {
      try HistoryFormat.append(statement, to: fresh)
    }
    return damaged
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
