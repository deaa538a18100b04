import Corpus
import QuerySemantics
import QuerySyntax

extension SQLWriter {
  /// Adds the common tables of a query and gives the last one. What is being written stays as it is, and the query
  /// sees nothing of it.
  mutating func chain(_ query: ResolvedQuery) throws(SQLFailure) -> Link {
    let outer = (scope, readsNewsletter, references)
    defer { (scope, readsNewsletter, references) = outer }
    var link = try source(query.source)
    for step in query.steps { link = try self.step(step, after: link) }
    return link
  }

  private mutating func source(_ source: ResolvedSource) throws(SQLFailure) -> Link {
    switch source {
    case .source(let source): return Link(table: source.rawValue, content: .rows(source), isSource: true)
    case .named(let name, let query): return try named(name, query)
    case .saved:
      throw failure("`_`", "the rows of the last result are the session's, not the database's")
    }
  }

  /// A `let` name becomes one common table under its name, however often it is used.
  private mutating func named(_ name: String, _ query: ResolvedQuery) throws(SQLFailure) -> Link {
    let key = NamedQuery(name: name.lowercased(), query: query)
    if let link = self.named[key] { return link }
    var link = try chain(query)
    begin(link)
    let order = order(of: link)
    let columns = passed(link)
    let table = identifier("let \(self.named.count + 1) \(name)")
    let last = TableColumn(name: CommonTable.order, expression: order, references: [], isKept: true)
    tables.append(
      CommonTable(name: table, columns: columns + [last], tail: from(link), references: references))
    link.table = table
    link.isSource = false
    self.named[key] = link
    return link
  }
}

extension SQLWriter {
  private mutating func step(_ step: ResolvedStep, after link: Link) throws(SQLFailure) -> Link {
    begin(link)
    switch step {
    case .filter(let condition): return try filter(condition, link)
    case .matching:
      throw failure("`matching`", "ranked full-text search differs from engine to engine")
    case .project(let columns): return try project(columns, link)
    case .sort(let keys): return try sort(keys, link)
    case .limit(let count, let offset): return limit(count, offset, link)
    case .distinct: return distinct(link)
    case .aggregate(let aggregation): return try aggregate(aggregation, link)
    case .combine(let operation, let query): return try combine(operation, query, link)
    }
  }

  private func next(_ link: Link, table: String) -> Link {
    Link(table: table, content: link.content)
  }

  private mutating func filter(_ condition: Condition, _ link: Link) throws(SQLFailure) -> Link {
    let test = try self.condition(condition)
    return next(
      link, table: add(passed(link), order: order(of: link), tail: from(link) + "\n  WHERE \(test)"))
  }

  private mutating func project(_ columns: [ProjectedColumn], _ link: Link) throws(SQLFailure) -> Link {
    var written: [TableColumn] = []
    for column in columns {
      let type = column.column.type
      for form in type.forms {
        written.append(
          try self.column(form.column(column.column.name, type)) { writer throws(SQLFailure) in
            try writer.expression(column.scalar, form, as: type)
          })
      }
    }
    let table = add(written, order: order(of: link), tail: from(link))
    return Link(table: table, content: .columns(columns.map(\.column)))
  }

  private mutating func sort(_ keys: [SortKey], _ link: Link) throws(SQLFailure) -> Link {
    var order: [String] = []
    for key in keys {
      order.append("\(try sortable(key.scalar))\(key.isDescending ? " DESC" : "") NULLS LAST")
    }
    order.append(self.order(of: link))
    let place = "ROW_NUMBER() OVER (ORDER BY \(order.joined(separator: ", ")))"
    return next(link, table: add(passed(link), order: place, tail: from(link)))
  }

  private mutating func sortable(_ scalar: Scalar) throws(SQLFailure) -> String {
    sortable(try expression(scalar, .key), scalar.type)
  }

  /// What orders the values of a key. A list goes by its elements, so the shorter of two that begin alike is first.
  func sortable(_ key: String, _ type: ValueType) -> String {
    type.isList ? "(SELECT group_concat(value, char(1)) || char(1) FROM json_each(\(key)))" : key
  }

  private mutating func limit(_ count: Int, _ offset: Int, _ link: Link) -> Link {
    let order = order(of: link)
    let tail = "\(from(link))\n  ORDER BY \(order) LIMIT \(count) OFFSET \(offset)"
    return next(link, table: add(passed(link), order: order, tail: tail))
  }

  /// The first of the rows whose keys are all equal; missing equals missing.
  private mutating func distinct(_ link: Link) -> Link {
    guard case .columns(let columns) = link.content else { return link }
    let keys = columns.map { read(Form.key.column($0.name, $0.type), of: link.table) }
    let order = order(of: link)
    let repetition =
      "ROW_NUMBER() OVER (PARTITION BY \(keys.joined(separator: ", ")) ORDER BY \(order)) AS \"row repeat\""
    // Inside, `t.*` gives only the columns that are kept, so each that is passed on is read here.
    let tail = "FROM (SELECT t.*, \(repetition) FROM \(link.table) AS t) AS t\n  WHERE t.\"row repeat\" = 1"
    return next(link, table: add(passed(link), order: order, tail: tail))
  }

  /// Rows by identity; a union is the left rows and then the right ones that are not among them.
  private mutating func combine(
    _ operation: SetOperator, _ query: ResolvedQuery, _ link: Link
  ) throws(SQLFailure) -> Link {
    let right = try chain(query)
    let row = TableColumn(
      name: ExportName.row, expression: "t.\(ExportName.row)", references: [], isKept: true)
    let others = "(SELECT \(ExportName.row) FROM \(right.table))"
    let order = identifier(CommonTable.order)
    switch operation {
    case .intersect, .except:
      let test = "t.\(ExportName.row) \(operation == .except ? "NOT " : "")IN \(others)"
      let tail = "FROM \(link.table) AS t\n  WHERE \(test)"
      return next(link, table: add([row], order: "t." + place(of: link), tail: tail))
    case .union:
      let left = "SELECT \(ExportName.row), 0 AS side, \(place(of: link)) AS \(order) FROM \(link.table)"
      let known = "(SELECT \(ExportName.row) FROM \(link.table))"
      let new =
        "SELECT \(ExportName.row), 1, \(place(of: right)) FROM \(right.table) WHERE \(ExportName.row) NOT IN \(known)"
      return next(
        link,
        table: add(
          [row], order: "ROW_NUMBER() OVER (ORDER BY t.side, t.\(order))",
          tail: "FROM (\(left)\n    UNION ALL \(new)) AS t"))
    }
  }

  /// The column of a table of rows that holds their order.
  private func place(of link: Link) -> String {
    link.isSource ? ExportName.row : identifier(CommonTable.order)
  }
}
