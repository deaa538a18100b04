import Corpus
import Diagnostics
import QuerySyntax

extension Resolver {
  mutating func select(_ items: [SelectItem], _ step: Step, in scope: inout Scope) -> [ResolvedStep]? {
    let inner = scope
    let resolved = items.map { item -> [ScopeColumn]? in
      switch item.kind {
      case .all: allColumns(of: inner)
      case .expression(let expr): column(expr, alias: item.alias, in: inner).map { [$0] }
      }
    }
    let columns = resolved.flatMap { $0 ?? [] }
    let spans = zip(items, resolved).flatMap { item, columns in columns?.map { _ in item.span } ?? [] }
    let isUnique = checkNames(columns, spans)
    // Later steps see the columns that could be told, and do not miss the others.
    scope = Scope(.columns(columns))
    scope.before = [inner]
    scope.maker = "select"
    scope.isPartial = inner.isPartial || resolved.contains { $0 == nil }
    guard isUnique, resolved.allSatisfy({ $0 != nil }) else { return nil }
    return [.project(columns.compactMap(\.projected))]
  }

  /// What `*` stands for.
  private func allColumns(of scope: Scope) -> [ScopeColumn] {
    switch scope.kind {
    case .columns(let columns):
      columns.enumerated().map { index, column in
        ScopeColumn(column: column.column, origin: .scalar(.output(index, column.column.type)))
      }
    case .rows(let source, let isRanked):
      Schema.storedFields(of: source).map {
        column(of: .field($0, ofNewsletter: false), named: $0.field.name)
      }
        + (isRanked
          ? [column(of: .relevance, named: "relevance"), column(of: .snippet, named: "snippet")] : [])
    }
  }

  private func column(of scalar: Scalar, named name: String) -> ScopeColumn {
    ScopeColumn(column: OutputColumn(name: name, type: scalar.type), origin: .scalar(scalar))
  }

  /// One column with its name: the alias, or an automatic one.
  mutating func column(_ expr: Expr, alias: Name?, in scope: Scope) -> ScopeColumn? {
    let scalar = self.scalar(expr, in: scope)
    if let alias { guard checkAlias(alias) else { return nil } }
    guard let scalar else { return nil }
    return column(of: scalar, named: alias?.text ?? automaticName(expr))
  }

  /// A column may not take the name of a source.
  mutating func checkAlias(_ alias: Name) -> Bool {
    guard SourceID(word: alias.text) != nil else { return true }
    report(.reservedName(alias))
    return false
  }

  /// Reports columns of the same name.
  mutating func checkNames(_ columns: [ScopeColumn], _ spans: [SourceSpan]) -> Bool {
    guard 1 < columns.count else { return true }
    var seen: Set<String> = []
    var isUnique = true
    for (column, span) in zip(columns, spans) where !seen.insert(column.column.name.lowercased()).inserted {
      report(.duplicateColumn(column.column.name, span))
      isUnique = false
    }
    return isUnique
  }
}

extension ScopeColumn {
  var projected: ProjectedColumn? {
    guard case .scalar(let scalar) = origin else { return nil }
    return ProjectedColumn(column: column, scalar: scalar)
  }
}

/// The name of a column without an alias: the last field, the bucket's unit, or all the words joined by `_`.
///
/// `newsletter.title` → `title`, `month(published)` → `month`, `minutes * 2` → `minutes_2`
func automaticName(_ expr: Expr) -> String {
  if case .call(let name, _) = expr.kind, let function = Function(word: name.text), function.makesKeys,
    function != .bin
  {
    return function.rawValue
  }
  let words = nameWords(expr).prefix(6).map(nameLetters)
  let name = words.filter { !$0.isEmpty }.joined(separator: "_")
  return name.isEmpty ? "value" : name
}

/// The letters and digits of a word, in lower case. Most words have no others.
private func nameLetters(_ word: String) -> String {
  if word.utf8.allSatisfy({ $0 &- UInt8(ascii: "a") < 26 || $0 == UInt8(ascii: "_") }) { return word }
  return word.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "_" }
}

/// The words that an automatic name is made of, in the order written.
private func nameWords(_ expr: Expr) -> [String] {
  switch expr.kind {
  case .field(let path): path.suffix(1).map(\.text)
  case .dottedField(let name), .parameter(let name): [name.text]
  case .word(let text), .string(let text), .number(let text, _), .cashtag(let text): [text]
  case .duration(let number, let unit): [number, unit.rawValue]
  case .relativeDate: []
  case .range(let a, let b), .comparison(_, let a, let b), .membership(let a, let b, _),
    .wordTest(_, let a, let b, _):
    nameWords(a) + nameWords(b)
  case .list(let items), .and(let items), .or(let items): items.prefix(6).flatMap(nameWords)
  case .negated(let a), .parenthesized(let a): nameWords(a)
  case .isMissing(let a, let isNegated): nameWords(a) + [isNegated ? "present" : "missing"]
  case .not(let a): ["not"] + nameWords(a)
  case .arithmetic(let first, let links): nameWords(first) + links.prefix(6).flatMap { nameWords($0.operand) }
  case .call(let name, let arguments): [name.text] + arguments.prefix(6).flatMap(nameWords)
  case .conditional(let condition, _, _): ["if"] + nameWords(condition)
  case .countRelated(let relation, let condition):
    ["count", relation.text] + (condition.map(nameWords) ?? [])
  case .between(let a, let b, let c, _): nameWords(a) + nameWords(b) + nameWords(c)
  case .queryMembership(let a, _, _), .match(let a, _, _): nameWords(a)
  case .quantified(let quantifier, let relation, let condition):
    [quantifier.rawValue, relation.text] + (condition.map(nameWords) ?? [])
  case .missing: []
  }
}

extension Function {
  /// Whether groups by it stand in key order: time buckets, `weekday`, `hour`, `bin`.
  var makesKeys: Bool {
    switch self {
    case .day, .week, .month, .quarter, .year, .weekday, .hour, .bin: true
    case .lower, .upper, .length, .words, .abs, .round, .coalesce: false
    }
  }
}
