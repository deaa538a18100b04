import Corpus
import QuerySemantics

/// Flattens nested `and` and `or`, and works out what depends on constants alone.
///
/// Constants are computed by the executor itself, so that exactness and overflow are its own; what fails to compute is
/// left as it is, to fail when a row gets there.
struct Simplification {
  let corpus: Corpus
  let environment: ExecutionEnvironment

  var rewriter: ExpressionRewriter {
    ExpressionRewriter(changeScalar: folded, changeCondition: simplified)
  }

  private var compiler: ExpressionCompiler { ExpressionCompiler(corpus: corpus, environment: environment) }
  /// One row that has no columns.
  private var anyRow: Batch { Batch(content: .columns([], count: 1)) }

  private func folded(_ scalar: Scalar) -> Scalar {
    // Texts stay: a text written as a constant also equals its typographic forms, a computed one does not.
    guard scalar.isOperationOnConstants, !scalar.type.isTextual, !scalar.type.isList,
      let value = try? compiler.compile(scalar)(anyRow)[0], value != .missing,
      Vector.repeating(value, type: scalar.type, count: 1)[0] == value
    else { return scalar }
    return .constant(value, scalar.type)
  }

  private func simplified(_ condition: Condition) -> Condition {
    switch condition {
    case .and(let parts): return conjunction(of: flattened(parts))
    case .or(let parts): return disjunction(of: flattenedOr(parts))
    case .not(.constant(let holds)): return .constant(!holds)
    case .not(.not(let inner)): return inner
    default:
      guard condition.isTestOfConstants, let found = try? compiler.compile(condition)(anyRow) else {
        return condition
      }
      return .constant(!found.isEmpty)
    }
  }

  private func flattened(_ parts: [Condition]) -> [Condition] {
    parts.flatMap { if case .and(let inner) = $0 { inner } else { [$0] } }
  }

  private func flattenedOr(_ parts: [Condition]) -> [Condition] {
    parts.flatMap { if case .or(let inner) = $0 { inner } else { [$0] } }
  }

  private func conjunction(of parts: [Condition]) -> Condition {
    let kept = distinct(parts, without: true)
    if kept.contains(.constant(false)) { return .constant(false) }
    return kept.count == 1 ? kept[0] : kept.isEmpty ? .constant(true) : .and(kept)
  }

  private func disjunction(of parts: [Condition]) -> Condition {
    let kept = distinct(parts, without: false)
    if kept.contains(.constant(true)) { return .constant(true) }
    return kept.count == 1 ? kept[0] : kept.isEmpty ? .constant(false) : .or(kept)
  }

  /// The first of equal parts, without those that decide nothing.
  private func distinct(_ parts: [Condition], without neutral: Bool) -> [Condition] {
    var seen: Set<Condition> = [.constant(neutral)]
    return parts.filter { seen.insert($0).inserted }
  }
}

extension Plan {
  /// Simplifies every expression, takes filters apart at `and`, and drops those that keep every row.
  mutating func simplify(with simplification: Simplification) {
    let rewriter = simplification.rewriter
    stages = stages.compactMap { stage in
      guard case .filter(let conditions) = stage.operation else {
        return Stage(rewriter.rewrite(stage.operation))
      }
      switch rewriter.rewrite(.and(conditions)) {
      case .constant(true): return nil
      case .and(let parts): return Stage(.filter(parts))
      case let condition: return Stage(.filter([condition]))
      }
    }
  }
}

extension Scalar {
  private var isConstant: Bool { if case .constant = self { true } else { false } }

  fileprivate var isOperationOnConstants: Bool {
    switch self {
    case .negated(let operand): operand.isConstant
    case .arithmetic(let first, let links, _):
      first.isConstant && links.allSatisfy { $0.operand.isConstant }
    case .call(_, let arguments, _): arguments.allSatisfy(\.isConstant)
    case .field, .output, .relevance, .snippet, .constant, .conditional, .countRelated: false
    }
  }

  fileprivate static func areConstant(_ scalars: Scalar...) -> Bool { scalars.allSatisfy(\.isConstant) }
}

extension Condition {
  /// A test whose outcome no row changes. Patterns may take long and queries read rows, so neither is one.
  fileprivate var isTestOfConstants: Bool {
    switch self {
    case .comparison(_, let left, let right): Scalar.areConstant(left, right)
    case .between(let scalar, let low, let high): Scalar.areConstant(scalar, low, high)
    case .within(let scalar, _, _), .oneOf(let scalar, _), .hasWords(let scalar, _),
      .hasElement(let scalar, _),
      .contains(let scalar, _), .startsWith(let scalar, _), .endsWith(let scalar, _), .isMissing(let scalar):
      Scalar.areConstant(scalar)
    case .constant, .inQuery, .matches, .not, .and, .or, .quantified: false
    }
  }
}
