import Corpus
package import QuerySemantics

/// Writes a resolved query as one SQL statement with the same rows in the same order.
///
/// The statement asks an exported corpus. What the dialect cannot say exactly is an error, never an approximation; but
/// where the language stops with an error while it runs, as on an integer that overflows or on more than 10,000
/// buckets, an engine goes its own way. Cost: linear in the query.
package func writeSQL(_ query: ResolvedQuery, dialect: Dialect) throws(SQLFailure) -> SQLText {
  var writer = SQLWriter(dialect: dialect)
  let link = try writer.chain(query)
  return try writer.statement(of: link)
}

/// A chain of common tables in the making, one or more per step.
///
/// A condition is written so that it is true exactly where the condition holds; `NOT` is `IS NOT TRUE`, so that a test
/// with a missing operand counts as false wherever it stands.
struct SQLWriter {
  let dialect: Dialect
  var tables: [CommonTable] = []
  /// Where names are looked up at the moment.
  var scope = Scope.columns([], table: "")
  /// Whether the expression being written reads the newsletter of its row.
  var readsNewsletter = false
  /// The columns that the expression being written reads.
  var references: Set<ColumnReference> = []
  /// The common tables of `let` names.
  var named: [NamedQuery: Link] = [:]

  init(dialect: Dialect) { self.dialect = dialect }

  struct NamedQuery: Hashable {
    let name: String
    let query: ResolvedQuery
  }

  enum Scope {
    /// Rows of the table that `alias` stands for, and of their newsletters.
    case rows(SourceID, alias: String, newsletter: String)
    /// Columns of a common table, which `t` stands for.
    case columns([OutputColumn], table: String)
  }

  /// A table that holds the rows so far.
  struct Link {
    enum Content {
      case rows(SourceID)
      case columns([OutputColumn])
    }

    var table: String
    var content: Content
    /// The table of the source itself, with nothing done to it.
    var isSource = false
  }

  func failure(_ construct: String, _ reason: String) -> SQLFailure {
    SQLFailure(construct: construct, dialect: dialect.name, reason: reason)
  }
}

extension SQLWriter {
  /// The name of the next common table.
  mutating func nextName() -> String { "s\(tables.count + 1)" }

  /// Starts a `SELECT` from the rows of `link`.
  mutating func begin(_ link: Link) {
    references = []
    readsNewsletter = false
    switch link.content {
    case .rows(let source): scope = .rows(source, alias: "t", newsletter: "n")
    case .columns(let columns): scope = .columns(columns, table: link.table)
    }
  }

  /// The `FROM` clause for `link`, with the newsletters where the expressions written so far read them.
  func from(_ link: Link) -> String {
    guard case .rows(let source) = link.content else { return "FROM \(link.table) AS t" }
    let rows =
      link.isSource
      ? "FROM \(source.rawValue) AS t"
      : "FROM \(link.table) AS s JOIN \(source.rawValue) AS t ON t.\(ExportName.row) = s.\(ExportName.row)"
    return rows + (readsNewsletter ? " " + newsletterJoin(of: "t", as: "n") : "")
  }

  func newsletterJoin(of child: String, as alias: String) -> String {
    "JOIN newsletters AS \(alias) ON \(alias).\(ExportName.row) = \(child).\(ExportName.newsletterRow)"
  }

  /// The place of a row of `link` in its order.
  func order(of link: Link) -> String {
    guard case .rows = link.content else { return "t." + identifier(CommonTable.order) }
    return link.isSource ? "t.\(ExportName.row)" : "s." + identifier(CommonTable.order)
  }

  /// A column with what its expression reads.
  mutating func column(
    _ name: String, _ write: (inout SQLWriter) throws(SQLFailure) -> String
  ) throws(SQLFailure) -> TableColumn {
    let saved = references
    references = []
    defer { references = saved }
    let expression = try write(&self)
    return TableColumn(name: name, expression: expression, references: references)
  }

  /// A column of the table that `t` stands for.
  mutating func read(_ column: String, of table: String) -> String {
    references.insert(ColumnReference(table: table, column: column))
    return "t." + identifier(column)
  }

  /// The columns of `link` as they are, without its order.
  func passed(_ link: Link) -> [TableColumn] {
    switch link.content {
    case .rows:
      [TableColumn(name: ExportName.row, expression: "t.\(ExportName.row)", references: [], isKept: true)]
    case .columns(let columns):
      columns.flatMap { column in
        column.type.forms.map { passed($0.column(column.name, column.type), of: link.table) }
      }
    }
  }

  func passed(_ name: String, of table: String) -> TableColumn {
    let reference = ColumnReference(table: table, column: name)
    return TableColumn(name: name, expression: "t." + identifier(name), references: [reference])
  }

  /// Adds a common table over `link` and gives its name. The order stands last.
  @discardableResult
  mutating func add(_ columns: [TableColumn], order: String, tail: String) -> String {
    let name = nextName()
    let last = TableColumn(name: CommonTable.order, expression: order, references: [], isKept: true)
    tables.append(CommonTable(name: name, columns: columns + [last], tail: tail, references: references))
    return name
  }
}

extension SQLWriter {
  /// The whole text: the common tables, then the columns to show in the order of the rows.
  fileprivate mutating func statement(of link: Link) throws(SQLFailure) -> SQLText {
    begin(link)
    var columns: [OutputColumn] = []
    var list: [String] = []
    switch link.content {
    case .columns(let output):
      columns = output
      list = output.map { read($0.name, of: link.table) }
    case .rows(let source):
      for field in Schema.storedFields(of: source) {
        columns.append(OutputColumn(name: field.field.name, type: ValueType(field.field.type)))
        let value = try expression(.field(field, ofNewsletter: false), .value)
        list.append("\(value) AS \(identifier(field.field.name))")
      }
    }
    let select = "SELECT " + list.joined(separator: ", ") + "\n\(from(link))\nORDER BY \(order(of: link))"
    return SQLText(text: tables.withClause(needed: references) + select, columns: columns)
  }
}
