import QuerySemantics
import QuerySyntax

extension SQLWriter {
  /// Adds what the groups take from single rows: the first spelling of a key, the middle values of a median.
  mutating func windowTable(_ aggregation: Aggregation, over table: String) -> String {
    var columns: [TableColumn] = []
    for (index, group) in aggregation.groups.enumerated() {
      columns += firstSpellings(of: group, index, aggregation, table)
    }
    for (index, measure) in aggregation.measures.enumerated() {
      columns += windows(of: measure, index, aggregation, table)
    }
    return add(columns, aggregation, over: table)
  }

  /// Adds the lists, which need to know the first rows of their elements.
  mutating func listTable(_ aggregation: Aggregation, over table: String) -> String {
    let columns = aggregation.measures.enumerated().flatMap { index, measure in
      measure.function == .list ? lists(index, aggregation, table) : []
    }
    return add(columns, aggregation, over: table)
  }

  /// A table with more columns; none where there is nothing to add.
  private mutating func add(
    _ columns: [TableColumn], _ aggregation: Aggregation, over table: String
  ) -> String {
    guard !columns.isEmpty else { return table }
    references = []
    let names = Set(columns.map(\.name))
    let others = passedColumns(of: table).filter { !names.contains($0.name) }
    let order = "t." + identifier(CommonTable.order)
    return add(others + columns, order: order, tail: "FROM \(table) AS t")
  }

  /// Equal keys show the spelling of the first row.
  private func firstSpellings(
    of group: ProjectedColumn, _ index: Int, _ aggregation: Aggregation, _ table: String
  ) -> [TableColumn] {
    let type = group.column.type
    return type.forms.filter { $0 != .key && 1 < type.forms.count }.map { form in
      let name = Stage.group(index, form, type)
      return window(
        name, "first_value(t.\(identifier(name)))", "ORDER BY t.\(identifier(CommonTable.order))",
        reading: [name], aggregation, table)
    }
  }

  private func window(
    _ name: String, _ function: String, _ order: String, and others: [String] = [], reading: [String],
    _ aggregation: Aggregation, _ table: String
  ) -> TableColumn {
    let reads = Set(reading.map { ColumnReference(table: table, column: $0) })
    return TableColumn(
      name: name, expression: "\(function) OVER (\(partition(aggregation, and: others))\(order))",
      references: reads.union(keyReferences(of: aggregation, in: table)))
  }

  private func windows(
    of measure: Measure, _ index: Int, _ aggregation: Aggregation, _ table: String
  ) -> [TableColumn] {
    if case .distinct = measure.argument { return [] }
    let type = measure.argumentType
    let key = Stage.argument(index, .key, type)
    let argument = "t." + identifier(key)
    let order = "t." + identifier(CommonTable.order)
    switch measure.function {
    case .min where type.isTextual, .max where type.isTextual:
      let direction = measure.function == .max ? "DESC" : "ASC"
      return edges(
        index, type, "ORDER BY \(argument) \(direction) NULLS LAST, \(order)", [key], aggregation, table)
    case .first, .last:
      let direction = measure.function == .last ? "DESC" : "ASC"
      let place =
        "ORDER BY \(argument) IS NULL, t.\(Stage.published) \(direction) NULLS LAST, \(order) \(direction)"
      return edges(index, type, place, [key, Stage.published], aggregation, table)
    case .median:
      return [
        window(
          Stage.helper(index, "place"), "ROW_NUMBER()", "ORDER BY \(argument)", and: ["\(argument) IS NULL"],
          reading: [key], aggregation, table),
        window(Stage.helper(index, "count"), "count(\(argument))", "", reading: [key], aggregation, table),
      ]
    case .stddev:
      return [window(Stage.helper(index, "mean"), "avg(\(argument))", "", reading: [key], aggregation, table)]
    case .list:
      return [
        window(
          Stage.helper(index, "place"), "ROW_NUMBER()", "ORDER BY \(order)", and: [argument], reading: [key],
          aggregation, table)
      ]
    case .count, .sum, .avg, .min, .max, .share: return []
    }
  }

  /// All forms of the argument in the first row of an order.
  private func edges(
    _ index: Int, _ type: ValueType, _ order: String, _ keys: [String], _ aggregation: Aggregation,
    _ table: String
  ) -> [TableColumn] {
    type.forms.map { form in
      let name = Stage.argument(index, form, type)
      return window(
        Stage.window(index, form, type), "first_value(t.\(identifier(name)))", order, reading: keys + [name],
        aggregation, table)
    }
  }

  /// The distinct values in the order of their first rows.
  private func lists(_ index: Int, _ aggregation: Aggregation, _ table: String) -> [TableColumn] {
    let type = aggregation.measures[index].argumentType
    let place = Stage.helper(index, "place")
    let key = Stage.argument(index, .key, type)
    let filter = "FILTER (WHERE t.\(place) = 1 AND t.\(identifier(key)) IS NOT NULL)"
    let order =
      "ORDER BY t.\(identifier(CommonTable.order)) ROWS BETWEEN UNBOUNDED PRECEDING AND UNBOUNDED FOLLOWING"
    return type.forms.map { form in
      let name = Stage.argument(index, form, type)
      return window(
        Stage.window(index, form, .nameList), "json_group_array(t.\(identifier(name))) \(filter)", order,
        reading: [place, key, name], aggregation, table)
    }
  }
}
