package import Corpus
package import QuerySemantics

/// The rows that a query found: identities while rows are rows of a source, else columns.
package struct QueryResult: Sendable {
  package enum Content: Sendable {
    /// Row numbers of the source.
    case rows(SourceID, [UInt32])
    /// As many as the shape has columns, each as long as there are rows.
    case columns([Vector])
  }

  /// Rows that an aggregate skipped because its argument was missing.
  package struct LeftOut: Hashable, Sendable {
    /// The name of the measure's column.
    package var column: String
    package var count: Int
  }

  package let shape: RowShape
  package let content: Content
  package let rowCount: Int
  /// Of the last aggregation; only measures that left something out.
  package let leftOut: [LeftOut]
  /// The rows with what `matching` added, for use as a source.
  let batch: Batch?

  init(shape: RowShape, rows: Batch?, leftOut: [LeftOut]) {
    self.shape = shape
    self.leftOut = leftOut
    batch = rows
    rowCount = rows?.count ?? 0
    content = QueryResult.content(shape, rows)
  }

  private static func content(_ shape: RowShape, _ rows: Batch?) -> Content {
    switch (shape, rows?.content) {
    case (_, .rows(let source, let rows)?): .rows(source, rows.array)
    case (_, .columns(let vectors, _)?): .columns(vectors)
    case (.rows(let source, _), nil): .rows(source, [])
    case (.columns(let columns), nil): .columns(columns.map { .missing(type: $0.type, count: 0) })
    }
  }

  /// The output columns; `nil` while rows are rows of a source.
  var columns: [OutputColumn]? {
    if case .columns(let columns) = shape { columns } else { nil }
  }
}
