/// What a dialect of SQL cannot say exactly, and so is not said at all.
package struct SQLFailure: Error, Hashable, Sendable {
  /// The stable word for it, which the manual has a page on.
  package static let code = "sql-no-counterpart"

  /// The part of the query, such as `a regular expression`.
  package var construct: String
  package var dialect: String
  /// Why it has no counterpart there, as the end of a sentence.
  package var reason: String

  package init(construct: String, dialect: String, reason: String) {
    self.construct = construct
    self.dialect = dialect
    self.reason = reason
  }

  /// One line for the user.
  package var message: String { "\(construct) cannot be written in the dialect \(dialect): \(reason)" }
}
