import Corpus

extension Scope {
  /// The fields and columns that can be named here with types and meanings: own ones first, then the newsletter's.
  var columns: [Proposal] {
    switch kind {
    case .columns(let columns): columns.map { column($0) }
    case .rows(let source, let isRanked):
      Self.fields(of: source) + (isRanked ? Self.ranked : []) + newslettersFields(of: source)
    }
  }

  private static let ranked = [
    Proposal(.column, "relevance", type: "number", "How well the row matches."),
    Proposal(.column, "snippet", type: "text", "An excerpt with the hits."),
  ]

  private static func fields(of source: SourceID) -> [Proposal] {
    Schema.fields(of: source).map { Proposal(.column, $0.name, type: $0.type.word, $0.meaning) }
  }

  private func newslettersFields(of source: SourceID) -> [Proposal] {
    guard source.hasNewsletter else { return [] }
    return Self.fields(of: .newsletters).filter { Schema.field(named: $0.text, of: source) == nil }
  }

  private func column(_ column: ScopeColumn) -> Proposal {
    var meaning = ""
    if case .scalar(let scalar) = column.origin, let stored = before.first?.stored(scalar) {
      meaning = stored.field.field.meaning
    }
    return Proposal(.column, column.column.name, type: column.column.type.label, meaning)
  }

  /// The stored field that a scalar is, and the source whose rows have it here.
  func stored(_ scalar: Scalar) -> (field: FieldID, source: SourceID)? {
    switch (scalar, kind) {
    case (.field(let field, _), .rows(let source, _)): return (field, source)
    case (.output(let index, _), .columns(let columns)):
      guard columns.indices.contains(index), case .scalar(let origin) = columns[index].origin else {
        return nil
      }
      return before.first?.stored(origin)
    default: return nil
    }
  }

  /// A field or column of a type, to show a function in use.
  func name(where fits: (ValueType) -> Bool) -> String? {
    names.first { lookUp($0).map { fits($0.type) } ?? false }
  }
}

extension ValueType {
  /// The type in a word or two, as a list of columns has it.
  fileprivate var label: String {
    switch self {
    case .enumeration: "enum"
    case .integer: "integer"
    case .nameList: "list of name"
    case .tickerList: "list of ticker"
    default: word.hasPrefix("a ") ? String(word.dropFirst(2)) : word
    }
  }
}
