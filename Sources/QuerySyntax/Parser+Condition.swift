import Diagnostics

extension Parser {
  // condition ::= conjunction ("or" conjunction)*
  mutating func condition(_ what: String = "a condition") -> Expr {
    let operands = chain(.or, .doubleBar) { $0.conjunction(what) }
    guard 1 < operands.count, let first = operands.first else { return operands.first ?? missing() }
    return Expr(.or(operands), span(from: first.span.start))
  }

  // conjunction ::= negation ("and" negation)*
  private mutating func conjunction(_ what: String) -> Expr {
    let operands = chain(.and, .doubleAmpersand) { $0.negation(what) }
    guard 1 < operands.count, let first = operands.first else { return operands.first ?? missing() }
    return Expr(.and(operands), span(from: first.span.start))
  }

  /// Operands joined by one word, held flat.
  private mutating func chain(
    _ joint: Keyword, _ foreign: ForeignOperator, _ operand: (inout Parser) -> Expr
  ) -> [Expr] {
    var operands = [operand(&self)]
    while !atEnd {
      if current.kind == .foreign(foreign) {
        reportForeignSign(foreign, advance().span)
      } else if takeSpokenJoint(joint) {
        // It has been reported.
      } else if take(joint) == nil {
        guard joint == .and, atTest || atCommaForAnd || takesCommas && atPlacedDate else { break }
        missingAnd()
      }
      let next = testWithoutField(after: operands.last) ?? operand(&self)
      guard operands.count < SyntaxLimit.chain else {
        giveUp(.chainLimit("`\(joint.rawValue)`", next.span))
        continue
      }
      operands.append(next)
    }
    return operands
  }

  /// `and < 0.9`: a test of what the one before it is about, which has to be named again.
  private mutating func testWithoutField(after previous: Expr?) -> Expr? {
    guard !atEnd, startsTest(current), !at(.is), !atPlacedDate, let left = previous?.lastTest.left,
      !atDeniedWord(ofOtherThan: left)
    else { return nil }
    let start = current.span.start
    guard let test = optionalTest(of: Expr(left.kind, SourceSpan(start, start))) else { return nil }
    let whole = Expr(test.kind, span(from: start))
    append(.missingField(format(left), source[whole.span], whole.span))
    return whole
  }

  /// Reports that an `and` is missing, and passes over a comma in its place.
  private mutating func missingAnd() {
    let isComma = current.kind == .comma
    let word = isComma ? ahead(1) : current
    let gap = isComma ? current.span : SourceSpan(lastEnd, lastEnd)
    report(.missingAnd(before: excerpt(word.span), word.span, TextEdit(gap, " and")))
    if isComma { advance() }
  }

  /// Whether a field with a test of it stands here, where an `and` should.
  private var atTest: Bool {
    atField && current.keyword?.beginsStep != true && !current.startsLine && !atForeignWord(current)
      && isTest(at: 0)
  }

  // negation ::= "not" negation | test
  private mutating func negation(_ what: String) -> Expr {
    guard let start = takeNot() else { return test(what) }
    guard enter() else { return missing() }
    defer { leave() }
    let operand = negation("a condition")
    return Expr(.not(operand), span(from: start))
  }

  // test ::= expression (comparison | matchTest | missingTest | "not"? wordTest)?
  mutating func test(_ what: String) -> Expr {
    if let test = dateTest() ?? amountBeforeRelation() { return test }
    let left = countBehindRelation() ?? expression(what)
    // `count by month since March`: a time is no part of a key.
    if what == Self.keyName, openBrackets == 0, !at(.in), !at(.between), atPlacedDate { return left }
    guard !atEnd, let first = optionalTest(of: left) ?? unknownTest(of: left) else { return left }
    var result = listWithoutBrackets(first)
    var isChained = false
    while !atEnd, !takesCommas || !atPlacedDate, let next = optionalTest(of: left) {
      if !isChained, !result.lacksOperand { append(chained(result, next)) }
      isChained = true
      result.span = span(from: left.span.start)
    }
    return result
  }

  /// What is tested about `left`, or `nil` when no test follows.
  mutating func optionalTest(of left: Expr, isNegated: Bool = false) -> Expr? {
    let kind: Expr.Kind?
    switch current.kind {
    case .tilde, .notTilde, .foreign(.equalTilde): kind = matchTest(of: left, isNegated: isNegated)
    case .keyword(.is): kind = missingTest(of: left)
    case .keyword(.not) where ahead(1).keyword?.beginsTest == true || ahead(1).kind == .tilde:
      advance()
      kind =
        current.kind == .tilde ? matchTest(of: left, isNegated: true) : wordTest(of: left, isNegated: true)
    case .keyword(.not) where atNotForUnequal(left): kind = notForUnequal(of: left)
    case .keyword(let keyword) where keyword.beginsTest: kind = wordTest(of: left, isNegated: isNegated)
    default: kind = comparison(of: left) ?? sqlLike(of: left) ?? spelledTest(of: left)
    }
    guard let kind else { return nil }
    return Expr(kind, span(from: left.span.start))
  }

