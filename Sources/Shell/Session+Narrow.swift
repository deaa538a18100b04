import Presentation
import QueryExecution
import QuerySemantics

extension Session {
  /// Whether a table that the shell itself makes has fewer columns, so that those it has can be read.
  var isNarrow: Bool { mode == .table && file == nil && renderOptions.width < 72 }
}

extension ResultTable {
  /// The columns of these names; all for `nil`.
  func only(_ names: Set<String>?) -> ResultTable {
    guard let names else { return self }
    let kept = zip(columns, vectors).filter { names.contains($0.0.name) }
    return ResultTable(columns: kept.map(\.0), vectors: kept.map(\.1), rowCount: rowCount)
  }
}
