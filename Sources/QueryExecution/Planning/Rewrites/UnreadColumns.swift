import QuerySemantics
import QuerySyntax

extension Plan {
  /// Drops the columns of a `select` that no later step reads. One that can fail stays, so that it still does.
  mutating func dropUnreadColumns() {
    guard stages.contains(where: { $0.operation.isProjection }) else { return }
    // All columns of the result are read.
    var read: Set<Int>?
    for index in stages.indices.reversed() {
      switch stages[index].operation {
      case .filter, .sort, .top: read?.formUnion(ExpressionParts(of: stages[index].operation).outputs)
      case .limit, .named: break
      case .distinct, .matching, .combine: read = nil
      case .aggregate(let aggregation):
        read = aggregation.looksAtTimes ? nil : ExpressionParts(of: stages[index].operation).outputs
      case .project(let columns):
        if let wanted = read { drop(from: columns, at: index, allBut: wanted) }
        read = ExpressionParts(of: stages[index].operation).outputs
      }
    }
  }

  private mutating func drop(from columns: [ProjectedColumn], at index: Int, allBut wanted: Set<Int>) {
    let kept = columns.indices.filter { place in
      wanted.contains(place) || ExpressionParts(of: columns[place].scalar).canFail
    }
    guard kept.count < columns.count else { return }
    stages[index].operation = .project(kept.map { columns[$0] })
    var places: [Int: Int] = [:]
    for (place, old) in kept.enumerated() { places[old] = place }
    for later in stages.indices[(index + 1)...] {
      let changed = stages[later].operation.rewritten(
        { scalar in
          guard case .output(let old, let type) = scalar, let place = places[old] else { return nil }
          return .output(place, type)
        }, { _ in nil })
      if let changed { stages[later].operation = changed }
      switch stages[later].operation {
      case .project, .aggregate: return
      case .filter, .matching, .sort, .top, .limit, .distinct, .combine, .named: continue
      }
    }
  }
}

extension Plan.Operation {
  fileprivate var isProjection: Bool { if case .project = self { true } else { false } }
}

extension Aggregation {
  /// `first` and `last` go by a column named `published`, though they do not name it.
  var looksAtTimes: Bool { measures.contains { $0.function == .first || $0.function == .last } }
}
