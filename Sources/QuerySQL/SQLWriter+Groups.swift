import CivilTime
import QuerySemantics
import QuerySyntax

extension SQLWriter {
  /// One row per group, in the order of the groups; without groups one row in all.
  mutating func groupTable(
    _ aggregation: Aggregation, over table: String, of link: Link
  ) throws(SQLFailure) -> Link {
    references = keyReferences(of: aggregation, in: table)
    let columns = aggregation.groups.map(\.column) + aggregation.measures.map(\.column)
    var written: [TableColumn] = []
    for (index, group) in aggregation.groups.enumerated() { written += self.columns(of: group, index, table) }
    for (index, measure) in aggregation.measures.enumerated() {
      written += self.columns(of: measure, index, table, link)
    }
    // Without a group it is the measures alone that make one row of all, so one is written in any case.
    if aggregation.groups.isEmpty, !written.isEmpty { written[0].isKept = true }
    let keys = keys(of: aggregation)
    let grouping = keys.isEmpty ? "" : "\n  GROUP BY \(keys.joined(separator: ", "))"
    let order = place(aggregation) { column, type in
      written.first { $0.name == Form.key.column(column, type) }?.expression ?? "NULL"
    }
    // The order reads the first measure, so what that reads is read in any case.
    for name in orderColumns(aggregation) {
      references.formUnion(written.first { $0.name == name }?.references ?? [])
    }
    let result = Link(
      table: add(written, order: order, tail: "FROM \(table) AS t\(grouping)"), content: .columns(columns))
    return aggregation.fillsBuckets ? fill(aggregation, result) : result
  }

  private func columns(of group: ProjectedColumn, _ index: Int, _ table: String) -> [TableColumn] {
    let type = group.column.type
    return type.forms.map { form in
      let name = Stage.group(index, form, type)
      let own = "t." + identifier(name)
      // The other forms are the same in all rows of the group.
      let isKey = form == .key || type.forms.count == 1
      return TableColumn(
        name: form.column(group.column.name, type), expression: isKey ? own : "max(\(own))",
        references: [ColumnReference(table: table, column: name)])
    }
  }

  private func columns(
    of measure: Measure, _ index: Int, _ table: String, _ link: Link
  ) -> [TableColumn] {
    let type = measure.column.type
    return type.forms.map { form in
      let (expression, reads) = aggregateExpression(measure, index, form, link)
      return TableColumn(
        name: form.column(measure.column.name, type), expression: expression,
        references: Set(reads.map { ColumnReference(table: table, column: $0) }))
    }
  }

  /// Which columns the order of the groups reads.
  private func orderColumns(_ aggregation: Aggregation) -> [String] {
    let measures = aggregation.order == .firstMeasure ? aggregation.measures.prefix(1).map(\.column) : []
    return (measures + aggregation.groups.map(\.column)).map { Form.key.column($0.name, $0.type) }
  }

  /// The place of a group: by keys, or first measure descending and then keys; missing last both ways.
  private func place(_ aggregation: Aggregation, _ key: (String, ValueType) -> String) -> String {
    guard !aggregation.groups.isEmpty else { return "1" }
    var order: [String] = []
    if aggregation.order == .firstMeasure, let first = aggregation.measures.first?.column {
      order.append("\(sortable(key(first.name, first.type), first.type)) DESC NULLS LAST")
    }
    for group in aggregation.groups {
      order.append("\(sortable(key(group.column.name, group.column.type), group.column.type)) NULLS LAST")
    }
    return "ROW_NUMBER() OVER (ORDER BY \(order.joined(separator: ", ")))"
  }
}

extension SQLWriter {
  /// One measure over a group, and the columns that it reads.
  private func aggregateExpression(
    _ measure: Measure, _ index: Int, _ form: Form, _ link: Link
  ) -> (expression: String, reads: [String]) {
    let type = measure.argumentType
    let key = Stage.argument(index, .key, type)
    let value = "t." + identifier(key)
    if case .distinct = measure.argument { return ("count(DISTINCT \(value))", [key]) }
    switch measure.function {
    case .count: return measure.argument == .none ? ("count(*)", []) : ("count(\(value))", [key])
    case .share where measure.argument == .none:
      return ("count(*) * 1.0 / nullif((SELECT count(*) FROM \(link.table)), 0)", [])
    case .share: return ("count(\(value)) * 1.0 / nullif(count(*), 0)", [key])
    case .sum: return ("sum(\(value))", [key])
    case .avg: return ("sum(\(value)) * 1.0 / nullif(count(\(value))\(scale(of: type)), 0)", [key])
    case .min, .max:
      guard type.isTextual else { return ("\(measure.function.rawValue)(\(value))", [key]) }
      return picked(Stage.window(index, form, type))
    case .first, .last: return picked(Stage.window(index, form, type))
    case .list:
      let name = Stage.window(index, form, .nameList)
      return ("nullif(max(t.\(identifier(name))), '[]')", [name])
    case .median: return median(value, key, index, type)
    case .stddev: return deviation(value, key, index, type)
    }
  }

