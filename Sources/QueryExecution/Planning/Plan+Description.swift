import Corpus
import QuerySemantics
import QuerySyntax

/// A plan as lines of text, source first, the right side of a set operation and several conditions of a filter
/// indented under theirs.
///
///     scan ideas in default order (est. 72)
///     filter ticker is IGV, by stored values (est. 7 of 72)
///
/// With `measurements` each line also tells the rows that came out, and with `showsTimes` how long that took.
package func describe(
  _ plan: Plan, measurements: [Measurement]? = nil, showsTimes: Bool = true
) -> [String] {
  PlanDescription(showsTimes: showsTimes).lines(of: plan, measurements, indent: "")
}

private struct PlanDescription {
  let showsTimes: Bool

  func lines(of plan: Plan, _ measurements: [Measurement]?, indent: String) -> [String] {
    var shape = plan.sourceShape
    var before = Double(plan.sourceRows)
    let source = "\(phrase(plan.source)) (est. \(count(before))\(actual(measurements?.first)))"
    var lines = [indent + source]
    for (index, stage) in plan.stages.enumerated() {
      let measurement = measurements?[index + 1]
      lines.append(indent + head(of: stage, shape) + note(on: stage, before, measurement))
      lines += parts(of: stage.operation, shape, measurement).map { indent + "  " + $0 }
      shape = stage.operation.shape(after: shape)
      before = stage.rows ?? before
    }
    return lines
  }

  private func note(on stage: Plan.Stage, _ before: Double, _ measurement: Measurement?) -> String {
    if case .named = stage.operation { return "" }
    var estimate = stage.rows.map { "est. \(count($0))" } ?? "no estimate"
    if case .filter = stage.operation { estimate += " of \(count(before))" }
    return " (\(estimate)\(actual(measurement)))"
  }

  private func actual(_ measurement: Measurement?) -> String {
    guard let measurement else { return "" }
    return ", actual \(measurement.rows)" + (showsTimes ? ", \(milliseconds(measurement.time)) ms" : "")
  }

  /// A part of a row is still something to expect.
  private func count(_ rows: Double) -> String {
    0 < rows && rows < 1 ? "<1" : String(Int(min(rows, 1e15).rounded()))
  }

  private func phrase(_ source: Plan.Source) -> String {
    switch source {
    case .scan(let source, let path): phrase(path, source)
    case .replay: "replay the last result"
    }
  }

  private func phrase(_ path: Plan.AccessPath, _ source: SourceID) -> String {
    let shape = RowShape.rows(source, isRanked: false)
    return switch path {
    case .defaultOrder: "scan \(source.rawValue) in default order"
    case .slice(let slice): "scan the \(source.rawValue) where \(phrase(slice, shape)), which lie together"
    case .index(let condition, nil):
      "look up the \(source.rawValue) where \(reading(of: condition, shape: shape))"
    case .index(let condition, let slice?):
      "look up the \(source.rawValue) where \(reading(of: condition, shape: shape)) and \(phrase(slice, shape))"
    case .counted(let condition, _):
      "count the \(source.rawValue) where \(reading(of: condition, shape: shape)) in the index"
    case .words(let lookup, let slice):
      "look up the \(source.rawValue) by the words of \(lookup.field.field.name)"
        + (slice.map { " where \(phrase($0, shape))" } ?? "")
    case .valueOrder(let field, let isDescending):
      "walk \(source.rawValue) by \(field.field.name), \(isDescending ? "highest" : "lowest") first"
    }
  }

  private func phrase(_ slice: Plan.Slice, _ shape: RowShape) -> String {
    slice.conditions.map { reading(of: $0, shape: shape) }.joined(separator: " and ")
  }

  private func head(of stage: Plan.Stage, _ shape: RowShape) -> String {
    switch stage.operation {
    case .filter(let conditions):
      conditions.count == 1 ? "filter " + phrase(conditions[0], shape) : "filter"
    case .matching(let terms): "match \(reading(of: terms)) by the words of text, best first"
    case .project(let columns): columns.isEmpty ? "keep no column" : "select \(names(columns.map(\.column)))"
    case .sort(let keys): "sort by \(phrase(keys, shape))"
    case .top(let keys, let count, let offset): "top \(amount(count, offset)) by \(phrase(keys, shape))"
    case .limit(let count, let offset): "limit \(amount(count, offset))"
    case .distinct: "distinct"
    case .aggregate(let aggregation): phrase(aggregation)
    case .combine(.union, _): "union with"
    case .combine(.intersect, _): "intersect with"
    case .combine(.except, _): "except"
    case .named(let name): "end of `\(name)`"
    }
  }

  /// What stands under the line of a stage.
  private func parts(
    of operation: Plan.Operation, _ shape: RowShape, _ measurement: Measurement?
  ) -> [String] {
    switch operation {
    case .filter(let conditions) where 1 < conditions.count: conditions.map { phrase($0, shape) }
    case .combine(_, let right): lines(of: right, measurement?.combined, indent: "")
    default: []
    }
  }

  private func phrase(_ condition: Condition, _ shape: RowShape) -> String {
    let path = ExpressionParts(of: condition).cost.phrase
    return reading(of: condition, shape: shape) + (path.map { ", " + $0 } ?? "")
  }

  private func phrase(_ keys: [SortKey], _ shape: RowShape) -> String {
    keys.map { reading(of: $0, shape: shape) }.joined(separator: "; ")
  }

  private func phrase(_ aggregation: Aggregation) -> String {
    let measures = "aggregate \(names(aggregation.measures.map(\.column)))"
    return aggregation.groups.isEmpty ? measures : measures + " by \(names(aggregation.groups.map(\.column)))"
  }

  private func names(_ columns: [OutputColumn]) -> String { columns.map(\.name).joined(separator: ", ") }

  private func amount(_ count: Int, _ offset: Int) -> String {
    offset == 0 ? "\(count)" : "\(count) offset \(offset)"
  }

  private func milliseconds(_ time: Duration) -> String {
    let hundredths = max(
      0, time.components.attoseconds / 10_000_000_000_000 + time.components.seconds * 100_000)
    let fraction = String(hundredths % 100 + 100).dropFirst()
    return "\(hundredths / 100).\(fraction)"
  }
}
