import Corpus
import Diagnostics
import QuerySyntax

// Tests of ideas in the conditions of a letter, which has many: `newsletters where ticker = IGV and direction = long`.

/// One test of the rows of a relation among the operands of an `and`.
private struct RelatedTest {
  /// Its place among the operands.
  var index: Int
  var test: Expr
  /// As it is written of the related row.
  var inner: Expr
  /// What makes of the test as written the one inside the brackets.
  var edits: [TextEdit] = []
}

extension Resolver {
  /// Offers `any idea (…)` around tests of fields that only the ideas of a letter have. Those of one `and` are meant of
  /// the same idea, unless no idea could be all of it.
  mutating func offerQuantifier(around operands: [Expr], in scope: Scope) {
    guard !looksForCursor, let source = scope.source else { return }
    for relation in source.relations {
      let tests = operands.enumerated().compactMap { relatedTest($0, $1, of: relation, in: scope, source) }
      let places = tests.compactMap { related in
        diagnostics.firstIndex {
          ["unknown-field", "unknown-path"].contains($0.code) && $0.span == related.test.left?.span
        }
      }
      guard let lead = places.first else { continue }
      for place in places { diagnostics[place].edits = [] }
      let (text, edits) = quantified(tests, among: operands, relation)
      diagnostics[lead].edits = edits
      if diagnostics[lead].code == "unknown-path" { diagnostics[lead].label = text.map(didYouMean) }
    }
  }

  /// A test of a field that only the relation has, also as `idea.ticker`.
  private func relatedTest(
    _ index: Int, _ test: Expr, of relation: SourceID, in scope: Scope, _ source: SourceID
  ) -> RelatedTest? {
    guard let left = test.left, case .field(let path) = left.kind, let name = path.last else { return nil }
    if path.count == 2 {
      guard SourceID(word: path[0].text) == relation, Schema.field(named: name.text, of: relation) != nil
      else {
        return nil
      }
      var inner = test
      inner.replaceLeft(with: Expr(.field([name]), name.span))
      return RelatedTest(index: index, test: test, inner: inner, edits: [TextEdit(left.span, name.text)])
    }
    if path.count == 1, SourceID(word: name.text) == relation, case .wordTest = test.kind,
      Schema.field(named: "text", of: relation) != nil
    {
      var inner = test
      inner.replaceLeft(with: Expr(.field([Name("text", left.span)]), left.span))
      return RelatedTest(index: index, test: test, inner: inner, edits: [TextEdit(left.span, "text")])
    }
    guard path.count == 1, scope.lookUp(name.text) == nil else { return nil }
    if isOfLetter(name, of: relation, source) {
      // Of the latest times that is the same: `tickers since March`.
      return test.isAboutLatest ? nil : RelatedTest(index: index, test: test, inner: test)
    }
    guard
      EverydayNames.name(for: name.text, among: scope.names) == nil,
      source.relations.first(where: { Schema.field(named: name.text, of: $0) != nil }) == relation
    else { return nil }
    return RelatedTest(index: index, test: test, inner: test)
  }

  /// Whether a name is of the letter that the rows of the relation are from, and of no relation itself: `tickers where published in march`.
  private func isOfLetter(_ name: Name, of relation: SourceID, _ source: SourceID) -> Bool {
    source.relations.first == relation
      && !source.relations.contains { Schema.field(named: name.text, of: $0) != nil }
      && Schema.inheritedFields(of: relation).contains { $0.name == name.key }
  }

  /// The tests as they are meant of the rows of a relation: in words where that is one test, and what to write.
  private func quantified(
    _ tests: [RelatedTest], among operands: [Expr], _ relation: SourceID
  ) -> (text: String?, edits: [TextEdit]) {
    let negated = tests.filter { $0.inner.affirmed != nil }
    let fields = Set(tests.map(\.field))
    // That a letter has no such idea is meant where all is denied; two values of one field are those of two ideas.
    if negated.count == tests.count { return separate(tests, "no", relation) }
    if 1 < tests.count, fields.count == 1, tests.allSatisfy(\.isEquality) {
      return separate(tests, "any", relation)
    }
    let exact = tests.filter(\.picksValues).map(\.field)
    guard Set(exact).count == exact.count else { return (nil, []) }
    return together(withTicker(of: operands, tests, relation), among: operands, relation)
  }

  private func separate(
    _ tests: [RelatedTest], _ quantifier: String, _ relation: SourceID
  ) -> (text: String?, edits: [TextEdit]) {
    let texts = tests.map { "\(quantifier) \(relation.singular) (\(format($0.inner.affirmed ?? $0.inner)))" }
    let edits =
      quantifier == "no"
      ? zip(tests, texts).map { TextEdit($0.test.span, $1) }
      : tests.flatMap {
        [TextEdit(insert: "\(quantifier) \(relation.singular) (", at: $0.test.span.start)] + $0.edits
          + [TextEdit(insert: ")", at: $0.test.span.end)]
      }
    return (texts.count == 1 ? texts[0] : nil, edits)
  }

