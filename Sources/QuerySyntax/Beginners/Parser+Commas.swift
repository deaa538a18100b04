import Diagnostics

// Commas in conditions: of a list without its brackets, or in place of an `and`.

extension Parser {
  /// Whether a comma stands here that the condition being read has no use for.
  var atLooseComma: Bool { takesCommas && !atEnd && current.kind == .comma }

  /// Whether the comma stands for an `and`: a test follows it.
  var atCommaForAnd: Bool {
    guard atLooseComma else { return false }
    let next = ahead(1)
    if next.keyword?.isQuantifier == true, ahead(2).keyword?.isSource == true { return true }
    return next.isWord && !next.startsLine && next.keyword?.joins != true && isTest(at: 1)
  }

  /// `has supply, demand`: `test` with the values behind the comma as well, when it can have several.
  mutating func listWithoutBrackets(_ test: Expr) -> Expr {
    guard atLooseComma, !atCommaForAnd, beginsValue(ahead(1)) || atJointAfterComma,
      let shape = test.listShape
    else { return test }
    var values = shape.values
    var gaps: [SourceSpan] = []
    let before = diagnostics.count
    while values.count < SyntaxLimit.list, let gap = takeListGap() {
      values.append(comparand())
      gaps.append(gap)
    }
    guard before == diagnostics.count, !gaps.isEmpty else { return test }
    append(.listWithoutBrackets(test, shape, values.map { source[$0.span] }, gaps, end: lastEnd))
    return Expr(shape.kind(values, span(from: shape.start)), span(from: test.span.start))
  }

  /// `matching inflation or rates`: a search is of one text, and of several words one is looked for with `has any`.
  mutating func severalTerms(behind first: Expr, from start: UInt32) -> Expr {
    guard !atEnd, at(.or) || at(.and), atLooseJoint(0) else { return first }
    let isAny = at(.or)
    var values = [first]
    while !atEnd, at(isAny ? .or : .and), atLooseJoint(0), values.count < SyntaxLimit.list {
      advance()
      values.append(comparand())
    }
    let words = values.map { value in
      if case .string(let text) = value.kind { text } else { source[value.span] }
    }
    let step =
      isAny
      ? "where text has any (\(values.map { source[$0.span] }.joined(separator: ", ")))"
      : "matching " + quoted(words.joined(separator: " "))
    let span = span(from: start)
    var error = Diagnostic.foreignWord(source[span], step, span)
    error.message =
      isAny ? "a search finds rows with all of its words" : "a search of several words is one text"
    append(error)
    return first
  }

  /// Whether several values stand so many tokens ahead, without a bracket before them.
  func severalValues(at distance: Int) -> Bool {
    guard beginsValue(ahead(distance)), ahead(distance).kind != .leftParen else { return false }
    for place in distance + 1...distance + 16 {
      switch ahead(place).kind {
      case .comma: return beginsValue(ahead(place + 1))
      case .keyword(.or): return atLooseJoint(place)
      case .word, .wordWithQuote, .number, .string, .cashtag: continue
      default: return false
      }
    }
    return false
  }

  /// `supply, demand` behind `has any`.
  mutating func listWithoutBrackets() -> Expr {
    let start = current.span.start
    let place = diagnostics.count
    var values = [comparand()]
    var gaps: [SourceSpan] = []
    while values.count < SyntaxLimit.list, let gap = takeListGap() {
      values.append(comparand())
      gaps.append(gap)
    }
    let span = span(from: start)
    add(
      .listWithoutBrackets(values.map { source[$0.span] }, span, gaps: gaps), asOneWithErrorsFrom: place)
    return Expr(.list(values), span)
  }

  /// `, or demand`
  private var atJointAfterComma: Bool {
    (ahead(1).kind == .keyword(.or) || ahead(1).kind == .keyword(.and)) && atLooseJoint(1)
  }

  /// Passes over the comma before a further value, or the `or` before the last; gives what stands between the two.
  private mutating func takeListGap() -> SourceSpan? {
    let end = lastEnd
    if atLooseComma, !atCommaForAnd, beginsValue(ahead(1)) || atJointAfterComma {
      let isJoint = atJointAfterComma
      advance()
      if isJoint { advance() }
    } else if !atEnd, at(.or) || at(.and), atLooseJoint(0) {
      advance()
    } else {
      return nil
    }
    return SourceSpan(end, max(end, current.span.start))
  }

  /// Whether the `or` that stands so far ahead joins a value and no test.
  private func atLooseJoint(_ distance: Int) -> Bool {
    let next = ahead(distance + 1)
    guard beginsValue(next), next.kind != .leftParen, next.keyword?.isQuantifier != true else { return false }
    return !isTest(at: distance + 1)
  }

  /// Whether a field with a test of it stands so many tokens ahead.
  func isTest(at distance: Int) -> Bool {
    var place = distance
    while ahead(place).isWord, ahead(place + 1).kind == .dot, ahead(place + 2).isWord { place += 2 }
    return ahead(place).isWord && !ahead(place + 1).startsLine
      && (startsTest(ahead(place + 1)) || spelledOperator(at: place + 1) != nil)
  }

  /// `IGV, SMH` where a list or a query is to be named; a single value in quotes is a list too.
  mutating func valuesWithoutBrackets() -> [Expr]? {
    guard !atHardEnd, beginsValue(current), !current.startsLine || 0 < openBrackets else { return nil }
    switch current.kind {
    case .string, .number, .percent, .cashtag: break
    default: guard ahead(1).kind == .comma else { return nil }
    }
    let start = current.span.start
    var values = [rangeOrComparand()]
    while !atEnd, values.count < SyntaxLimit.list, take(.comma) != nil { values.append(rangeOrComparand()) }
    let span = span(from: start)
    append(.unbracketedList(source[span], span))
    return values
  }

  /// `per author per month`: passes over what stands for the comma before a further group.
  mutating func takeWordForComma() -> Bool {
    let length = text(current).lowercased() == "then" ? 1 : wordsForBy
    guard 0 < length, beginsValue(ahead(length)) else { return false }
    let (start, end) = (current.span.start, lastEnd)
    for _ in 0..<length { advance() }
    var error = Diagnostic.foreignWord(source[span(from: start)], ",", span(from: start))
    error.edits = [TextEdit(SourceSpan(end, lastEnd), ",")]
    append(error)
    return true
  }

  /// `by author and direction`
  mutating func reportAndBetweenGroups(_ key: Expr) {
    guard case .and(let parts) = key.kind,
      parts.allSatisfy({ if case .field = $0.kind { true } else { false } })
    else { return }
    let gaps = zip(parts, parts.dropFirst()).map { SourceSpan($0.span.end, $1.span.start) }
    append(.groupsJoined(parts.map { source[$0.span] }.joined(separator: ", "), key.span, gaps))
  }
}
