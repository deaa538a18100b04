import Corpus
import QuerySemantics
import QuerySyntax
import TextAnalysis

extension ExpressionCompiler {
  func compileMembership(_ scalar: Scalar, in values: [Value]) throws(ExecutionError) -> Predicate {
    if scalar.type.isTextual { return try compileTextMembership(scalar, values.compactMap(\.string)) }
    let type = scalar.type
    let asNumber =
      type.isNumeric && values.contains { if case .number = $0 { true } else { type == .number } }
    let valueType: (Value) -> ValueType = { value in
      switch value {
      case .integer: .integer
      case .decimal: .decimal
      case .number: .number
      default: type
      }
    }
    var keys: Set<ValueKey> = []
    for value in values {
      let constant = Vector.repeating(value, type: valueType(value), count: 1)
      if let key = constant.key(0, asNumber: asNumber) { keys.insert(key) }
    }
    return try membershipPredicate(scalar, keys, asNumber: asNumber)
  }

  private func membershipPredicate(
    _ scalar: Scalar, _ keys: Set<ValueKey>, asNumber: Bool
  ) throws(ExecutionError) -> Predicate {
    let evaluate = try compile(scalar)
    return { batch throws(ExecutionError) in
      let vector = try evaluate(batch)
      return positions(of: vector.count) { row in
        vector.key(row, asNumber: asNumber).map(keys.contains) ?? false
      }
    }
  }

  private func compileTextMembership(_ scalar: Scalar, _ texts: [String]) throws(ExecutionError) -> Predicate
  {
    let literals = texts.map { TextLiteral($0) }
    if let (names, ofNewsletter) = nameColumn(of: scalar) {
      return codePredicate(
        names, ofNewsletter: ofNewsletter, codes: CodeSet(equalToAnyOf: literals, in: names.dictionary))
    }
    let folded = Set(literals.map(\.folded))
    let plain = Set(literals.filter(\.mayHaveOtherForms).map(\.plain))
    let evaluate = try compile(scalar)
    return { batch throws(ExecutionError) in
      let texts = try evaluate(batch).foldedTexts()
      return positions(of: texts.count) { row in
        texts[row].map { folded.contains($0) || plain.contains(plainForms($0)) } ?? false
      }
    }
  }

  /// Runs the query once and keeps the values of its only column.
  func compileMembership(_ scalar: Scalar, in query: ResolvedQuery) throws(ExecutionError) -> Predicate {
    let result = try execute(query, on: corpus, environment: environment)
    guard case .columns(let columns) = result.content, let column = columns.first else {
      throw .unsupported("`in` with a query that has no column")
    }
    let asNumber = scalar.type == .number || isNumbers(column)
    var keys: Set<ValueKey> = []
    for row in 0..<column.count {
      if row % environment.batchSize == 0 { try environment.checkCancellation() }
      if let key = column.key(row, asNumber: asNumber) { keys.insert(key) }
    }
    if let (names, ofNewsletter) = nameColumn(of: scalar) {
      let folded = names.dictionary.folded
      let codes = CodeSet(folded.indices.filter { keys.contains(.text(folded[$0])) }, of: names.dictionary)
      return codePredicate(names, ofNewsletter: ofNewsletter, codes: codes)
    }
    return try membershipPredicate(scalar, keys, asNumber: asNumber)
  }

  private func isNumbers(_ vector: Vector) -> Bool {
    if case .numbers = vector { true } else { false }
  }
}
