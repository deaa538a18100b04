import Corpus
import QuerySemantics

extension Planner {
  /// Simplifies every expression, takes filters apart at `and`, and drops those that keep every row.
  ///
  /// Flattens nested `and` and `or`, and works out what depends on constants alone. Constants are computed by the
  /// executor itself, so that exactness and overflow are its own; what fails to compute is left as it is, to fail when
  /// a row gets there.
  func simplify(_ plan: inout Plan) {
    for index in plan.stages.indices {
      if case .filter(let conditions) = plan.stages[index].operation {
        plan.stages[index].operation = .filter(simplified(conditions))
      } else if let changed = plan.stages[index].operation.rewritten(folding, simplifying) {
        plan.stages[index].operation = changed
      }
    }
    plan.stages.removeAll {
      if case .filter(let conditions) = $0.operation { conditions.isEmpty } else { false }
    }
  }

  /// The conditions that are left of those of a filter.
  private func simplified(_ conditions: [Condition]) -> [Condition] {
    let whole = conditions.count == 1 ? conditions[0] : .and(conditions)
    switch whole.rewritten(folding, simplifying) ?? whole {
    case .constant(true): return []
    case .and(let parts): return parts
    case let condition: return [condition]
    }
  }

  /// One row that has no columns.
  private var anyRow: Batch { Batch(content: .columns([], count: 1)) }

  /// The value of an operation on constants.
  private func folding(_ scalar: Scalar) -> Scalar? {
    // Texts stay: a text written as a constant also equals its typographic forms, a computed one does not.
    guard scalar.isOperationOnConstants, !scalar.type.isTextual, !scalar.type.isList,
      let value = try? compiler.compile(scalar)(anyRow)[0], value != .missing,
      Vector.repeating(value, type: scalar.type, count: 1)[0] == value
    else { return nil }
    return .constant(value, scalar.type)
  }

  private func simplifying(_ condition: Condition) -> Condition? {
    switch condition {
    case .and(let parts): return conjunction(of: parts)
    case .or(let parts): return disjunction(of: parts)
    case .not(.constant(let holds)): return .constant(!holds)
    case .not(.not(let inner)): return inner
    default:
      guard condition.isTestOfConstants, let found = try? compiler.compile(condition)(anyRow) else {
        return nil
      }
      return .constant(!found.isEmpty)
    }
  }

  private func conjunction(of parts: [Condition]) -> Condition {
    let kept = distinct(
      flattened(parts) { if case .and(let inner) = $0 { inner } else { nil } }, without: true)
    if kept.contains(.constant(false)) { return .constant(false) }
    return kept.count == 1 ? kept[0] : kept.isEmpty ? .constant(true) : .and(kept)
  }

  private func disjunction(of parts: [Condition]) -> Condition {
    let kept = distinct(
      flattened(parts) { if case .or(let inner) = $0 { inner } else { nil } }, without: false)
    if kept.contains(.constant(true)) { return .constant(true) }
    return kept.count == 1 ? kept[0] : kept.isEmpty ? .constant(false) : .or(kept)
  }

  private func flattened(_ parts: [Condition], _ inner: (Condition) -> [Condition]?) -> [Condition] {
    guard parts.contains(where: { inner($0) != nil }) else { return parts }
    return parts.flatMap { inner($0) ?? [$0] }
  }

  /// The first of equal parts, without those that decide nothing.
  private func distinct(_ parts: [Condition], without neutral: Bool) -> [Condition] {
    guard Self.fewParts < parts.count else { return distinctOfFew(parts, without: neutral) }
    var seen: Set<Condition> = [.constant(neutral)]
    return parts.filter { seen.insert($0).inserted }
  }

  /// So many parts are sooner compared with each other than hashed.
  private static var fewParts: Int { 6 }

  private func distinctOfFew(_ parts: [Condition], without neutral: Bool) -> [Condition] {
    var kept: [Condition] = []
    for part in parts where part != .constant(neutral) && !kept.contains(part) { kept.append(part) }
    return kept
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
