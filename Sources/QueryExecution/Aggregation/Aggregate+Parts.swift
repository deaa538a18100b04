import Corpus
import QuerySemantics
import QuerySyntax

extension Aggregation {
  /// Whether nothing of the rows matters but how many there are.
  var countsOnly: Bool {
    groups.isEmpty && measures.allSatisfy { $0.function == .count && $0.argument == .none }
  }

  /// Whether two halves of the rows can be aggregated apart and put together without a trace: groups come in the order
  /// of their first rows, and what measures add up is exact.
  var canRunInParts: Bool { listGroup == nil && measures.allSatisfy(\.canRunInParts) }
}

extension Measure {
  fileprivate var canRunInParts: Bool {
    if case .distinct = argument { return false }
    switch function {
    case .count, .share, .median: return true
    // Adding numbers in another order rounds otherwise; whole numbers and decimals do not round.
    case .sum, .avg:
      guard case .value(let scalar) = argument else { return false }
      return scalar.type == .integer || scalar.type == .decimal
    case .min, .max: return true
    case .stddev, .first, .last, .list: return false
    }
  }
}
