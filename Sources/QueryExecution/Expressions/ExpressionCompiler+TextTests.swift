import Corpus
import QuerySemantics
import QuerySyntax
import TextAnalysis

extension ExpressionCompiler {
  /// Tests the texts of a scalar. A missing text fails every test.
  func compileTextTest(_ scalar: Scalar, _ test: TextTest) throws(ExecutionError) -> Predicate {
    guard case .field(let field, let ofNewsletter) = scalar else { return try compileValueTest(scalar, test) }
    switch corpus[field] {
    case .names(let names):
      let codes = CodeSet(try codes(of: names.dictionary, test), of: names.dictionary)
      return codePredicate(names, ofNewsletter: ofNewsletter, codes: codes)
    case .texts, .virtualText:
      guard let predicate = try TextPredicate(test, of: field, in: corpus, environment) else {
        return try compileValueTest(scalar, test)
      }
      return { [self] batch throws(ExecutionError) in
        guard let rows = selection(of: batch, ofNewsletter: ofNewsletter) else { return [] }
        return try predicate.positions(in: rows)
      }
    default: return try compileValueTest(scalar, test)
    }
  }

  /// The names that pass, each tested once per query.
  private func codes(of dictionary: NameDictionary, _ test: TextTest) throws(ExecutionError) -> [Int] {
    var codes: [Int] = []
    for (code, spelling) in dictionary.spellings.enumerated() {
      if code % environment.batchSize == 0 { try environment.checkCancellation() }
      if try test.holds(of: Array(spelling.utf8).span) { codes.append(code) }
    }
    return codes
  }

  private func rowPredicate(
    ofNewsletter: Bool, _ holds: @escaping (UInt32) throws(ExecutionError) -> Bool
  ) -> Predicate {
    { [self] batch throws(ExecutionError) in
      guard let rows = rows(of: batch, ofNewsletter: ofNewsletter) else { return [] }
      var kept: [UInt32] = []
      for (position, row) in rows.enumerated() where try holds(row) { kept.append(UInt32(position)) }
      return kept
    }
  }

  private func compileValueTest(_ scalar: Scalar, _ test: TextTest) throws(ExecutionError) -> Predicate {
    let evaluate = try compile(scalar)
    return { batch throws(ExecutionError) in
      var kept: [UInt32] = []
      for (position, text) in try evaluate(batch).texts().enumerated() {
        guard let text else { continue }
        if try test.holds(of: Array(text.utf8).span) { kept.append(UInt32(position)) }
      }
      return kept
    }
  }

  /// A list holds this whole element.
  func compileElementTest(_ scalar: Scalar, _ element: String) throws(ExecutionError) -> Predicate {
    let literal = TextLiteral(element)
    if let (lists, ofNewsletter) = listColumn(of: scalar) {
      let codes = literal.codes(.equal, in: lists.dictionary)
      return rowPredicate(ofNewsletter: ofNewsletter) { row throws(ExecutionError) in
        lists.range(of: Int(row)).contains { codes.contains(lists.codes[$0]) }
      }
    }
    let evaluate = try compile(scalar)
    return { batch throws(ExecutionError) in
      guard case .lists(let lists) = try evaluate(batch) else { return [] }
      return positions(of: lists.count) { row in
        lists[row].contains { literal.holds(.equal, of: $0.foldedUTF8) }
      }
    }
  }

  /// A way to tell missing values without building texts or lists.
  func missingPredicate(ofField scalar: Scalar) -> Predicate? {
    guard case .field(let field, let ofNewsletter) = scalar else { return nil }
    switch corpus[field] {
    case .nameLists(let lists):
      return rowPredicate(ofNewsletter: ofNewsletter) { row throws(ExecutionError) in
        lists.range(of: Int(row)).isEmpty
      }
    case .texts(let texts):
      return rowPredicate(ofNewsletter: ofNewsletter) { row throws(ExecutionError) in
        texts.range(of: Int(row)).isEmpty
      }
    default: return nil
    }
  }

  /// The column of lists that a scalar reads.
  func listColumn(of scalar: Scalar) -> (lists: NameListColumn, ofNewsletter: Bool)? {
    guard case .field(let field, let ofNewsletter) = scalar, case .nameLists(let lists) = corpus[field]
    else { return nil }
    return (lists, ofNewsletter)
  }
}
