import Diagnostics

extension Parser {
  // query ::= SOURCE aggregate? step*
  mutating func query() -> Query {
    let start = current.span.start
    if at(.select), !atHardEnd {
      sqlSelect()
      return Query(source: Name("", SourceSpan(start, start)), steps: [], span: span(from: start))
    }
    if let query = question() ?? phraseWithoutSource() { return query }
    let spoken = spokenStart()
    let errors = diagnostics.count
    let source = querySource()
    let outer = sourceOfSteps
    sourceOfSteps = source
    defer { sourceOfSteps = outer }
    var steps: [Step] = []
    if let spoken, let step = groupsOrKey(of: spoken) { steps.append(step) }
    guard enter() else { return Query(source: source, steps: [], span: span(from: start)) }
    defer { leave() }
    let isSentence = spoken == nil && ahead(0).keyword?.beginsStep != true
    while !atEnd, current.kind != .rightParen || openBrackets == 0 {
      let before = position
      guard countStep() else { break }
      if let step = step(after: steps.last) { steps.append(step) }
      if before == position { advance() }
    }
    if isSentence, reportSentence(source, errorsFrom: errors) {
      return Query(source: Name("", source.span), steps: [], span: span(from: start))
    }
    if let spoken { report(spoken, source: source, steps: &steps, errorsFrom: errors) }
    return Query(source: source, steps: steps, span: span(from: start))
  }

  private mutating func querySource() -> Name {
    if current.isWord, !atHardEnd, current.keyword?.continuesStatement != true, !atSpokenMeasure {
      return name(advance())
    }
    reportMissingSource()
    return Name("", SourceSpan(current.span.start, current.span.start))
  }

  // step ::= "|"? (whereStep | matching | select "distinct"? | order | limit | top | combine) aggregate?
  //   | "|" (aggregate | "distinct")
  private mutating func step(after previous: Step?) -> Step? {
    step(hasBar: take(.bar) != nil, after: previous)
  }

  private mutating func step(hasBar: Bool, after previous: Step?) -> Step? {
    let head = current
    guard !hasBar || !atHardEnd else {
      report(.expectedStep(found: describeCurrent, current.span))
      return nil
    }
    let start = head.span.start
    var kind: Step.Kind
    switch head.keyword {
    case .where: kind = whereStep()
    case .matching: kind = matching()
    case .select: kind = select()
    case .order, .sort: return order(hasBar: hasBar)
    case .limit: kind = limit()
    case .top: kind = top()
    case .distinct:
      advance()
      kind = .distinct
    case .union, .intersect, .except: kind = looseQualifier() ?? combine()
    case .with where atSpokenAmount(1): kind = spokenQualifier() ?? .missing
    case _ where atConditionForStep: kind = conditionWithoutWhere()
    case .some(let keyword) where keyword.isMeasure: kind = aggregate()
    default:
      guard
        let step = foreignStep(after: previous) ?? groupsWithoutMeasure(after: previous) ?? spokenStep()
          ?? dateStep()
          ?? spokenQualifier() ?? fieldsWithoutSelect()
      else {
        if respellStep() { return self.step(hasBar: hasBar, after: previous) }
        unexpectedStep()
        return hasBar ? Step(.missing, head: head.span, span: head.span, hasBar: true) : nil
      }
      kind = step
    }
    return Step(kind, head: head.span, span: span(from: start), hasBar: hasBar)
  }

  /// Reports a token that begins no step, and skips to one that may.
  private mutating func unexpectedStep() {
    switch current.kind {
    case .rightParen: report(.unmatchedBracket(current.span))
    case .unterminatedString: giveUp(.unterminatedString(current.span))
    default: report(.expectedStep(found: describeCurrent, current.span))
    }
    advance()
    skipToStep()
  }

