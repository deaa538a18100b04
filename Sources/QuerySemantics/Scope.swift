import Corpus
import WordTables

/// What names mean at one place of a query.
struct Scope {
  enum Kind {
    /// Rows of a source; `isRanked` after `matching`.
    case rows(SourceID, isRanked: Bool)
    /// The columns of a `select` or an aggregation.
    case columns([ScopeColumn])
  }

  var kind: Kind
  /// The scope before the `select` or aggregation, so that an expression may be repeated in place of its column.
  var before: [Scope] = []
  /// Whether a column is missing for an error that was reported, so that a name not found is no further one.
  var isPartial = false
  /// The word of the step that made the columns, for messages.
  var maker = ""

  init(_ kind: Kind) { self.kind = kind }

  /// The shape of rows that this scope describes.
  var shape: RowShape {
    switch kind {
    case .rows(let source, let isRanked): .rows(source, isRanked: isRanked)
    case .columns(let columns): .columns(columns.map(\.column))
    }
  }

  init(shape: RowShape) {
    switch shape {
    case .rows(let source, let isRanked): self.init(.rows(source, isRanked: isRanked))
    case .columns(let columns): self.init(.columns(columns.map { ScopeColumn(column: $0, origin: .unknown) }))
    }
  }

  /// The names that can stand here, in table order: own fields, then those of the newsletter.
  var names: [String] {
    switch kind {
    case .columns(let columns): columns.map(\.column.name)
    case .rows(let source, let isRanked):
      Schema.fields(of: source).map(\.name) + (isRanked ? ["relevance", "snippet"] : [])
        + (source.hasNewsletter ? Schema.fields(of: .newsletters).map(\.name) : [])
    }
  }
}

/// A column that later steps can name.
struct ScopeColumn {
  /// What the column holds, in terms of the scope before.
  enum Origin {
    case scalar(Scalar)
    case measure(Measure)
    case unknown
  }

  var column: OutputColumn
  var origin: Origin
}

extension Scope {
  /// The scalar that `name` stands for, compared without case.
  func lookUp(_ name: String) -> Scalar? {
    switch kind {
    case .columns(let columns):
      guard let index = columns.firstIndex(where: { $0.column.name.isSameWord(as: name) }) else {
        return nil
      }
      return .output(index, columns[index].column.type)
    case .rows(let source, let isRanked):
      if isRanked, name.isSameWord(as: "relevance") { return .relevance }
      if isRanked, name.isSameWord(as: "snippet") { return .snippet }
      if let own = Schema.field(named: name, of: source) { return .field(own, ofNewsletter: false) }
      guard source.hasNewsletter else { return nil }
      return Schema.field(named: name, of: .newsletters).map { .field($0, ofNewsletter: true) }
    }
  }

  /// The column whose expression equals `scalar`, which was resolved in the scope before.
  func column(holding scalar: Scalar) -> Scalar? {
    guard case .columns(let columns) = kind else { return nil }
    for (index, column) in columns.enumerated() {
      if case .scalar(let origin) = column.origin, origin == scalar {
        return .output(index, column.column.type)
      }
    }
    return nil
  }

  /// The column that holds the same measure.
  func column(holding measure: Measure) -> Scalar? {
    guard case .columns(let columns) = kind else { return nil }
    for (index, column) in columns.enumerated() {
      if case .measure(let origin) = column.origin, origin.function == measure.function,
        origin.argument == measure.argument
      {
        return .output(index, column.column.type)
      }
    }
    return nil
  }

  /// The source whose rows stand here.
  var source: SourceID? {
    if case .rows(let source, _) = kind { source } else { nil }
  }
}
