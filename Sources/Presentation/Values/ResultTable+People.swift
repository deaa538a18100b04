package import QueryExecution

extension ResultTable {
  /// The cells of a row as tables print them, in full; empty where a value is missing. Lines are kept, so `visible` comes after.
  package func humanTexts(ofRow row: Int) -> [String] {
    zip(columns, vectors).map { column, vector in
      vector[row].humanText(as: ColumnStyle(of: column, vector, rows: rowCount))
    }
  }
}
