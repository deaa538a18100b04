import Corpus
import QuerySemantics

/// What a condition has to look at, cheapest first.
enum ConditionCost: Int, CaseIterable, Comparable {
  case nothing
  /// Codes and numbers, as they are stored.
  case codes
  case lists
  /// Values that have to be computed.
  case expressions
  case texts
  case relatedRows
  case pattern
  case query

  static func < (a: ConditionCost, b: ConditionCost) -> Bool { a.rawValue < b.rawValue }

  /// How it is served, for `explain`.
  var phrase: String? {
    switch self {
    case .nothing: nil
    case .codes: "by stored values"
    case .lists: "by lists"
    case .expressions: "by computed values"
    case .texts: "reading text"
    case .relatedRows: "by related rows"
    case .pattern: "by pattern"
    case .query: "by a query run first"
    }
  }
}

extension Scalar {
  /// What it looks at itself, apart from its parts.
  var ownCost: ConditionCost {
    switch self {
    case .constant: .nothing
    case .field(let field, _):
      switch field.type {
      case .integer, .decimal, .name, .ticker, .time, .enumeration, .parent: .codes
      case .nameList, .tickerList: .lists
      case .text: .texts
      }
    case .output(_, let type): type == .text ? .texts : type.isList ? .lists : .codes
    case .relevance: .codes
    case .snippet: .texts
    case .negated, .arithmetic, .call, .conditional: .expressions
    case .countRelated: .relatedRows
    }
  }
}

extension Condition {
  /// What it looks at itself, apart from its parts.
  var ownCost: ConditionCost {
    switch self {
    case .quantified: .relatedRows
    case .matches: .pattern
    case .inQuery: .query
    case .constant, .comparison, .within, .between, .oneOf, .hasWords, .hasElement, .contains, .startsWith,
      .endsWith, .isMissing, .not, .and, .or:
      .nothing
    }
  }
}
