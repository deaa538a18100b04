import Corpus
import QuerySemantics
import QuerySyntax

/// The names of the columns between the tables of one aggregation.
enum Stage {
  static func group(_ index: Int, _ form: Form, _ type: ValueType) -> String {
    form.column("g\(index)", type)
  }
  static func argument(_ index: Int, _ form: Form, _ type: ValueType) -> String {
    form.column("a\(index)", type)
  }
  static func window(_ index: Int, _ form: Form, _ type: ValueType) -> String {
    form.column("w\(index)", type)
  }
  /// The list whose elements are the groups `index`.
  static func list(_ index: Int, _ form: Form) -> String { form.column("l\(index)", .nameList) }
  /// A helper of the measure `index`.
  static func helper(_ index: Int, _ word: String) -> String { "\(word)\(index)" }
  static let published = "published"
}

extension SQLWriter {
  /// Tables in a row: the values of groups and arguments; one row per element of a list; what needs windows; groups.
  mutating func aggregate(_ aggregation: Aggregation, _ link: Link) throws(SQLFailure) -> Link {
    var table = try argumentTable(aggregation, link)
    if let list = aggregation.listGroup { table = elementTable(aggregation, list, over: table) }
    table = windowTable(aggregation, over: table)
    table = listTable(aggregation, over: table)
    return try groupTable(aggregation, over: table, of: link)
  }

  /// The values that the aggregation works on, row by row.
  private mutating func argumentTable(
    _ aggregation: Aggregation, _ link: Link
  ) throws(SQLFailure) -> String {
    var columns: [TableColumn] = []
    for (index, group) in aggregation.groups.enumerated() {
      let type = aggregation.listGroup == index ? group.scalar.type : group.column.type
      for form in type.forms {
        let isList = aggregation.listGroup == index
        let name = isList ? Stage.list(index, form) : Stage.group(index, form, type)
        columns.append(
          try column(name) { writer throws(SQLFailure) in
            try writer.expression(group.scalar, form, as: type)
          })
      }
    }
    for (index, measure) in aggregation.measures.enumerated() {
      columns += try arguments(of: measure, index)
    }
    if aggregation.measures.contains(where: { $0.function == .first || $0.function == .last }) {
      columns.append(try column(Stage.published) { writer throws(SQLFailure) in try writer.published(link) })
    }
    return add(columns, order: order(of: link), tail: from(link))
  }

  private mutating func arguments(of measure: Measure, _ index: Int) throws(SQLFailure) -> [TableColumn] {
    switch measure.argument {
    case .none: return []
    case .condition(let condition):
      let name = Stage.argument(index, .value, .integer)
      return [
        try column(name) { writer throws(SQLFailure) in
          "CASE WHEN \(try writer.condition(condition)) THEN 1 END"
        }
      ]
    case .value(let scalar), .distinct(let scalar):
      let type = measure.argumentType
      var columns: [TableColumn] = []
      for form in type.forms {
        columns.append(
          try column(Stage.argument(index, form, type)) { writer throws(SQLFailure) in
            try writer.expression(scalar, form, as: type)
          })
      }
      return columns
    }
  }

  /// When a row came out, for `first` and `last`.
  private mutating func published(_ link: Link) throws(SQLFailure) -> String {
    switch link.content {
    case .rows(.tickers): return "NULL"
    case .rows(let source):
      guard let field = Schema.field(named: "published", of: .newsletters) else { return "NULL" }
      return try expression(.field(field, ofNewsletter: source.hasNewsletter), .value)
    case .columns(let columns):
      guard let index = columns.firstIndex(where: { $0.name == "published" && $0.type == .time }) else {
        return "NULL"
      }
      return try expression(.output(index, .time), .value)
    }
  }
}

extension SQLWriter {
  /// One row per distinct element of each row's list, and one for a row without any.
  private mutating func elementTable(
    _ aggregation: Aggregation, _ list: Int, over table: String
  ) -> String {
    references = []
    let type = aggregation.groups[list].column.type
    var columns = passedColumns(of: table)
    for form in type.forms {
      let name = Stage.list(list, form)
      let reference = ColumnReference(table: table, column: name)
      columns.append(
        TableColumn(
          name: Stage.group(list, form, type),
          expression: "json_extract(t.\(identifier(name)), '$[' || k.key || ']')", references: [reference]))
    }
    let keys = read(Stage.list(list, .key), of: table)
    let earlier = "SELECT 1 FROM json_each(\(keys)) AS d WHERE d.value = k.value AND d.key < k.key"
    return add(
      columns, order: "t." + identifier(CommonTable.order),
      tail:
        "FROM \(table) AS t LEFT JOIN json_each(\(keys)) AS k\n  WHERE NOT EXISTS (\(earlier))")
  }

  /// All columns of the table just added but its order.
  func passedColumns(of table: String) -> [TableColumn] {
    let columns = tables.last { $0.name == table }?.columns ?? []
    return columns.filter { $0.name != CommonTable.order }.map { passed($0.name, of: table) }
  }

  /// `PARTITION BY` the groups and what else.
  func partition(_ aggregation: Aggregation, and others: [String] = []) -> String {
    let keys = keys(of: aggregation) + others
    return keys.isEmpty ? "" : "PARTITION BY \(keys.joined(separator: ", ")) "
  }

  /// The keys of the groups, as columns of the table that `t` stands for.
  func keys(of aggregation: Aggregation) -> [String] {
    aggregation.groups.enumerated().map { "t." + identifier(Stage.group($0, .key, $1.column.type)) }
  }

  /// What the groups' keys read in `table`.
  func keyReferences(of aggregation: Aggregation, in table: String) -> Set<ColumnReference> {
    Set(
      aggregation.groups.enumerated().map {
        ColumnReference(table: table, column: Stage.group($0, .key, $1.column.type))
      })
  }
}

extension Measure {
  /// The type in which the argument is worked on. The elements of a list are texts.
  var argumentType: ValueType {
    switch argument {
    case .none, .condition: .integer
    case .value(let scalar), .distinct(let scalar):
      function == .list && !scalar.type.isTextual ? .text : scalar.type
    }
  }
}