  /// Reports a word that was probably meant as that of a step, and makes it one.
  private mutating func respellStep() -> Bool {
    guard current.kind == .word || at(.with) && (isTest(at: 1) || ahead(1).isWord && beginsValue(ahead(2)))
    else { return false }
    let word = text(current)
    if word.lowercased() == "show", ahead(1).kind == .number {
      report(.foreignWord(word, Keyword.limit.rawValue, current.span))
      respell(as: .limit)
      return true
    }
    if let keyword = Self.stepSynonyms[word.lowercased()] {
      report(.foreignWord(word, keyword.rawValue, current.span))
      respell(as: keyword)
      return true
    }
    let steps = Keyword.allCases.filter(\.beginsStep)
    guard let near = nearestName(to: word, among: steps.map(\.rawValue)),
      let keyword = Keyword(rawValue: near)
    else { return false }
    report(.expectedStep(found: describeCurrent, current.span, near: near))
    respell(as: keyword)
    return true
  }

  static let stepSynonyms: [String: Keyword] = [
    "filter": .where, "show": .select, "orderby": .order, "ordered": .order, "sorted": .sort, "average": .avg,
    "mean": .avg,
    "total": .sum, "percentage": .share, "proportion": .share, "maximum": .max, "minimum": .min,
    "with": .where, "whose": .where, "when": .where,
  ]

  // whereStep ::= "where" condition
  private mutating func whereStep() -> Step.Kind {
    advance()
    return .filter(conditionWithoutCommas())
  }

  // matching ::= "matching" comparand
  private mutating func matching() -> Step.Kind {
    let start = advance().span.start
    return .matching(severalTerms(behind: comparand(), from: start))
  }

  // select ::= "select" selectItem ("," selectItem)*
  private mutating func select() -> Step.Kind {
    advance()
    let distinct = at(.distinct) && ahead(1).isWord && !ahead(1).startsLine ? advance() : nil
    let start = current.span.start
    let items = commaSeparated { $0.selectItem() }
    if let distinct {
      var error = Diagnostic.foreignWord("select distinct", "select … | distinct", distinct.span)
      error.edits = [
        TextEdit(SourceSpan(distinct.span.start, start), ""), TextEdit(insert: " | distinct", at: lastEnd),
      ]
      append(error)
    }
    return .select(items)
  }

  // selectItem ::= "*" | expression alias?
  private mutating func selectItem() -> SelectItem {
    let start = current.span.start
    if take(.star) != nil { return SelectItem(.all, alias: nil, span: span(from: start)) }
    let item = condition("a field, `*` or an expression")
    let alias = optionalAlias()
    return SelectItem(.expression(item), alias: alias, span: span(from: start))
  }

  // order ::= ("order" | "sort") "by" orderKey ("," orderKey)*
  private mutating func order(hasBar: Bool) -> Step {
    let start = current.span.start
    advance()
    expectBy()
    let head = span(from: start)
    let keys = commaSeparated { $0.orderKey() }
    return Step(.order(keys), head: head, span: span(from: start), hasBar: hasBar)
  }

  /// The `by` of `order by` and `top 5 by`, which is offered where it was left out before a key.
  private mutating func expectBy() {
    guard take(.by) == nil else { return }
    var error = Diagnostic.expected("`by`", found: describeCurrent, current.span)
    if !atHardEnd, atField { error.edits = [TextEdit(insert: "by ", at: current.span.start)] }
    report(error)
  }