  // comparison ::= comparisonOperator comparand
  private mutating func comparison(of left: Expr) -> Expr.Kind? {
    let sign = current.span
    guard var operation = comparisonOperator() else { return nil }
    if operation == .equal, at(.not) || atFiller != nil, beginsValue(ahead(1)) {
      operation = atFiller == false ? .equal : .notEqual
      advance()
      let words = SourceSpan(sign.start, lastEnd)
      append(.spelledOperator(source[words], operation.rawValue, words))
    }
    if operation == .equal || operation == .notEqual, atListInBrackets {
      return comparedList(of: left, behind: sign, isNegated: operation == .notEqual)
    }
    let place = diagnostics.count
    let right = rangeOrComparand()
    if operation == .equal || operation == .notEqual {
      offerTickers(in: right, of: left, operation == .equal ? "in" : "not in", errorsFrom: place)
    }
    guard case .range = right.kind else { return .comparison(operation, left, right) }
    reportRange(right, behind: sign, isNegated: operation == .notEqual, place)
    return .membership(left, right, isNegated: operation == .notEqual)
  }

  /// Reports `= a..b`, as one error with what may be wrong in the range itself.
  private mutating func reportRange(_ range: Expr, behind sign: SourceSpan, isNegated: Bool, _ place: Int) {
    let operation = isNegated ? "not in" : "in"
    let error = Diagnostic.rangeNeedsIn(
      "\(operation) \(format(range))", range.span, TextEdit(sign, operation))
    // What is not put right, such as an upper end that is missing, stays an error of its own.
    let isMended = place < diagnostics.count && diagnostics[place...].allSatisfy { !$0.edits.isEmpty }
    if isMended { mergeErrors(from: place, into: error) } else { append(error) }
  }

  // comparisonOperator ::= "=" | "!=" | "<" | "<=" | ">" | ">="
  mutating func comparisonOperator() -> ComparisonOperator? {
    let operation: ComparisonOperator
    switch current.kind {
    case .equal, .foreign(.doubleEqual): operation = .equal
    case .notEqual, .foreign(.angles): operation = .notEqual
    case .less: operation = .less
    case .lessOrEqual, .foreign(.equalLess): operation = .lessOrEqual
    case .greater: operation = .greater
    case .greaterOrEqual, .foreign(.equalGreater): operation = .greaterOrEqual
    default: return nil
    }
    let token = advance()
    if case .foreign(let sign) = token.kind { reportForeignSign(sign, token.span) }
    return operation
  }

  // matchTest ::= ("~" | "not" "~" | "!~") pattern
  private mutating func matchTest(of left: Expr, isNegated: Bool = false) -> Expr.Kind {
    let sign = advance()
    if case .foreign(let foreign) = sign.kind { reportForeignSign(foreign, sign.span) }
    return .match(left, pattern(), isNegated: isNegated != (sign.kind == .notTilde))
  }

  // missingTest ::= "is" "not"? ("missing" | "present")
  private mutating func missingTest(of left: Expr) -> Expr.Kind {
    let start = advance().span.start
    let isNot = take(.not) != nil
    if take(.missing) != nil { return .isMissing(left, isNegated: isNot) }
    if take(.present) != nil { return .isMissing(left, isNegated: !isNot) }
    if current.isWord, !atHardEnd, text(current).lowercased() == "null" {
      append(.sqlNull(isNot: isNot, advance().span))
      return .isMissing(left, isNegated: isNot)
    }
    if let test = testAfterIs(of: left, isNot: isNot, from: start) { return test }
    report(.expected("`missing` or `present`", found: describeCurrent, current.span))
    return .isMissing(left, isNegated: isNot)
  }

