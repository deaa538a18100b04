import Corpus
import Diagnostics
import QuerySyntax

// Rows of a relation taken for fields: `ideas.ticker = IGV`, `no risk`, `any (…)`.

extension Resolver {
  /// Reports `ideas.ticker = IGV` of newsletters; `true` where that was it.
  mutating func reportRelationPath(_ test: Expr, in scope: Scope) -> Bool {
    guard !looksForCursor, let source = scope.source, let left = test.left,
      case .field(let path) = left.kind, path.count == 2, let named = SourceID(word: path[0].text),
      Schema.field(named: path[1].text, of: named) != nil
    else { return false }
    if named == source, named != .newsletters {
      report(.needlessPath(path, of: source))
      return true
    }
    guard source.relations.contains(named) else { return false }
    report(.relationPath(path, left.span, named))
    return true
  }

  /// Reports `no risk` and `any risk`, where a field is no relation; `true` where that was it.
  mutating func reportQuantifiedField(
    _ quantifier: Quantifier, _ name: Name, _ test: Expr?, _ expr: Expr, in scope: Scope
  ) -> Bool {
    guard !looksForCursor, test == nil, scope.lookUp(name.text) != nil, SourceID(word: name.text) == nil
    else {
      return false
    }
    report(.quantifiedField(name, quantifier == .no ? "is missing" : "is present", expr.span))
    return true
  }

  /// Reports `any (ticker = IGV)`, which does not say of what; `true` where that was it.
  mutating func reportQuantifierAlone(_ name: Name, _ arguments: [Expr], in scope: Scope) -> Bool {
    guard !looksForCursor, Quantifier(rawValue: name.key) != nil, arguments.count == 1,
      let source = scope.source
    else { return false }
    let child = source.relations.first { child in
      attempt { $0.condition(arguments[0], in: Scope(.rows(child, isRanked: false))) } != nil
    }
    guard let child else { return false }
    report(.quantifierAlone(name, child))
    return true
  }
}

extension Diagnostic {
  static func needlessPath(_ path: [Name], of source: SourceID) -> Diagnostic {
    let span = path[0].span.joined(with: path[1].span)
    return Diagnostic(
      "unknown-path", "the fields of \(source.rawValue) stand by themselves here", at: span,
      label: didYouMean(path[1].text), edits: [TextEdit(span, path[1].text)])
  }

  static func quantifiedField(_ name: Name, _ test: String, _ span: SourceSpan) -> Diagnostic {
    let meant = "\(name.text) \(test)"
    return Diagnostic(
      "unknown-relation", "`\(name.text)` is a field, which is present or missing", at: span,
      label: didYouMean(meant), edits: [TextEdit(span, meant)])
  }

  static func quantifierAlone(_ name: Name, _ child: SourceID) -> Diagnostic {
    Diagnostic(
      "unknown-relation", "`\(name.text)` needs to know of what", at: name.span,
      label: didYouMean("\(name.key) \(child.singular) (…)"),
      edits: [TextEdit(insert: " \(child.singular)", at: name.span.end)])
  }

  /// What is meant is offered by `offerQuantifier`.
  static func relationPath(_ path: [Name], _ span: SourceSpan, _ relation: SourceID) -> Diagnostic {
    Diagnostic(
      "unknown-path",
      "a row has many \(relation.rawValue), so `\(path.map(\.text).joined(separator: "."))` is no field",
      at: span)
  }
}

extension Expr {
  /// Puts another operand in the place of the one that the test is about.
  mutating func replaceLeft(with left: Expr) {
    switch kind {
    case .comparison(let op, _, let right): kind = .comparison(op, left, right)
    case .between(_, let low, let high, let isNegated):
      kind = .between(left, low, high, isNegated: isNegated)
    case .membership(_, let set, let isNegated): kind = .membership(left, set, isNegated: isNegated)
    case .queryMembership(_, let query, let isNegated):
      kind = .queryMembership(left, query, isNegated: isNegated)
    case .wordTest(let test, _, let value, let isNegated):
      kind = .wordTest(test, left, value, isNegated: isNegated)
    case .match(_, let pattern, let isNegated): kind = .match(left, pattern, isNegated: isNegated)
    case .isMissing(_, let isNegated): kind = .isMissing(left, isNegated: isNegated)
    default: break
    }
  }
}
