import Corpus
import Presentation
import QueryExecution
import QuerySemantics

/// The rows that an answer gives, as the machine modes write them.
struct AnswerRows: Hashable {
  let columns: [String]
  let rows: [[String]]

  private init(columns: [String], rows: [[String]]) {
    self.columns = columns
    self.rows = rows
  }

  init(_ result: QueryResult, on corpus: Corpus) {
    let table = result.table(.full, on: corpus)
    columns = table.columns.map(\.name)
    rows = (0..<table.rowCount).map { row in
      table.columns.indices.map { table[row, $0].machineText ?? "" }
    }
  }

  /// Whether the cells are the same, in order or not; what the columns are called does not matter.
  func equals(_ other: AnswerRows, inOrder: Bool) -> Bool {
    guard columns.count == other.columns.count, rows.count == other.rows.count else { return false }
    return inOrder ? rows == other.rows : counted == other.counted
  }

  /// Whether the rows are the same but for the order of their columns.
  func isReordering(of other: AnswerRows) -> Bool {
    guard rows.count == other.rows.count, counted != other.counted else { return false }
    let (sorted, others) = (rows.map { $0.sorted() }, other.rows.map { $0.sorted() })
    return AnswerRows(columns: columns, rows: sorted).counted
      == AnswerRows(columns: columns, rows: others).counted
  }

  /// The first row that stands here more often than there, and how many do.
  func surplus(over other: AnswerRows) -> (count: Int, first: [String])? {
    var rest = other.counted
    var surplus: [[String]] = []
    for row in rows {
      if let count = rest[row], count > 0 { rest[row] = count - 1 } else { surplus.append(row) }
    }
    return surplus.first.map { (surplus.count, $0) }
  }

  private var counted: [[String]: Int] { rows.reduce(into: [:]) { $0[$1, default: 0] += 1 } }
}
