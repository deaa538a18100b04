import Diagnostics

// Lists that are written with `or`, without commas, or where one value belongs.

extension Parser {
  /// Whether brackets with several values stand here. It looks no further than a first comma or `or`.
  var atListInBrackets: Bool {
    guard current.kind == .leftParen, !atHardEnd else { return false }
    for distance in 1...64 {
      let token = ahead(distance)
      switch token.kind {
      case .comma, .keyword(.or), .keyword(.and): return 1 < distance
      case .word, .wordWithQuote, .number, .percent, .string, .cashtag, .parameter, .dot, .minus, .slash,
        .caret:
        continue
      case .keyword(let keyword) where !keyword.joins && !keyword.isStepWord: continue
      case .equal where !token.followsBlank: continue
      default: return false
      }
    }
    return false
  }

  /// `ticker = (IGV or SMH)`, read as `in`.
  mutating func comparedList(of left: Expr, behind sign: SourceSpan, isNegated: Bool) -> Expr.Kind {
    let operation = isNegated ? "not in" : "in"
    let values = reportedList(sign, operation, gap: SourceSpan(left.span.end, current.span.start))
    return .membership(left, values, isNegated: isNegated)
  }

  /// `summary has (supply or demand)`, read as `has any`.
  mutating func wordsInBrackets(of left: Expr, behind head: Token, isNegated: Bool) -> Expr.Kind {
    let isAll = firstJoint == .keyword(.and)
    let values = reportedList(
      head.span, isAll ? "has all" : "has any", gap: SourceSpan(ahead(-2).span.end, current.span.start))
    return .wordTest(isAll ? .hasAll : .hasAny, left, values, isNegated: isNegated)
  }

  /// What stands between the first two values.
  private var firstJoint: Token.Kind? {
    (1...64).lazy.map { ahead($0).kind }.first { [.comma, .keyword(.or), .keyword(.and)].contains($0) }
  }

  /// Reads a list that the operator at `sign` cannot have, as one error with the `or` inside of it.
  private mutating func reportedList(_ sign: SourceSpan, _ operation: String, gap: SourceSpan) -> Expr {
    let place = diagnostics.count
    let (values, span) = list()
    let shown = "(" + values.map { source[$0.span] }.joined(separator: ", ") + ")"
    let error = Diagnostic.listNeedsIn(operation, shown, sign.joined(with: span), gap)
    if place < diagnostics.count, diagnostics[place...].allSatisfy({ !$0.edits.isEmpty }) {
      mergeErrors(from: place, into: error)
    } else {
      append(error)
    }
    return Expr(.list(values), span)
  }

  /// Passes over the comma before a further value of a list, or the `or` in its place, which is reported.
  mutating func takeListComma() -> Bool {
    guard !atHardEnd else { return false }
    let comma = current
    if take(.comma) != nil {
      guard at(.or) || at(.and), beginsValue(ahead(1)) else { return true }
      let word = advance()
      append(.listJoint(text(word), word.span, gap: SourceSpan(comma.span.start, word.span.end)))
      return true
    }
    guard at(.or) || at(.and), beginsValue(ahead(1)) else { return false }
    let end = lastEnd
    let word = advance()
    append(.listJoint(text(word), word.span, gap: SourceSpan(end, max(end, word.span.end))))
    return true
  }

  /// `(igv smh)`: words of a list that all have the same case are rather several values than one.
  mutating func offerCommas(in value: Expr, errorsBefore place: Int) {
    guard place + 1 == diagnostics.count, diagnostics[place].code == "two-words",
      diagnostics[place].span == value.span
    else { return }
    let text = source[value.span]
    // `Q1 2026` is one value.
    guard !(text.contains(where: \.isNumber) && SpokenDateShape.isDate(text)) else { return }
    guard text.allSatisfy({ !$0.isUppercase }) || text.allSatisfy({ !$0.isLowercase }) else { return }
    let values = text.split(whereSeparator: \.isWhitespace).joined(separator: ", ")
    dropErrors(from: place)
    append(.listWithoutCommas(text, values, value.span))
  }

  /// `ticker = IGV SMH`: words in capitals are rather several tickers than one.
  mutating func offerTickers(in value: Expr, of left: Expr, _ operation: String, errorsFrom place: Int) {
    guard place + 1 == diagnostics.count, diagnostics[place].code == "two-words",
      diagnostics[place].span == value.span, case .field(let path) = left.kind,
      ["ticker", "tickers"].contains(path.last?.key), source[value.span].allSatisfy({ !$0.isLowercase })
    else { return }
    let list = "(" + source[value.span].split(separator: " ").joined(separator: ", ") + ")"
    dropErrors(from: place)
    let gap = SourceSpan(left.span.end, max(left.span.end, value.span.start))
    var error = Diagnostic.listNeedsIn(operation, list, value.span, gap)
    error.edits.append(TextEdit(value.span, list))
    append(error)
  }

  /// Passes over `nor` for `or`, and `but` for `and`, which are reported. It is no part of the loop that asks, since conditions nest,
  /// and what is reported takes room on the stack.
  mutating func takeSpokenJoint(_ joint: Keyword) -> Bool {
    let isBut =
      joint == .and && current.kind == .word && text(current) == "but"
      && (beginsValue(ahead(1)) || ahead(1).keyword == .not)
    guard isBut || joint == .or && atNor else { return false }
    let word = advance()
    append(.foreignWord(text(word), joint.rawValue, word.span))
    return true
  }

  /// Passes over `not`, or what stands for it, and gives where it begins.
  mutating func takeNot() -> UInt32? {
    let isNeither = takesCommas && atFiller == true && ahead(1).kind == .word
    guard at(.not) || isNeither || current.kind == .foreign(.exclamation), !atHardEnd else { return nil }
    let sign = advance()
    if isNeither { append(.foreignWord(text(sign), "not", sign.span)) }
    if sign.kind == .foreign(.exclamation) { reportForeignSign(.exclamation, sign.span) }
    return sign.span.start
  }

  /// `has not inflation`: passes over a `not` that stands behind its test.
  mutating func takeNot(behind head: Token) -> Bool {
    guard head.keyword == .has || head.keyword == .contains, at(.not), !atHardEnd, beginsValue(ahead(1))
    else {
      return false
    }
    advance()
    let words = span(from: head.span.start)
    append(.spelledOperator(source[words], "not \(text(head))", words))
    return true
  }

  /// Whether the `nor` of `neither IGV nor SMH` stands here before a value.
  var atNor: Bool {
    current.kind == .word && text(current).lowercased() == "nor" && beginsValue(ahead(1))
  }

  /// Reports a sign of another language, which is taken for what it means.
  mutating func reportForeignSign(_ sign: ForeignOperator, _ span: SourceSpan) {
    var text = sign.replacement
    if text.allSatisfy(\.isLetter) {
      if isText(beside: Int(span.start) - 1) { text = " " + text }
      if isText(beside: Int(span.end)) { text += " " }
    }
    append(.foreignOperator(sign, span, text))
  }

  /// Whether something other than a blank is at a byte.
  private func isText(beside offset: Int) -> Bool {
    guard source.bytes.indices.contains(offset) else { return false }
    return ![0x20, 0x09, 0x0A, 0x0D, 0x28].contains(source.bytes[offset])
  }
}
