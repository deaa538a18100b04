extension SQLClauses {
  /// The query of this language: the source first, then a step for each clause.
  var text: String {
    let isGrouped = !groups.isEmpty || !measures.isEmpty
    return ([source] + (condition.map { ["where " + $0] } ?? []) + (isGrouped ? groupedSteps : plainSteps))
      .joined(separator: " | ")
  }

  /// All measures, each once, in the order written.
  private var measures: [String] {
    var seen: Set<String> = []
    return (items.flatMap(\.measures) + otherMeasures).filter { seen.insert($0).inserted }
  }

  /// Without groups the rows are ordered and cut while they still have all their fields.
  private var plainSteps: [String] {
    let isAll = items.map(\.text) == ["*"]
    let select = isAll ? [] : ["select " + items.map(\.named).joined(separator: ", ")]
    return isDistinct
      ? select + (isAll ? [] : ["distinct"]) + orderStep(byName: true) + limitStep
      : orderStep(byName: false) + limitStep + select
  }

  private var groupedSteps: [String] {
    let keys = groups.map { group in item(for: group) ?? Item(text: group, alias: nil, measures: []) }
    let plain = items.filter(\.isMeasure)
    let measured = measures.map { text in
      plain.first { $0.text == text } ?? Item(text: text, measures: [text])
    }
    guard !measured.isEmpty else {
      return ["select " + items.map(\.named).joined(separator: ", "), "distinct"] + havingStep
        + orderStep(byName: true) + limitStep
    }
    let aggregate =
      measured.map(\.named).joined(separator: ", ")
      + (keys.isEmpty ? "" : " by " + keys.map(\.named).joined(separator: ", "))
    let wanted = items.map(\.text)
    let isWhole = wanted == (keys + measured).map(\.text)
    let select = items.map { item in
      let isColumn = item.isMeasure || keys.contains { $0.text == item.text }
      return isColumn ? item.name ?? item.text : item.named
    }
    return [aggregate] + havingStep + orderStep(byName: true) + limitStep
      + (isWhole ? [] : ["select " + select.joined(separator: ", ")])
  }

  private var havingStep: [String] { having.map { ["where " + $0] } ?? [] }

  /// `byName` tells that the columns, with their aliases, are made before.
  private func orderStep(byName: Bool) -> [String] {
    guard !keys.isEmpty else { return [] }
    let written = keys.map { key -> String in
      let item = item(for: key.text)
      let isColumn = byName && (item.map { $0.isMeasure || $0.measures.isEmpty } ?? false)
      let text =
        isColumn ? item?.name ?? item?.text : item.map { $0.text.contains(" ") ? "(\($0.text))" : $0.text }
      return (text ?? key.text) + (key.isDescending ? " desc" : "")
    }
    return ["order by " + written.joined(separator: ", ")]
  }

  private var limitStep: [String] {
    limit.map { ["limit " + $0 + (offset.map { " offset " + $0 } ?? "")] } ?? []
  }

  /// The column that a group or key means: by its expression, its alias, or its place from 1.
  private func item(for text: String) -> Item? {
    if let place = Int(text), items.indices.contains(place - 1) { return items[place - 1] }
    let isAlias = { (item: Item) in item.alias?.lowercased() == text.lowercased() }
    return items.first(where: isAlias) ?? items.first { $0.text == text }
  }
}

extension SQLClauses.Item {
  fileprivate init(text: String, measures: [String]) {
    self.init(text: text, alias: nil, measures: measures)
  }
}
