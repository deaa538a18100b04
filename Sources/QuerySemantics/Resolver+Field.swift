import Corpus
import Diagnostics
import QuerySyntax

extension Resolver {
  /// A field by its path: a name, or `newsletter.` and a name.
  mutating func field(_ path: [Name], in scope: Scope) -> Scalar? {
    guard let first = path.first else { return nil }
    guard path.count > 1 else { return field(first, in: scope) }
    guard path.count == 2, SourceID(word: first.text) == .newsletters else {
      report(.unknownPath(path))
      return nil
    }
    meet(path[1], .field(Scope(.rows(.newsletters, isRanked: false)), isDotted: true))
    switch scope.kind {
    case .rows(let source, _) where source.hasNewsletter:
      return field(path[1], of: .newsletters).map { .field($0, ofNewsletter: true) }
    case .rows(.newsletters, _):
      return field(path[1], of: .newsletters).map { .field($0, ofNewsletter: false) }
    case .rows(let source, _): report(.noParent(source, path))
    case .columns:
      if let before = scope.before.first, let scalar = attempt({ $0.field(path, in: before) }),
        let column = scope.column(holding: scalar)
      {
        return column
      }
      if !scope.isPartial { report(.unknownColumn(path[1], in: scope)) }
    }
    return nil
  }

  mutating func field(_ name: Name, in scope: Scope) -> Scalar? {
    guard !name.text.isEmpty else { return nil }
    meet(name, .field(scope, isDotted: false))
    if let scalar = scope.lookUp(name.text) { return scalar }
    switch scope.kind {
    case .rows(let source, _): report(.unknownField(name, of: source, in: scope))
    case .columns: if !scope.isPartial { report(.unknownColumn(name, in: scope)) }
    }
    return nil
  }

  private mutating func field(_ name: Name, of source: SourceID) -> FieldID? {
    if let field = Schema.field(named: name.text, of: source) { return field }
    guard !name.text.isEmpty else { return nil }
    report(.unknownField(name, of: source, in: Scope(.rows(source, isRanked: false))))
    return nil
  }
}
