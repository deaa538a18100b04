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
    report(.relationPath(path, test, left, named))
    return true
  }

  /// Offers `any idea (…)` around tests of fields that only the ideas of a letter have, which is one for those that stand
  /// side by side: they are meant of the same idea.
  mutating func offerQuantifier(around operands: [Expr], in scope: Scope) {
    guard let source = scope.source, !source.relations.isEmpty else { return }
    var rest = operands[...]
    while let first = rest.first {
      guard let relation = relation(withFieldOf: first, in: scope, source) else {
        rest = rest.dropFirst()
        continue
      }
      let run = rest.prefix { self.relation(withFieldOf: $0, in: scope, source) == relation }
      let places = run.compactMap { test in
        diagnostics.firstIndex { $0.code == "unknown-field" && $0.span == test.left?.span }
      }
      for place in places { diagnostics[place].edits = [] }
      if let start = places.first, let end = places.last, let last = run.last {
        diagnostics[start].edits = [
          TextEdit(insert: "any \(relation.singular) (", at: first.span.start)
        ]
        diagnostics[end].edits.append(TextEdit(insert: ")", at: last.span.end))
      }
      rest = rest.dropFirst(run.count)
    }
  }

  /// The relation that has the field of a test, where the rows themselves have none of this name.
  private func relation(withFieldOf test: Expr, in scope: Scope, _ source: SourceID) -> SourceID? {
    guard case .field(let path)? = test.left?.kind, path.count == 1, scope.lookUp(path[0].text) == nil,
      EverydayNames.name(for: path[0].text, among: scope.names) == nil
    else { return nil }
    return source.relations.first { Schema.field(named: path[0].text, of: $0) != nil }
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

  static func relationPath(_ path: [Name], _ test: Expr, _ left: Expr, _ relation: SourceID) -> Diagnostic {
    var inner = test
    inner.replaceLeft(with: Expr(.field([path[1]]), path[1].span))
    let meant = "any \(relation.singular) (\(format(inner)))"
    let head = SourceSpan(test.span.start, left.span.end)
    return Diagnostic(
      "unknown-path",
      "a row has many \(relation.rawValue), so `\(path.map(\.text).joined(separator: "."))` is no field",
      at: left.span, label: didYouMean(meant),
      edits: [
        TextEdit(head, "any \(relation.singular) (\(path[1].text)"), TextEdit(insert: ")", at: test.span.end),
      ])
  }
}

extension Expr {
  /// Puts another operand in the place of the one that the test is about.
  fileprivate mutating func replaceLeft(with left: Expr) {
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