  // orderKey ::= expression ("asc" | "desc")?
  private mutating func orderKey() -> OrderKey {
    let start = current.span.start
    let early = (at(.desc) || at(.asc)) && ahead(1).isWord && !ahead(1).startsLine ? advance() : nil
    let key = condition("a field or an expression")
    if let early {
      var error = Diagnostic.foreignWord(
        text(early), "\(source[key.span]) \(text(early))", early.span)
      error.message = "`\(text(early))` stands behind what is ordered by"
      error.edits = [
        TextEdit(SourceSpan(early.span.start, key.span.start), ""),
        TextEdit(insert: " " + text(early), at: key.span.end),
      ]
      append(error)
    }
    if let order = spokenDirection() {
      return OrderKey(
        key.asAggregate.map { .aggregate($0) } ?? .expression(key), isDescending: order,
        span: span(from: start))
    }
    if !atEnd, current.kind == .word, let order = Self.orderSynonyms[text(current).lowercased()] {
      report(.foreignWord(text(current), order.rawValue, current.span))
      respell(as: order)
    }
    let isDescending = !atEnd && at(.desc)
    if isDescending || !atEnd && at(.asc) { advance() }
    let kind: OrderKey.Kind = key.asAggregate.map { .aggregate($0) } ?? .expression(key)
    return OrderKey(kind, isDescending: isDescending, span: span(from: start))
  }

  private static let orderSynonyms: [String: Keyword] = [
    "descending": .desc, "decreasing": .desc, "ascending": .asc, "increasing": .asc,
  ]

  // limit ::= "limit" amount ("offset" amount)?
  private mutating func limit() -> Step.Kind {
    advance()
    if current.kind == .word, text(current).lowercased() == "to", ahead(1).kind == .number {
      let word = advance()
      append(
        .spokenStep(text(word), "", word.span, TextEdit(SourceSpan(word.span.start, current.span.start), "")))
    }
    let count = amount()
    guard !atEnd, take(.offset) != nil else { return .limit(count, offset: nil) }
    return .limit(count, offset: amount())
  }

  // top ::= "top" amount ("by" expression)?
  private mutating func top() -> Step.Kind {
    advance()
    let start = lastEnd
    let count = amount()
    if wordsForBy != 0, groupsOfTop(by: nil, from: start) { return .missing }
    guard !atEnd, at(.by) || atField && current.keyword?.beginsStep != true else {
      return .top(count, by: nil)
    }
    expectBy()
    let key = condition("a field or an expression")
    if groupsOfTop(by: key, from: start) { return .missing }
    if !atEnd, at(.desc) {
      let end = key.span.end
      let word = advance()
      var error = Diagnostic.foreignWord(text(word), "", word.span)
      error.message = "`top` goes from the highest down without a word for it"
      error.label = "leave it out"
      error.edits = [TextEdit(SourceSpan(end, word.span.end), "")]
      append(error)
    }
    return .top(count, by: key)
  }

  // combine ::= ("union" | "intersect" | "except") "(" query ")"
  private mutating func combine() -> Step.Kind {
    let operation = advance().keyword.flatMap { SetOperator(rawValue: $0.rawValue) } ?? .union
    guard let opening = atHardEnd ? nil : take(.leftParen) else {
      return combineWithoutBrackets(operation)
    }
    let query = query()
    close(opening)
    return .combine(operation, query)
  }

  /// `intersect ideas where …`
  private mutating func combineWithoutBrackets(_ operation: SetOperator) -> Step.Kind {
    var error = Diagnostic.expected("`(` and a query", found: describeCurrent, current.span)
    guard !atHardEnd, current.keyword?.isSource == true else {
      report(error)
      return .missing
    }
    let (start, place) = (current.span.start, diagnostics.count)
    let query = query()
    let span = span(from: start)
    error.edits = [TextEdit(span, "(\(source[span]))")]
    add(error, asOneWithErrorsFrom: place)
    return .combine(operation, query)
  }

  // amount ::= NUMBER | PARAMETER
  mutating func amount() -> Expr {
    let token = current
    if !atHardEnd {
      if token.kind == .number { return Expr(.number(digits(advance()), isPercent: false), token.span) }
      if token.kind == .parameter { return parameter() }
      if token.kind == .minus, ahead(1).kind == .number || ahead(1).kind == .percent {
        return negativeAmount()
      }
    }
    report(.expected("a number", found: describeCurrent, token.span))
    return missing()
  }

  /// Stands where nothing could be read.
  func missing() -> Expr { Expr(.missing, SourceSpan(current.span.start, current.span.start)) }
}
