import QuerySemantics

extension Plan {
  /// Sorts rows before their columns are computed, so that a limit can spare the columns of all other rows.
  mutating func sinkSorts() {
    for index in stages.indices {
      guard case .sort(var keys) = stages[index].operation else { continue }
      var place = index
      while 0 < place, let lower = moved(keys, below: stages[place - 1].operation) {
        keys = lower
        stages[place] = stages[place - 1]
        place -= 1
        stages[place].operation = .sort(keys)
      }
    }
  }

  private func moved(_ keys: [SortKey], below operation: Operation) -> [SortKey]? {
    switch operation {
    case .named: keys
    case .project(let columns): Substitution(columns: columns).keys(keys)
    case .filter, .matching, .sort, .top, .limit, .distinct, .aggregate, .combine: nil
    }
  }

  /// Cuts rows off before their columns are computed.
  mutating func sinkLimits() {
    for index in stages.indices {
      guard case .limit = stages[index].operation else { continue }
      var place = index
      while 0 < place, stages[place - 1].operation.keepsRows {
        stages.swapAt(place, place - 1)
        place -= 1
      }
    }
  }

  /// A sort with a limit behind it keeps only the best rows, unless so many are wanted that sorting all is as good.
  mutating func joinSortsAndLimits() {
    guard stages.contains(where: { $0.operation.isSort }) else { return }
    var joined: [Stage] = []
    for stage in stages {
      if case .limit(let count, let offset) = stage.operation, case .sort(let keys)? = joined.last?.operation,
        isWorthwhile(count, offset)
      {
        joined.removeLast()
        joined.append(Stage(.top(keys, count: count, offset: offset)))
      } else {
        joined.append(stage)
      }
    }
    stages = joined
  }

  private func isWorthwhile(_ count: Int, _ offset: Int) -> Bool {
    let (sum, overflow) = max(0, count).addingReportingOverflow(max(0, offset))
    return !overflow && sum <= 100_000
  }
}

extension Plan.Operation {
  fileprivate var isSort: Bool { if case .sort = self { true } else { false } }

  /// Whether the same rows come out in the same order, if as other columns.
  fileprivate var keepsRows: Bool {
    switch self {
    case .project, .named: true
    case .filter, .matching, .sort, .top, .limit, .distinct, .aggregate, .combine: false
    }
  }
}
