import Diagnostics

extension Parser {
  // expression ::= term (("+" | "-") term)*
  mutating func expression(_ what: String) -> Expr {
    let first = term(what)
    return arithmetic(first, .sum) { $0.term("an operand") }
  }

  // term ::= factor (("*" | "/") factor)*
  private mutating func term(_ what: String) -> Expr {
    let first = factor(what)
    return arithmetic(first, .product) { $0.factor("an operand") }
  }

  // factor ::= "-" factor | operand
  private mutating func factor(_ what: String) -> Expr {
    guard current.kind == .minus, !atHardEnd else { return operand(what) }
    return negated { $0.factor("an operand") }
  }

  /// A sign and what it stands before.
  mutating func negated(_ operand: (inout Parser) -> Expr) -> Expr {
    let start = advance().span.start
    guard enter() else { return missing() }
    defer { leave() }
    let inner = operand(&self)
    return Expr(.negated(inner), span(from: start))
  }

  /// The operands of one precedence level, held flat.
  mutating func arithmetic(
    _ first: Expr, _ level: ArithmeticLevel, _ operand: (inout Parser) -> Expr
  ) -> Expr {
    var links: [ArithmeticLink] = []
    while !atEnd, let operation = level.operation(current.kind) {
      let token = current
      if operation == .subtract || operation == .divide, !isSpaced, !followsNow {
        report(.tightOperator(operation.rawValue, token.span))
      }
      advance()
      let next = operand(&self)
      guard links.count + 1 < SyntaxLimit.chain else {
        giveUp(.chainLimit("`+ - * /`", next.span))
        continue
      }
      links.append(ArithmeticLink(operation, next))
    }
    guard !links.isEmpty else { return first }
    return Expr(.arithmetic(first, links), span(from: first.span.start))
  }

  /// Whether the current sign has a blank on both sides or stands next to a bracket.
  private var isSpaced: Bool {
    let next = ahead(1)
    return current.followsBlank && next.followsBlank || next.kind == .leftParen || previousKind == .rightParen
  }

  /// Whether the current sign is the one of `now-7d`.
  private var followsNow: Bool { ahead(-1).keyword?.isDay == true }

  // operand ::= "(" condition ")" | quantified | countRelated | conditional | measureCall | call | field
  //   | relativeDate | duration | literal
  private mutating func operand(_ what: String) -> Expr {
    guard !atHardEnd else { return expectedOperand(what) }
    let next = ahead(1)
    switch current.kind {
    case .leftParen: return parenthesized { $0.condition() }
    case .keyword(.if) where next.kind == .leftParen: return conditional()
    case .keyword(let keyword) where keyword.isQuantifier && next.isWord: return quantified()
    case .keyword(.this), .keyword(.last):
      if let date = optionalRelativeDate() { return date }
    case .keyword(.count) where isRelation(next): return countRelated()
    case .keyword(.count) where isCountStar: return countStar()
    default: break
    }
    if current.keyword?.isMeasure == true, let call = optionalMeasureCall() { return call }
    if current.isWord, next.kind == .leftParen, atField { return call() }
    if let spoken = spokenOperand() { return spoken }
    if atField { return nameOfSeveralWords() ?? field() }
    return current.isWord ? misplacedWord(what) : literal(what)
  }

  /// A word with a role of its own where a field should stand: `where WHERE = 1`.
  private mutating func misplacedWord(_ what: String) -> Expr {
    let isTested = ahead(1).kind.isComparison
    let hole = expectedOperand(what)
    if isTested { advance() }
    return hole
  }

  private mutating func expectedOperand(_ what: String) -> Expr {
    report(.expectedOperand(what, found: describeCurrent, current.span))
    return missing()
  }

  /// `(…)` with a node for the brackets.
  mutating func parenthesized(_ inner: (inout Parser) -> Expr) -> Expr {
    let opening = advance()
    guard enter() else { return missing() }
    defer { leave() }
    let expression = inner(&self)
    close(opening)
    return Expr(.parenthesized(expression), span(from: opening.span.start))
  }

  // quantified ::= quantifier NAME bracketedCondition?
  mutating func quantified() -> Expr {
    let start = current.span.start
    let quantifier = quantifier() ?? .any
    let adjective = adjectiveOfRelation()
    let relation = name(advance())
    var condition = current.kind == .leftParen && !atEnd ? bracketedCondition() : nil
    report(adjective, before: relation, condition, from: start)
    if condition == nil, adjective == nil { predicateOfRelation(from: start) }
    if condition == nil, atTestWithoutBrackets {
      condition = quantifiedConditionWithoutBrackets(from: start)
    }
    return Expr(.quantified(quantifier, relation, condition), span(from: start))
  }

