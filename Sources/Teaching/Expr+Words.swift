import QuerySyntax

extension Expr.Kind {
  /// The words that an expression itself is made of, not those of its operands.
  var ownWords: [String] {
    switch self {
    case .field, .dottedField, .word, .string, .number, .cashtag, .duration, .list, .parenthesized, .missing:
      []
    case .parameter: ["param"]
    case .relativeDate(let date): [date.word]
    case .range: [".."]
    case .negated: ["-"]
    case .arithmetic(_, let links): links.map(\.operation.rawValue)
    case .call(let name, _): [name.key]
    case .conditional: ["if"]
    case .countRelated: ["count"]
    case .comparison(let comparison, _, _): [comparison.rawValue]
    case .between(_, _, _, let isNegated): negated(["between"], isNegated)
    case .membership(_, _, let isNegated), .queryMembership(_, _, let isNegated): negated(["in"], isNegated)
    case .wordTest(let test, _, _, let isNegated): negated(test.words, isNegated)
    case .match(_, _, let isNegated): [isNegated ? "!~" : "~"]
    case .isMissing(_, let isNegated): ["is", isNegated ? "present" : "missing"]
    case .quantified(let quantifier, _, _): [quantifier.rawValue]
    case .not: ["not"]
    case .and: ["and"]
    case .or: ["or"]
    }
  }

  /// The expressions that one is made of.
  var operands: [Expr] {
    switch self {
    case .field, .dottedField, .word, .string, .number, .cashtag, .parameter, .duration, .relativeDate,
      .missing:
      []
    case .range(let a, let b), .comparison(_, let a, let b), .membership(let a, let b, _),
      .wordTest(_, let a, let b, _):
      [a, b]
    case .negated(let a), .parenthesized(let a), .not(let a), .queryMembership(let a, _, _),
      .match(let a, _, _),
      .isMissing(let a, _):
      [a]
    case .list(let all), .call(_, let all), .and(let all), .or(let all): all
    case .arithmetic(let first, let links): [first] + links.map(\.operand)
    case .conditional(let a, let b, let c), .between(let a, let b, let c, _): [a, b, c]
    case .countRelated(_, let condition), .quantified(_, _, let condition): condition.map { [$0] } ?? []
    }
  }

  private func negated(_ words: [String], _ isNegated: Bool) -> [String] {
    isNegated ? ["not"] + words : words
  }
}

extension WordTest {
  fileprivate var words: [String] {
    switch self {
    case .has: ["has"]
    case .hasAny: ["has", "any"]
    case .hasAll: ["has", "all"]
    case .contains: ["contains"]
    case .startsWith: ["starts"]
    case .endsWith: ["ends"]
    }
  }
}

extension RelativeDate {
  fileprivate var word: String {
    switch self {
    case .this: "this"
    case .last, .lastCount: "last"
    case .ago: "ago"
    }
  }
}
