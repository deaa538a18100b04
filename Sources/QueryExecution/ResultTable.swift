package import QuerySemantics

/// Columns with their values, ready to be shown or written.
package struct ResultTable: Sendable {
  package var columns: [OutputColumn]
  /// One per column, each as long as there are rows.
  package var vectors: [Vector]
  package var rowCount: Int

  package init(columns: [OutputColumn], vectors: [Vector], rowCount: Int) {
    self.columns = columns
    self.vectors = vectors
    self.rowCount = rowCount
  }

  package subscript(row: Int, column: Int) -> Value { vectors[column][row] }

  /// A table of one row.
  package func row(_ row: Int) -> ResultTable {
    ResultTable(columns: columns, vectors: vectors.map { $0.taking([UInt32(row)]) }, rowCount: 1)
  }
}