  // quantifier ::= "any" | "all" | "no" | "only"
  mutating func quantifier() -> Quantifier? {
    guard let quantifier = current.keyword?.quantifier else { return nil }
    advance()
    return quantifier
  }

  // countRelated ::= "count" RELATION bracketedCondition?
  mutating func countRelated() -> Expr {
    let start = advance().span.start
    let adjective = adjectiveOfRelation()
    let relation = name(advance())
    let condition = current.kind == .leftParen && !atEnd ? bracketedCondition() : nil
    report(adjective, before: relation, condition, from: start)
    return Expr(.countRelated(relation, condition), span(from: start))
  }

  /// Whether `token`, after `count`, names a relation.
  private func isRelation(_ token: Token) -> Bool {
    guard !token.startsLine || 0 < openBrackets else { return false }
    guard let keyword = token.keyword else { return token.kind == .word && !atForeignWord(token) }
    return keyword.isSource
  }

  // conditional ::= "if" "(" condition "," expression "," expression ")"
  mutating func conditional() -> Expr {
    let start = advance().span.start
    let (arguments, isClosed) = arguments()
    let span = span(from: start)
    guard arguments.count == 3 || !isClosed && arguments.count < 3 else {
      if isClosed { append(.ifArguments(span)) }
      return Expr(.missing, span)
    }
    // Of one that is still being written the rest is missing.
    let parts = arguments + Array(repeating: missing(), count: 3 - arguments.count)
    return Expr(.conditional(parts[0], parts[1], parts[2]), span)
  }

  // call ::= NAME "(" (expression ("," expression)*)? ")"
  mutating func call() -> Expr {
    let name = name(advance())
    let (arguments, _) = arguments()
    return Expr(.call(name, arguments), span(from: name.span.start))
  }

  /// The arguments of a call; each may be a condition, which is for the checker to judge.
  private mutating func arguments() -> (values: [Expr], isClosed: Bool) {
    let opening = advance()
    if take(.rightParen) != nil { return ([], true) }
    guard enter() else { return ([], false) }
    defer { leave() }
    let values = commaSeparated { $0.condition("an argument") }
    close(opening, or: " or `,`")
    return (values, previousKind == .rightParen)
  }

  // measureCall ::= "count" "distinct" field
  //   | ("sum" | "avg" | "min" | "max" | "median" | "stddev" | "first" | "last" | "list") field
  private mutating func optionalMeasureCall() -> Expr? {
    let start = current.span.start
    if at(.count), ahead(1).kind == .keyword(.distinct), ahead(2).isWord {
      advance()
      let distinct = advance()
      let name = Name(Expr.countDistinct, SourceSpan(start, distinct.span.end))
      guard atField else { return expectedOperand("a field") }
      return Expr(.call(name, [field()]), span(from: start))
    }
    let next = ahead(1)
    guard !at(.count), !at(.share), next.isWord, !next.startsLine || 0 < openBrackets,
      next.keyword.map({ !$0.isStepWord && !$0.joins }) ?? true
    else { return nil }
    let name = name(advance())
    return Expr(.call(name, [field()]), span(from: start))
  }
}

extension Token.Kind {
  fileprivate var isComparison: Bool {
    switch self {
    case .equal, .notEqual, .less, .lessOrEqual, .greater, .greaterOrEqual, .foreign(.doubleEqual),
      .foreign(.angles), .foreign(.equalGreater), .foreign(.equalLess):
      true
    default: false
    }
  }
}

extension Keyword {
  fileprivate var isDay: Bool { self == .now || self == .today || self == .yesterday }
}

/// A level of precedence of the arithmetic operators.
enum ArithmeticLevel {
  case sum
  case product

  /// The operator of this level that a token is. Asked behind every operand, so it is a switch and no table.
  func operation(_ kind: Token.Kind) -> ArithmeticOperator? {
    switch (self, kind) {
    case (.sum, .plus): .add
    case (.sum, .minus): .subtract
    case (.product, .star): .multiply
    case (.product, .slash): .divide
    default: nil
    }
  }
}