  /// A value that is the same in all rows of the group.
  private func picked(_ name: String) -> (String, [String]) { ("max(t.\(identifier(name)))", [name]) }

  private func scale(of type: ValueType) -> String { type == .decimal ? " * 10000.0" : "" }

  /// The mean of the middle one or two.
  private func median(
    _ value: String, _ key: String, _ index: Int, _ type: ValueType
  ) -> (String, [String]) {
    let (place, count) = (Stage.helper(index, "place"), Stage.helper(index, "count"))
    let isMiddle =
      "\(value) IS NOT NULL AND t.\(place) IN ((t.\(count) + 1) / 2, (t.\(count) + 2) / 2)"
    let mean = "avg(CASE WHEN \(isMiddle) THEN \(value) END)"
    return (type == .decimal ? "\(mean) / 10000.0" : mean, [place, count, key])
  }

  /// Of the sample: over one less than the number of values.
  private func deviation(
    _ value: String, _ key: String, _ index: Int, _ type: ValueType
  ) -> (String, [String]) {
    let mean = Stage.helper(index, "mean")
    let difference = "(\(value) - t.\(mean))"
    let root = "sqrt(sum(\(difference) * \(difference)) / nullif(count(\(value)) - 1, 0))"
    return (type == .decimal ? "\(root) / 10000.0" : root, [mean, key])
  }
}

extension SQLWriter {
  /// Adds the empty buckets between the first and the last.
  private mutating func fill(_ aggregation: Aggregation, _ link: Link) -> Link {
    guard let group = aggregation.groups.first?.column, case .period(let unit) = group.type else {
      return link
    }
    references = []
    let bucket = read(group.name, of: link.table)
    let buckets = addBuckets(of: group.name, unit, in: link)
    references.insert(ColumnReference(table: link.table, column: group.name))
    var columns = [
      TableColumn(name: group.name, expression: "coalesce(b.bucket, \(bucket))", references: references)
    ]
    for measure in aggregation.measures {
      columns += measure.column.type.forms.map { form in
        let own = passed(form.column(measure.column.name, measure.column.type), of: link.table)
        let zero = measure.valueOfEmptyBucket
        return TableColumn(
          name: own.name, expression: zero.map { "coalesce(\(own.expression), \($0))" } ?? own.expression,
          references: own.references)
      }
    }
    let order = place(aggregation) { name, type in
      columns.first { $0.name == Form.key.column(name, type) }?.expression ?? "NULL"
    }
    for name in orderColumns(aggregation) {
      references.insert(ColumnReference(table: link.table, column: name))
    }
    let tail = "FROM \(buckets) AS b FULL JOIN \(link.table) AS t ON t.\(identifier(group.name)) = b.bucket"
    return Link(table: add(columns, order: order, tail: tail), content: link.content)
  }

  /// All buckets from the first to the last one that holds rows.
  private mutating func addBuckets(of column: String, _ unit: CalendarUnit, in link: Link) -> String {
    let name = nextName()
    let own = identifier(column)
    let next = dialect.next(unit, "bucket")
    let last = "(SELECT max(\(own)) FROM \(link.table))"
    tables.append(
      CommonTable(
        name: name, columns: [], tail: "",
        references: [ColumnReference(table: link.table, column: column)],
        body: """
          SELECT bucket FROM (SELECT min(\(own)) AS bucket FROM \(link.table)) WHERE bucket IS NOT NULL
            UNION ALL SELECT \(next) FROM \(name) WHERE \(next) <= \(last)
          """))
    return name
  }
}

extension Measure {
  /// What a bucket without rows has: nothing was counted; all else is missing.
  fileprivate var valueOfEmptyBucket: String? {
    switch function {
    case .count: "0"
    case .share where argument == .none: "0.0"
    case .share, .sum, .avg, .min, .max, .median, .stddev, .first, .last, .list: nil
    }
  }
}
