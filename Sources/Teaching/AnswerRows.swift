import Corpus
import Presentation
import QueryExecution
import QuerySemantics

/// The rows that an answer gives: compared as the machine modes write them, shown as tables print them.
struct AnswerRows {
  let columns: [String]
  let rows: [[String]]
  /// What each column holds, in a word.
  let kinds: [String]
  private let printed: ResultTable

  init(_ result: QueryResult, on corpus: Corpus) {
    let table = result.table(.full, on: corpus)
    columns = table.columns.map(\.name)
    kinds = table.columns.map { $0.type.kind }
    rows = (0..<table.rowCount).map { row in
      table.columns.indices.map { table[row, $0].machineText ?? "" }
    }
    printed = result.table(.brief, on: corpus)
  }

  var columnCount: Int { columns.count }

  /// Whether the cells are the same, in order or not; what the columns are called does not matter.
  func equals(_ other: AnswerRows, inOrder: Bool) -> Bool {
    guard columnCount == other.columnCount, rows.count == other.rows.count else { return false }
    return inOrder ? rows == other.rows : Self.counted(rows) == Self.counted(other.rows)
  }

  /// Whether the rows are the same but for the order of their columns.
  func isReordering(of other: AnswerRows) -> Bool {
    guard rows.count == other.rows.count, Self.counted(rows) != Self.counted(other.rows) else { return false }
    return Self.counted(rows.map { $0.sorted() }) == Self.counted(other.rows.map { $0.sorted() })
  }

  /// Whether a question with these rows was hardly meant to give those others: the columns hold other kinds of values, and more than one
  /// differs.
  func isUnlike(_ other: AnswerRows) -> Bool {
    kinds.sorted() != other.kinds.sorted() && differingColumn(from: other) == nil && !isReordering(of: other)
  }

  /// The only column in which the rows differ, with its number from 1.
  func differingColumn(from other: AnswerRows) -> (number: Int, name: String)? {
    guard 1 < columnCount, columnCount == other.columnCount, 1 < rows.count, rows.count == other.rows.count
    else {
      return nil
    }
    return (0..<columnCount).first {
      Self.counted(rows, without: $0) == Self.counted(other.rows, without: $0)
    }
    .map { ($0 + 1, columns[$0]) }
  }

  /// The place of the first row that stands here more often than there, and how many do.
  func surplus(over other: AnswerRows) -> (count: Int, first: Int)? {
    var rest = Self.counted(other.rows)
    var surplus: [Int] = []
    for (place, row) in rows.enumerated() {
      if let count = rest[row], count > 0 { rest[row] = count - 1 } else { surplus.append(place) }
    }
    return surplus.first.map { (surplus.count, $0) }
  }

  /// A row for a learner, in a line.
  func text(ofRow row: Int) -> String {
    let cells = printed.humanTexts(ofRow: row).filter { !$0.isEmpty }.prefix(8)
      .map { $0.count > 40 ? $0.prefix(39) + "…" : $0 }
    return cells.isEmpty ? "a row of missing values" : cells.joined(separator: " · ")
  }

  private static func counted(_ rows: [[String]], without column: Int) -> [[String]: Int] {
    counted(rows.map { Array($0[..<column] + $0[(column + 1)...]) })
  }

  private static func counted(_ rows: [[String]]) -> [[String]: Int] {
    rows.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}

extension ValueType {
  /// The same for what is easily taken for one another.
  fileprivate var kind: String {
    switch self {
    case .integer, .decimal, .number: "number"
    case .text, .name, .newsletter: "text"
    case .ticker: "ticker"
    case .time, .period: "time"
    case .enumeration(let values): values.rawValue
    case .nameList, .tickerList: "list"
    }
  }
}
