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
    if let (names, ofNewsletter) = nameColumn(of: scalar) {
      var table = [Bool](repeating: false, count: names.dictionary.count)
      for text in texts { mark(TextLiteral(text).codes(.equal, in: names.dictionary), in: &table) }
      return codePredicate(names, ofNewsletter: ofNewsletter, codes: .table(table))
    }
    let folded = Set(texts.map(\.foldedUTF8))
    let plain = Set(folded.map { plainForms($0) })
    let evaluate = try compile(scalar)
    return { batch throws(ExecutionError) in
      let texts = try evaluate(batch).foldedTexts()
      return positions(of: texts.count) { row in
        texts[row].map { folded.contains($0) || plain.contains(plainForms($0)) } ?? false
      }
    }
  }

  private func mark(_ codes: CodeSet, in table: inout [Bool]) {
    switch codes {
    case .range(let range): for code in range { table[code] = true }
    case .table(let other): for code in other.indices where other[code] { table[code] = true }
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
