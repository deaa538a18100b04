import Corpus
import QuerySemantics

/// Puts the expressions of a `select` in place of its columns, so that a step can stand before it.
struct Substitution {
  let columns: [ProjectedColumn]

  /// Expressions grow no larger than this, else a chain of selects could double them each time.
  private static let largest = 200

  /// The condition about the rows before the `select`; `nil` where it could mean another thing there.
  func condition(_ condition: Condition) -> Condition? {
    guard isSafe(ExpressionParts(of: condition)) else { return nil }
    let result = condition.rewritten(expression(of:)) { _ in nil } ?? condition
    return ExpressionParts(of: result).count <= Self.largest ? result : nil
  }

  /// The keys about the rows before the `select`.
  func keys(_ keys: [SortKey]) -> [SortKey]? {
    guard keys.allSatisfy({ isSafe(ExpressionParts(of: $0.scalar)) }) else { return nil }
    let result = keys.rewritten { $0.rewritten(expression(of:)) { _ in nil } } ?? keys
    var size = ExpressionParts()
    for key in result { size.add(key.scalar) }
    return size.count <= Self.largest ? result : nil
  }

  private func isSafe(_ parts: ExpressionParts) -> Bool {
    parts.outputs.allSatisfy { columns.indices.contains($0) && columns[$0].scalar.meansTheSameInPlace }
  }

  /// What a column is computed from.
  private func expression(of scalar: Scalar) -> Scalar? {
    guard case .output(let index, _) = scalar, columns.indices.contains(index) else { return nil }
    return columns[index].scalar
  }
}

extension Scalar {
  /// Not so a text constant, which equals its typographic forms where a column of it does not, and the virtual text,
  /// in whose parts phrases are looked for one by one.
  fileprivate var meansTheSameInPlace: Bool {
    switch self {
    case .constant(_, let type): !type.isTextual
    case .field(let field, _): !field.isVirtual
    case .output, .relevance, .snippet, .negated, .arithmetic, .call, .conditional, .countRelated: true
    }
  }
}
