package import Corpus
package import QuerySyntax

/// An expression whose names are resolved and whose type is known. Missing operands give missing.
package indirect enum Scalar: Hashable, Sendable {
  /// A stored field of the row, or of the newsletter that the row stands in.
  case field(FieldID, ofNewsletter: Bool)
  /// A column of the step before, after a `select` or an aggregation.
  case output(Int, ValueType)
  /// The rank and the excerpt that `matching` adds.
  case relevance
  case snippet
  /// Never `missing` in itself; enumerations by spelling.
  case constant(Value, ValueType)
  case negated(Scalar)
  /// Left to right; `/` gives a number, else integers and decimals stay exact where the operation allows.
  case arithmetic(Scalar, [ScalarLink], ValueType)
  case call(Function, [Scalar], ValueType)
  case conditional(Condition, Scalar, Scalar, ValueType)
  /// How many rows of the relation belong to the row and meet the condition.
  case countRelated(SourceID, Condition)

  package var type: ValueType {
    switch self {
    case .field(let field, _): ValueType(field.type)
    case .output(_, let type): type
    case .relevance: .number
    case .snippet: .text
    case .constant(_, let type): type
    case .negated(let operand): operand.type
    case .arithmetic(_, _, let type): type
    case .call(_, _, let type): type
    case .conditional(_, _, _, let type): type
    case .countRelated: .integer
    }
  }
}

/// One operator and its right operand.
package struct ScalarLink: Hashable, Sendable {
  package var operation: ArithmeticOperator
  package var operand: Scalar

  package init(_ operation: ArithmeticOperator, _ operand: Scalar) {
    self.operation = operation
    self.operand = operand
  }
}
