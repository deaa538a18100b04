import Corpus
import QuerySyntax

/// How a query was read, in plain English.
///
/// Deterministic, and different for different queries: every part of the query has its words, and brackets stand
/// where a phrase could be taken apart in two ways.
///
/// `ideas where ticker = IGV and direction = long` → `Ideas on IGV that are long, newest first.`
package func reading(of query: ResolvedQuery) -> String {
  var reading = Reading()
  let text = reading.phrase(query)
  return text.prefix(1).uppercased() + text.dropFirst() + "."
}

/// How a condition was read, as a phrase behind "where".
package func reading(of condition: Condition, shape: RowShape) -> String {
  var reading = Reading()
  reading.shape = shape
  return reading.phrase(condition)
}

/// How a sort key was read: `confidence, highest first`.
package func reading(of key: SortKey, shape: RowShape) -> String {
  Reading(shape: shape).phrase(key)
}

/// How the terms of a search were read: `"chips" and "order book"`.
package func reading(of terms: [SearchTerm]) -> String {
  terms.map(Reading().phrase).joined(separator: " and ")
}

/// Puts a query into words. `shape` is what the rows are at the step being read, so that columns have names.
struct Reading {
  var shape: RowShape = .columns([])

  mutating func phrase(_ query: ResolvedQuery) -> String {
    var text = source(query.source)
    var steps = query.steps[...]
    var isOrdered = false
    if case .filter(let condition)? = steps.first, case .rows = shape {
      text += qualified(condition)
      steps.removeFirst()
    }
    for step in steps {
      text += ", then " + phrase(step)
      isOrdered = isOrdered || step.ordersRows
      shape = step.shape(after: shape)
    }
    if case .rows(let source, _) = query.shape, !isOrdered { text += ", \(source.order)" }
    return text
  }

  private mutating func source(_ source: ResolvedSource) -> String {
    switch source {
    case .source(let id):
      shape = .rows(id, isRanked: false)
      return id.rawValue
    case .named(let name, let query):
      var inner = Reading()
      let text = inner.phrase(query)
      shape = query.shape
      return "the rows of `\(name)` (\(text))"
    case .saved: return "the last result"
    }
  }

  /// Conditions behind the name of the source: a ticker and a direction read as people say them.
  private func qualified(_ condition: Condition) -> String {
    guard case .and(let parts) = condition else {
      return qualifier(condition) ?? " where " + phrase(condition)
    }
    let heads = parts.prefix { qualifier($0) != nil }.prefix(2)
    let rest = parts.dropFirst(heads.count)
    let head = heads.compactMap(qualifier).joined()
    guard !rest.isEmpty else { return head }
    return head + " where " + rest.map(grouped).joined(separator: " and ")
  }

  private func qualifier(_ condition: Condition) -> String? {
    guard
      case .comparison(.equal, .field(let field, false), .constant(.text(let value), let type)) = condition
    else {
      return nil
    }
    switch type {
    case .ticker where field.field.name == "ticker": return " on \(value)"
    case .enumeration(.direction): return " that are \(value)"
    default: return nil
    }
  }
}

extension Reading {
  private mutating func phrase(_ step: ResolvedStep) -> String {
    switch step {
    case .filter(let condition): "keep those where \(phrase(condition))"
    case .matching(let terms): "search for \(terms.map(phrase).joined(separator: " and ")), best first"
    case .project(let columns): "show \(list(columns.map(phrase)))"
    case .sort(let keys): "order by \(list(keys.map(phrase)))"
    case .limit(let count, 0): "keep the first \(count)"
    case .limit(let count, let offset): "skip \(offset) and keep the next \(count)"
    case .distinct: "keep the first of equal rows"
    case .aggregate(let aggregation): phrase(aggregation)
    case .combine(let op, let query): phrase(op, query)
    }
  }

  fileprivate func phrase(_ term: SearchTerm) -> String { quoted(term.words.joined(separator: " ")) }

  private func phrase(_ column: ProjectedColumn) -> String {
    let name = column.column.name
    // Whose field it is goes without saying where the column has its name.
    if case .field(let field, _) = column.scalar, field.field.name == name { return name }
    let text = phrase(column.scalar)
    return text == name ? text : "\(text) as `\(name)`"
  }

  fileprivate func phrase(_ key: SortKey) -> String {
    let isTime = key.scalar.type == .time
    let direction =
      switch (isTime, key.isDescending) {
      case (true, true): "newest first"
      case (true, false): "oldest first"
      case (false, true): "highest first"
      case (false, false): "lowest first"
      }
    return "\(phrase(key.scalar)), \(direction)"
  }

  private func phrase(_ aggregation: Aggregation) -> String {
    let measures = list(aggregation.measures.map(phrase))
    guard !aggregation.groups.isEmpty else { return "give \(measures) over all rows" }
    let groups = list(aggregation.groups.map(phrase))
    let order = aggregation.order == .keys ? "in order" : "largest first"
    let filled = aggregation.fillsBuckets ? ", with empty ones filled in" : ""
    return "give \(measures) for each \(groups), \(order)\(filled)"
  }

  private func phrase(_ measure: Measure) -> String {
    let text: String =
      switch measure.argument {
      case .none: measure.function == .count ? "the count" : "the share of rows"
      case .value(let scalar): "\(measure.function.words) of \(grouped(scalar))"
      case .distinct(let scalar): "the number of different values of \(grouped(scalar))"
      case .condition(let condition):
        (measure.function == .count ? "the count" : "the share") + " of those where \(grouped(condition))"
      }
    return text == "the \(measure.column.name)" ? text : "\(text) as `\(measure.column.name)`"
  }

  private func phrase(_ op: SetOperator, _ query: ResolvedQuery) -> String {
    var inner = Reading()
    let text = inner.phrase(query)
    return switch op {
    case .union: "add the rows of (\(text))"
    case .intersect: "keep those also in (\(text))"
    case .except: "drop those in (\(text))"
    }
  }
}

extension AggregateFunction {
  fileprivate var words: String {
    switch self {
    case .count: "the count"
    case .sum: "the sum"
    case .avg: "the average"
    case .min: "the smallest"
    case .max: "the largest"
    case .median: "the median"
    case .stddev: "the standard deviation"
    case .first: "the earliest"
    case .last: "the latest"
    case .list: "the list"
    case .share: "the share"
    }
  }
}

extension ResolvedStep {
  /// Whether rows behind it stand in an order of its own.
  fileprivate var ordersRows: Bool {
    switch self {
    case .sort, .matching: true
    case .filter, .project, .limit, .distinct, .aggregate, .combine: false
    }
  }

  /// What rows are behind the step.
  package func shape(after shape: RowShape) -> RowShape {
    switch self {
    case .project(let columns): return .columns(columns.map(\.column))
    case .aggregate(let aggregation):
      return .columns(aggregation.groups.map(\.column) + aggregation.measures.map(\.column))
    case .matching:
      guard case .rows(let source, _) = shape else { return shape }
      return .rows(source, isRanked: true)
    case .filter, .sort, .limit, .distinct, .combine: return shape
    }
  }
}

/// `a`, `a and b`, `a, b and c`
func list(_ items: [String]) -> String {
  guard let last = items.last, items.count > 1 else { return items.first ?? "" }
  return items.dropLast().joined(separator: ", ") + " and " + last
}

/// A text in double quotes, with what would end it escaped.
func quoted(_ text: String) -> String {
  "\"" + text.flatMap { $0 == "\"" || $0 == "\\" ? "\\\($0)" : String($0) } + "\""
}
