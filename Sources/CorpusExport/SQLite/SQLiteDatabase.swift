import CSQLite

/// An open SQLite database, closed when it goes out of scope.
package struct SQLiteDatabase: ~Copyable {
  private let connection: OpaquePointer

  /// Opens or creates the database in the file at `path`; `:memory:` keeps it in memory.
  package init(path: String = ":memory:") throws(SQLiteFailure) {
    guard let connection = sqlite_open(path) else {
      throw SQLiteFailure(message: "cannot open \(path)", statement: nil)
    }
    self.connection = connection
  }

  deinit { sqlite_close(connection) }

  /// Runs statements that give no rows.
  package func run(_ text: String) throws(SQLiteFailure) {
    guard sqlite_run(connection, text) else { throw failure(of: text) }
  }

  /// The rows that one statement gives, in its order.
  package func rows(of text: String) throws(SQLiteFailure) -> [[SQLiteValue]] {
    let statement = try prepare(text)
    defer { sqlite_finish(statement) }
    var rows: [[SQLiteValue]] = []
    while true {
      switch sqlite_next(statement) {
      case .row: rows.append((0..<sqlite_columns(statement)).map { value(of: statement, column: $0) })
      case .end: return rows
      case .failed: throw failure(of: text)
      }
    }
  }

  /// Runs a statement once per row of values, which stand for its parameters.
  package func insert(_ rows: some Sequence<[SQLiteValue]>, with text: String) throws(SQLiteFailure) {
    let statement = try prepare(text)
    defer { sqlite_finish(statement) }
    for row in rows {
      for (index, value) in row.enumerated() { bind(value, to: statement, parameter: Int32(index + 1)) }
      guard sqlite_next(statement) == .end else { throw failure(of: text) }
      sqlite_restart(statement)
    }
  }

  private func prepare(_ text: String) throws(SQLiteFailure) -> OpaquePointer {
    let statement = text.utf8.withContiguousStorageIfAvailable { bytes in
      bytes.withMemoryRebound(to: CChar.self) { text in
        text.baseAddress.flatMap { sqlite_prepare(connection, $0, text.count) }
      }
    }
    guard let statement = statement ?? sqlite_prepare(connection, text, text.utf8.count) else {
      throw failure(of: text)
    }
    return statement
  }

  private func failure(of text: String) -> SQLiteFailure {
    SQLiteFailure(message: String(cString: sqlite_message(connection)), statement: text)
  }
}

/// What SQLite said to a statement that it could not run.
package struct SQLiteFailure: Error, Hashable, Sendable {
  package var message: String
  /// `nil` when the database could not be opened.
  package var statement: String?
}

/// One cell of a row.
package enum SQLiteValue: Hashable, Sendable {
  case missing
  case integer(Int64)
  case real(Double)
  case text(String)
}

private func bind(_ value: SQLiteValue, to statement: OpaquePointer, parameter: Int32) {
  switch value {
  case .missing: sqlite_bind_nothing(statement, parameter)
  case .integer(let value): sqlite_bind_integer(statement, parameter, value)
  case .real(let value): sqlite_bind_real(statement, parameter, value)
  case .text(let text): sqlite_bind_string(statement, parameter, text, text.utf8.count)
  }
}

private func value(of statement: OpaquePointer, column: Int32) -> SQLiteValue {
  switch sqlite_kind(statement, column) {
  case .missing: return .missing
  case .integer: return .integer(sqlite_integer(statement, column))
  case .real: return .real(sqlite_real(statement, column))
  case .text:
    var length = 0
    guard let bytes = sqlite_text(statement, column, &length) else { return .text("") }
    return .text(String(decoding: UnsafeBufferPointer(start: bytes, count: length), as: UTF8.self))
  }
}
