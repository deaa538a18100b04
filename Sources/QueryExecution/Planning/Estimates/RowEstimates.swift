import Corpus
import QuerySemantics
import QuerySyntax
import TextAnalysis

extension Plan {
  /// Fills in how many rows each stage is expected to give.
  mutating func estimateRows(for planner: Planner) {
    var estimate = RowEstimate(self, for: planner)
    for index in stages.indices {
      if case .combine(let operation, var right) = stages[index].operation {
        right.estimateRows(for: planner)
        stages[index].operation = .combine(operation, right)
      }
      estimate.apply(stages[index].operation)
      stages[index].rows = estimate.rows
    }
  }

  /// What all rows of the source meet.
  fileprivate var servedConditions: [Condition] {
    switch source {
    case .scan(_, .slice(let slice)): slice.conditions
    case .scan(_, .index(let condition, let slice)): [condition] + (slice?.conditions ?? [])
    case .scan(_, .counted(let condition, _)): [condition]
    case .scan(_, .words(let lookup, let slice)):
      (lookup.isExact ? lookup.conditions : []) + (slice?.conditions ?? [])
    case .scan, .replay: []
    }
  }

  /// How many rows come out at the end.
  var estimatedRows: Double { stages.last?.rows ?? Double(sourceRows) }
}

/// How many rows there are at one place of a plan, and what is known about them.
private struct RowEstimate {
  private(set) var rows: Double
  /// The source that the rows come from, with what it knows of its values; `nil` where they come from elsewhere.
  private var selectivity: Selectivity?
  private let planner: Planner
  /// What the rows of the source had to meet so far.
  private var conditions: [Condition] = []
  /// How many rows the source has, where those that come from it were found by some of the conditions that follow.
  private var allRows: Double?
  /// The columns after a `select`, by what they are computed from.
  private var columns: [ProjectedColumn]?

  init(_ plan: Plan, for planner: Planner) {
    rows = Double(plan.sourceRows)
    self.planner = planner
    if case .rows(let source, _) = plan.sourceShape {
      selectivity = Selectivity(of: source, for: planner)
    }
    conditions = plan.servedConditions
    if case .scan(let source, .words(let lookup, _)) = plan.source, !lookup.isExact {
      allRows = Double(planner.corpus[source].rowCount)
    }
  }

  mutating func apply(_ operation: Plan.Operation) {
    switch operation {
    case .filter(let conditions): filter(conditions)
    case .matching(let terms): search(terms)
    case .project(let columns):
      if self.columns != nil { selectivity = nil }
      self.columns = columns
    case .sort, .named: break
    case .top(_, let count, let offset), .limit(let count, let offset):
      rows = min(max(0, rows - Double(offset)), Double(max(0, count)))
    case .distinct: rows = distinctRows((columns ?? []).map(\.scalar))
    case .aggregate(let aggregation):
      rows = aggregation.groups.isEmpty ? 1 : distinctRows(computed(aggregation.groups.map(\.scalar)))
      (selectivity, columns) = (nil, aggregation.groups)
    case .combine(let operation, let right): combine(operation, right.estimatedRows)
    }
  }

  private mutating func filter(_ added: [Condition]) {
    let substituted = columns.map { columns in
      added.compactMap { Substitution(columns: columns).condition($0) }
    }
    let about = substituted ?? added
    guard let selectivity, about.count == added.count else {
      rows *= added.reduce(1) { $0 * $1.usualFraction }
      return
    }
    let before = selectivity.fraction(ofAll: conditions)
    conditions += about
    let after = min(before, selectivity.fraction(ofAll: conditions))
    if let all = allRows {
      rows = min(rows, all * after)
      allRows = nil
      return
    }
    rows *= before == 0 ? 0 : after / before
  }

  /// As often as the words stand together in the sample.
  private mutating func search(_ terms: [SearchTerm]) {
    guard let sample = selectivity?.sample, case .rows(let source, let numbers) = sample.content else {
      return
    }
    let set = SearchTermSet(terms)
    let hits = numbers.count { row in
      var counts = [Int](repeating: 0, count: set.terms.count)
      planner.corpus.forEachTextPart(of: source, row: Int(row)) { part in
        _ = set.count(in: fold([UInt8](copying: part)), into: &counts)
      }
      return counts.allSatisfy { 0 < $0 }
    }
    rows *= Double(hits) / Double(max(1, numbers.count))
  }

  private mutating func combine(_ operation: SetOperator, _ other: Double) {
    let all = Double(max(1, selectivity.map(\.rowCount) ?? Int(rows + other)))
    let both = min(min(rows, other), rows * other / all)
    switch operation {
    case .union: rows = rows + other - both
    case .intersect: rows = both
    case .except: rows -= both
    }
    conditions = []
  }

  /// The expressions about the rows of the source.
  private func computed(_ scalars: [Scalar]) -> [Scalar] {
    guard let columns else { return scalars }
    let keys = scalars.map { SortKey(scalar: $0, isDescending: false) }
    return Substitution(columns: columns).keys(keys)?.map(\.scalar) ?? []
  }

  /// As many different rows as the sample has, and in proportion where it has mostly different ones.
  private func distinctRows(_ scalars: [Scalar]) -> Double {
    guard let selectivity, !scalars.isEmpty, let sample = selectivity.sample(meeting: conditions),
      0 < sample.count, let count = selectivity.distinctCount(of: scalars, in: sample)
    else { return max(min(rows, 1), rows / 10) }
    let isMostlyDifferent = sample.count < 2 * count
    return min(rows, isMostlyDifferent ? rows * Double(count) / Double(sample.count) : Double(count))
  }
}