  /// One condition of one row; tests that stand apart are moved to the first.
  private func together(
    _ tests: [RelatedTest], among operands: [Expr], _ relation: SourceID
  ) -> (text: String?, edits: [TextEdit]) {
    var last = 0
    while last + 1 < tests.count, tests[last + 1].index == tests[last].index + 1 { last += 1 }
    let head = "any \(relation.singular) ("
    var tail = ""
    var edits = [TextEdit(insert: head, at: tests[0].test.span.start)] + tests.flatMap(\.edits)
    for test in tests[(last + 1)...] {
      tail += " and " + format(test.inner)
      edits.append(TextEdit(SourceSpan(operands[test.index - 1].span.end, test.test.span.end), ""))
    }
    edits.append(TextEdit(insert: tail + ")", at: tests[last].test.span.end))
    return (tests.count == 1 ? "\(head)\(format(tests[0].inner)))" : nil, edits)
  }

  /// `tickers has IGV and direction = long`: the direction is meant of an idea on this ticker.
  private func withTicker(
    of operands: [Expr], _ tests: [RelatedTest], _ relation: SourceID
  ) -> [RelatedTest] {
    guard relation == .ideas, !tests.contains(where: { $0.field == "ticker" }) else { return tests }
    let tickers = operands.enumerated().compactMap { index, test -> RelatedTest? in
      guard case .wordTest(.has, let left, let value, isNegated: false) = test.kind,
        case .field(let path) = left.kind, path.count == 1, path[0].key == "tickers"
      else { return nil }
      let field = Expr(.field([Name("ticker", left.span)]), left.span)
      let head = SourceSpan(left.span.start, max(left.span.start, value.span.start))
      return RelatedTest(
        index: index, test: test, inner: Expr(.comparison(.equal, field, value), test.span),
        edits: [TextEdit(head, "ticker = ")])
    }
    return tickers.count == 1 ? (tests + tickers).sorted { $0.index < $1.index } : tests
  }

  /// `any idea (direction = long and direction = short)`: one idea is never both, and two may be.
  mutating func offerTwoQuantifiers(
    _ quantifier: Quantifier, _ relation: SourceID, _ test: Expr, _ expr: Expr, diagnosticsFrom first: Int
  ) {
    for index in diagnostics.indices.dropFirst(first) where diagnostics[index].code == "never-both" {
      diagnostics[index].label = nil
      diagnostics[index].edits = []
      guard quantifier == .any, case .and(let operands) = test.kind, operands.count == 2 else { continue }
      let meant = operands.map { "any \(relation.singular) (\(format($0)))" }.joined(separator: " and ")
      diagnostics[index].label = didYouMean(meant)
      diagnostics[index].edits = [TextEdit(expr.span, meant)]
    }
  }
}

extension RelatedTest {
  /// The name of the field that it is about.
  var field: String {
    if case .field(let path)? = inner.left?.kind, let name = path.last { name.key } else { "" }
  }

  var isEquality: Bool { if case .comparison(.equal, _, _) = inner.kind { true } else { false } }

  /// Whether a second test of the same field would contradict it, or say nothing.
  var picksValues: Bool {
    switch inner.kind {
    case .comparison(.equal, _, _), .comparison(.notEqual, _, _), .membership: true
    default: false
    }
  }
}

extension Expr {
  /// Whether the last of several times decides it.
  fileprivate var isAboutLatest: Bool {
    switch kind {
    case .comparison(.greater, let left, _), .comparison(.greaterOrEqual, let left, _):
      if case .field(let path) = left.kind { path.last?.key == "published" } else { false }
    default: false
    }
  }

  /// What a negated test denies.
  fileprivate var affirmed: Expr? {
    switch kind {
    case .comparison(.notEqual, let left, let right): Expr(.comparison(.equal, left, right), span)
    case .between(let left, let low, let high, isNegated: true):
      Expr(.between(left, low, high, isNegated: false), span)
    case .membership(let left, let set, isNegated: true): Expr(.membership(left, set, isNegated: false), span)
    case .queryMembership(let left, let query, isNegated: true):
      Expr(.queryMembership(left, query, isNegated: false), span)
    case .wordTest(let test, let left, let value, isNegated: true):
      Expr(.wordTest(test, left, value, isNegated: false), span)
    case .match(let left, let pattern, isNegated: true): Expr(.match(left, pattern, isNegated: false), span)
    default: nil
    }
  }
}
