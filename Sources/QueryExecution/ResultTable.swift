package import QuerySemantics

/// Columns with their values, ready to be shown or written.
package struct ResultTable: Sendable {
  package var columns: [OutputColumn]
  /// One per column, each as long as there are rows.
  package var vectors: [Vector]
  package var rowCount: Int
  /// What the query looked for in the texts, for those who show it.
  package var hits = TextHits()

  package init(columns: [OutputColumn], vectors: [Vector], rowCount: Int) {
    self.columns = columns
    self.vectors = vectors
    self.rowCount = rowCount
  }

  package subscript(row: Int, column: Int) -> Value { vectors[column][row] }

  /// A table of one row.
  package func row(_ row: Int) -> ResultTable {
    var table = ResultTable(
      columns: columns, vectors: vectors.map { $0.taking([UInt32(row)]) }, rowCount: 1)
    table.hits = hits
    return table
  }
}
