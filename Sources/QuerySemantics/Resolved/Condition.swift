package import CivilTime
package import Corpus
package import QuerySyntax

/// A test that is true or false of a row, never unknown: a test with a missing operand is false.
///
/// `!=`, `!~` and the negated word tests are `not` of the positive form, so they are exact complements.
package indirect enum Condition: Hashable, Sendable {
  case constant(Bool)
  /// Operands of one type, or both numeric. Texts compare by folded bytes; enumerations by `=` only.
  /// The operator is never `!=`.
  case comparison(ComparisonOperator, Scalar, Scalar)
  /// A time or a period's first minute lies in a half-open interval; `nil` is open.
  case within(Scalar, from: Timestamp?, to: Timestamp?)
  /// Closed at both ends.
  case between(Scalar, Scalar, Scalar)
  /// Equal to one of the values, none of which is missing.
  case oneOf(Scalar, [Value])
  /// Equal to one of the values in the query's only column.
  case inQuery(Scalar, ResolvedQuery)
  /// Holds these folded words in sequence.
  case hasWords(Scalar, [String])
  /// A list holds this whole element, compared without case.
  case hasElement(Scalar, String)
  /// Folded needle in folded text.
  case contains(Scalar, String)
  case startsWith(Scalar, String)
  case endsWith(Scalar, String)
  case matches(Scalar, Pattern)
  case isMissing(Scalar)
  case not(Condition)
  case and([Condition])
  case or([Condition])
  /// About the rows of the relation that belong to the row.
  case quantified(Quantifier, SourceID, Condition)
}
