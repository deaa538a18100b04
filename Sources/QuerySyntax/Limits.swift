/// What one statement may hold. Past a limit is an error that names it.
package enum SyntaxLimit {
  /// Bytes of text.
  package static let statementBytes = 1 << 20
  /// Brackets, signs, `not`s and queries inside one another.
  package static let nesting = 200
  /// Steps, those of queries inside counted too.
  package static let steps = 1_000
  /// Operands joined by operators of one level.
  package static let chain = 10_000
  /// Errors that are reported; the rest are not worth reading.
  package static let errors = 100
  /// Values of a list, items of a `select`.
  package static let list = 100_000
}
