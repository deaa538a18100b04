/// One column of one common table, by the names they have in the text.
struct ColumnReference: Hashable {
  let table: String
  let column: String
}

/// A column that a common table can give. It is written only when something reads it.
struct TableColumn {
  let name: String
  let expression: String
  /// What the expression reads.
  let references: Set<ColumnReference>
  /// Whether it is written in any case.
  var isKept = false
}

/// One entry of the `WITH` clause.
struct CommonTable {
  let name: String
  let columns: [TableColumn]
  /// All that follows the columns, from `FROM` on.
  let tail: String
  /// What the tail reads.
  let references: Set<ColumnReference>
  /// The whole body instead, where it is not a plain `SELECT` but calls on itself.
  var body: String?

  /// The place of a row in the order of the result.
  static let order = "row order"
}

extension [CommonTable] {
  /// The `WITH` clause, without the columns that nothing reads; `needed` is what the statement behind it reads.
  func withClause(needed: Set<ColumnReference>) -> String {
    guard !isEmpty else { return "" }
    var needed = needed
    var entries: [String] = []
    for table in reversed() {
      let columns = table.columns.filter {
        $0.isKept || needed.contains(ColumnReference(table: table.name, column: $0.name))
      }
      needed.formUnion(table.references)
      for column in columns { needed.formUnion(column.references) }
      entries.append("\(table.name) AS (\n  \(table.body ?? table.select(columns))\n)")
    }
    let word = contains { $0.body != nil } ? "WITH RECURSIVE " : "WITH "
    return word + entries.reversed().joined(separator: ",\n") + "\n"
  }
}

extension CommonTable {
  fileprivate func select(_ columns: [TableColumn]) -> String {
    let list = columns.map { "\($0.expression) AS \(identifier($0.name))" }
    return "SELECT " + list.joined(separator: ",\n    ") + "\n  " + tail
  }
}
