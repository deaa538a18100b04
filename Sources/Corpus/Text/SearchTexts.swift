import MappedStorage

/// The stored texts that the virtual field `text` is put together from.
struct SearchTexts {
  let titles: TextColumn
  let summaries: TextColumn
  let bodies: TextColumn
  let points: TextColumn
  let headlines: TextColumn
  let rationales: TextColumn
  let risks: TextColumn

  init(newsletters: Table, ideas: Table, points: Table) {
    titles = newsletters.texts("title", of: .newsletters)
    summaries = newsletters.texts("summary", of: .newsletters)
    bodies = newsletters.texts("body", of: .newsletters)
    self.points = points.texts("text", of: .points)
    headlines = ideas.texts("headline", of: .ideas)
    rationales = ideas.texts("rationale", of: .ideas)
    risks = ideas.texts("risk", of: .ideas)
  }
}

extension Table {
  /// The column of a text field; all missing when the table holds none.
  fileprivate func texts(_ name: String, of source: SourceID) -> TextColumn {
    if let field = Schema.field(named: name, of: source), columns.indices.contains(field.index),
      case .texts(let column) = columns[field.index]
    {
      return column
    }
    return TextColumn(missing: rowCount)
  }

  /// The minutes of a time field; all missing when the table holds none.
  func minutes(_ name: String, of source: SourceID) -> Slab<Int32> {
    if let field = Schema.field(named: name, of: source), columns.indices.contains(field.index),
      case .times(let minutes) = columns[field.index]
    {
      return minutes
    }
    return Slab(repeating: Column.missingInteger, count: rowCount)
  }

  /// The newsletter that each row stands in.
  func parents(of source: SourceID) -> Slab<UInt32> {
    if let field = Schema.field(named: "newsletter", of: source), columns.indices.contains(field.index),
      case .parents(let rows) = columns[field.index]
    {
      return rows
    }
    return Slab([])
  }
}