  // wordTest ::= "in" members | "between" comparand "and" comparand | "has" ("any" list | "all" list | comparand)
  //   | "contains" comparand | ("starts" | "ends") "with" comparand
  private mutating func wordTest(of left: Expr, isNegated: Bool) -> Expr.Kind {
    let head = advance()
    let isNegated = isNegated || takeNot(behind: head)
    switch head.keyword {
    case .in: return members(of: left, isNegated: isNegated)
    case .between:
      let low = comparand()
      if take(.and) == nil { missingBetweenAnd() }
      return .between(left, low, comparand(), isNegated: isNegated)
    case .has:
      let listed: WordTest? = at(.any) ? .hasAny : at(.all) ? .hasAll : nil
      if let listed, ahead(1).kind == .leftParen {
        advance()
        let (values, span) = list()
        return .wordTest(listed, left, Expr(.list(values), span), isNegated: isNegated)
      }
      if let listed, severalValues(at: 1) {
        advance()
        return .wordTest(listed, left, listWithoutBrackets(), isNegated: isNegated)
      }
      if atListInBrackets { return wordsInBrackets(of: left, behind: head, isNegated: isNegated) }
      passNeedlessWords(behind: head)
      let place = diagnostics.count
      let value = comparand()
      offerTickers(in: value, of: left, isNegated ? "not has any" : "has any", errorsFrom: place)
      return .wordTest(.has, left, value, isNegated: isNegated)
    case .starts, .ends:
      if take(.with) == nil { report(.expected("`with`", found: describeCurrent, current.span)) }
      let test: WordTest = head.keyword == .starts ? .startsWith : .endsWith
      return .wordTest(test, left, comparand(), isNegated: isNegated)
    case .contains where (at(.any) || at(.all)) && ahead(1).kind == .leftParen && !atHardEnd:
      let isAll = advance().keyword == .all
      let words = span(from: head.span.start)
      append(.spelledOperator(source[words], isAll ? "has all" : "has any", words))
      let (values, span) = list()
      return .wordTest(isAll ? .hasAll : .hasAny, left, Expr(.list(values), span), isNegated: isNegated)
    default: return .wordTest(.contains, left, comparand(), isNegated: isNegated)
    }
  }

  /// `between a to b` and `between a..b` lack an `and`.
  private mutating func missingBetweenAnd() {
    guard !atEnd, atWordForTo || current.kind == .dotDot || at(.or) else {
      report(.expected("`and` and the upper end", found: describeCurrent, current.span))
      return
    }
    let isDots = current.kind == .dotDot
    let word = advance()
    append(.spelledOperator(text(word), "and", word.span, inText: isDots ? " and " : "and"))
  }

  // members ::= "(" query ")" | listOrRange
  mutating func members(of left: Expr, isNegated: Bool) -> Expr.Kind {
    let second = ahead(2)
    let isQuery =
      current.kind == .leftParen && !atHardEnd && ahead(1).isWord
      && (ahead(1).kind == .keyword(.select) && second.kind != .comma && second.kind != .rightParen
        || second.kind == .bar || second.kind == .leftParen && second.followsBlank
        || second.keyword?.beginsStep == true)
    guard isQuery else { return .membership(left, listOrRange(), isNegated: isNegated) }
    let opening = advance()
    let query = query()
    close(opening)
    return .queryMembership(left, query, isNegated: isNegated)
  }

  // bracketedCondition ::= "(" condition ")"
  mutating func bracketedCondition() -> Expr {
    guard let opening = atHardEnd ? nil : take(.leftParen) else {
      report(.expected("`(` and a condition", found: describeCurrent, current.span))
      return missing()
    }
    guard enter() else { return missing() }
    defer { leave() }
    let inner = conditionWithoutCommas()
    close(opening)
    return inner
  }

  /// A condition in which a comma can only be of a list without its brackets, or stand for an `and`.
  mutating func conditionWithoutCommas() -> Expr {
    let outer = takesCommas
    takesCommas = true
    defer { takesCommas = outer }
    return condition()
  }

  /// What messages call the key of a group or an order.
  static let keyName = "a field or an expression"

  private func chained(_ first: Expr, _ second: Expr) -> Diagnostic {
    let span = first.span.joined(with: second.span)
    guard case .comparison(let low, let left, let middle) = first.kind,
      case .comparison(let high, _, let right) = second.kind, low.isUpward, high.isUpward
    else { return .chainedComparison(between: nil, span) }
    let parts = [middle, left, right].map { source[$0.span] }
    return .chainedComparison(between: "\(parts[0]) between \(parts[1]) and \(parts[2])", span)
  }
}

extension Expr {
  fileprivate var lacksOperand: Bool {
    if case .comparison(_, _, let right) = kind { right.kind == .missing } else { false }
  }
}

extension Expr {
  /// The test that it ends with.
  fileprivate var lastTest: Expr {
    switch kind {
    case .and(let operands), .or(let operands): operands.last?.lastTest ?? self
    default: self
    }
  }
}

extension ComparisonOperator {
  fileprivate var isUpward: Bool { self == .less || self == .lessOrEqual }
}

extension Keyword {
  /// The words that begin a test of what stands before them.
  var beginsTest: Bool {
    switch self {
    case .in, .between, .has, .contains, .starts, .ends: true
    default: false
    }
  }
}
