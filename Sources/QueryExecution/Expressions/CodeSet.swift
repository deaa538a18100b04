import Corpus

/// Some codes of a dictionary.
enum CodeSet: Sendable {
  case range(Range<Int>)
  /// Whether each code is in.
  case table([Bool])

  init(_ codes: some Sequence<Int>, of dictionary: NameDictionary) {
    var table = [Bool](repeating: false, count: dictionary.count)
    for code in codes { table[code] = true }
    self = .table(table)
  }

  /// The codes of the names that equal one of the literals. Cost: a search per literal and one pass over the names.
  init(equalToAnyOf literals: [TextLiteral], in dictionary: NameDictionary) {
    var table = [Bool](repeating: false, count: dictionary.count)
    for literal in literals {
      for code in dictionary.codes(equalTo: literal.folded) { table[code] = true }
    }
    let plain = Set(literals.filter(\.mayHaveOtherForms).map(\.plain))
    if !plain.isEmpty {
      for code in table.indices where plain.contains(plainForms(dictionary.folded[code])) {
        table[code] = true
      }
    }
    self = .table(table)
  }

  /// The positions of the `rows` whose code is in. The missing code never is.
  func positions(of rows: [UInt32], in codes: CodeColumn) -> [UInt32] {
    switch self {
    case .range(let range):
      let (first, count) = (UInt32(range.lowerBound), UInt32(range.count))
      return QueryExecution.positions(of: rows.count) { codes[Int(rows[$0])] &- first < count }
    case .table(let table):
      return QueryExecution.positions(of: rows.count) { position in
        let code = Int(codes[Int(rows[position])])
        return code < table.count && table[code]
      }
    }
  }

  func contains(_ code: UInt32) -> Bool {
    switch self {
    case .range(let range): range.contains(Int(code))
    case .table(let table): Int(code) < table.count && table[Int(code)]
    }
  }
}
