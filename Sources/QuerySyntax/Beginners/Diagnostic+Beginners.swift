import Diagnostics

// Messages about what people write who speak to the program, or know another language; in alphabetical order of code.

extension Diagnostic {
  /// `share direction = long` and `any idea direction = long`; `opening` is what stands before the condition, with its
  /// bracket.
  static func conditionWithoutBrackets(
    of head: String, _ opening: String, _ condition: String, _ span: SourceSpan, gap: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "condition-without-brackets", "the condition of `\(head)` stands in brackets", at: span,
      label: "write `\(head)\(opening)\(condition))`",
      edits: [TextEdit(gap, opening), TextEdit(insert: ")", at: span.end)])
  }

  /// `by author and direction`
  static func groupsJoined(_ groups: String, _ span: SourceSpan, _ gaps: [SourceSpan]) -> Diagnostic {
    Diagnostic(
      "missing-comma", "groups are parted by commas", at: span, label: "write `\(groups)`",
      edits: gaps.map { TextEdit($0, ", ") })
  }

  /// `ticker = (IGV or SMH)`; `operation` takes a list.
  static func listNeedsIn(
    _ operation: String, _ values: String, _ span: SourceSpan, _ gap: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "list-needs-in", "one value is expected here, and these are several", at: span,
      label: "write `\(operation) \(values)`", edits: [TextEdit(gap, " \(operation) ")])
  }

  /// `has supply, demand` and the like; `values` are as written, `gaps` what stands between them.
  static func listWithoutBrackets(
    _ test: Expr, _ shape: ListShape, _ values: [String], _ gaps: [SourceSpan], end: UInt32
  ) -> Diagnostic {
    let left = format(test.left ?? test)
    let before = SourceSpan(test.left?.span.end ?? shape.start, shape.start)
    let whole = SourceSpan(test.span.start, end)
    if let single = shape.single {
      let edits =
        [TextEdit(insert: "(", at: whole.start)] + gaps.map { TextEdit($0, " or \(left) \(single) ") }
        + [TextEdit(insert: ")", at: end)]
      let offer = values.map { "\(left) \(single) \($0)" }.joined(separator: " or ")
      return Diagnostic(
        "list-without-brackets", "`\(single)` takes one value", at: whole, label: "did you mean `\(offer)`?",
        edits: edits)
    }
    let list = "(" + values.joined(separator: ", ") + ")"
    let edits =
      [TextEdit(before, " \(shape.operation) (")] + gaps.map { TextEdit($0, ", ") }
      + [TextEdit(insert: ")", at: end)]
    return Diagnostic(
      "list-without-brackets", "several values stand in brackets", at: whole,
      label: "did you mean `\(left) \(shape.operation) \(list)`?",
      help: shape.operation == "has any" ? ["`has all \(list)` finds those that have all of them"] : [],
      edits: edits)
  }

  /// `has any supply, demand`
  static func listWithoutBrackets(
    _ values: [String], _ span: SourceSpan, gaps: [SourceSpan]
  ) -> Diagnostic {
    Diagnostic(
      "list-without-brackets", "several values stand in brackets", at: span,
      label: "write `(\(values.joined(separator: ", ")))`",
      edits: [TextEdit(insert: "(", at: span.start)] + gaps.map { TextEdit($0, ", ") }
        + [TextEdit(insert: ")", at: span.end)])
  }

  /// `(IGV or SMH)`
  static func listJoint(_ word: String, _ span: SourceSpan, gap: SourceSpan) -> Diagnostic {
    Diagnostic(
      "missing-comma", "values of a list are parted by commas, found `\(word)`", at: span, label: "write `,`",
      edits: [TextEdit(gap, ",")])
  }

  /// `(igv smh)`
  static func listWithoutCommas(_ words: String, _ values: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "missing-comma", "values of a list are parted by commas", at: span, label: "write `\(values)`",
      help: ["a value of several words needs quotes: \(quoted(words))"], edits: [TextEdit(span, values)])
  }

  static func missingField(_ field: String, _ test: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "missing-field", "every test names its field", at: span, label: "write `\(field) \(test)`",
      edits: [TextEdit(insert: field + " ", at: span.start)])
  }

  static func missingOperator(_ operation: String, before value: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "missing-operator", "an operator is missing before the value", at: span,
      label: "write `\(operation) \(value)`", edits: [TextEdit(insert: operation + " ", at: span.start)])
  }

  static func missingWhere(before condition: String, _ span: SourceSpan, at start: UInt32) -> Diagnostic {
    Diagnostic(
      "missing-where", "a condition needs `where` before it", at: span, label: "write `where \(condition)`",
      edits: [TextEdit(insert: "where ", at: start)])
  }

  /// `isNot` keeps the `not` behind the `is`.
  static func needlessIs(_ span: SourceSpan, before test: UInt32, isNot: Bool) -> Diagnostic {
    Diagnostic(
      "needless-is", "`is` stands only before `missing` and `present`", at: span, label: "leave it out",
      edits: [TextEdit(SourceSpan(span.start, test), isNot ? "not " : "")])
  }

  static func negativeAmount(_ text: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "negative-amount", "`\(text)` is no number of rows", at: span,
      label: "a whole number from 0 is expected")
  }

  static func spelledEqual(isNot: Bool, _ words: String, _ span: SourceSpan) -> Diagnostic {
    let operation = isNot ? "!=" : "="
    return Diagnostic(
      "spelled-equal", "`\(words)` is not an operator here", at: span, label: "write `\(operation)`",
      edits: [TextEdit(span, operation)])
  }

  static func spelledMissing(isNot: Bool, _ span: SourceSpan) -> Diagnostic {
    let test = isNot ? "is present" : "is missing"
    return Diagnostic(
      "spelled-missing", "a field is present or missing", at: span, label: "write `\(test)`",
      edits: [TextEdit(span, test)])
  }

  static func spelledOperator(
    _ words: String, _ operation: String, _ span: SourceSpan, inText text: String? = nil,
    edits: [TextEdit]? = nil
  ) -> Diagnostic {
    Diagnostic(
      "spelled-operator", "`\(words)` is not an operator here", at: span, label: "write `\(operation)`",
      edits: edits ?? [TextEdit(span, text ?? operation)])
  }

  /// `with high confidence`, `on gold`: what may mean several things.
  static func spokenChoice(_ word: String, _ steps: [String], _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "foreign-word", "`\(word)` is not a word of this language", at: span,
      help: ["write " + steps.map { "`\($0)`" }.joined(separator: ", or ")])
  }

  static func spelledRange(
    _ word: String, _ span: SourceSpan, from low: String, to high: String, gap: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "spelled-range", "a range is written with two dots", at: span, label: "write `\(low)..\(high)`",
      edits: [TextEdit(gap, "..")])
  }

  /// `letters from Priya Lindqvist`, who may be an author or what is published.
  static func spokenName(
    _ word: String, _ name: String, of rows: String, _ span: SourceSpan
  ) -> Diagnostic {
    // Tickers are of all letters, so that those of some are told by their ideas.
    let ofTickers = rows.hasPrefix("ticker")
    let (head, tail) = ofTickers ? ("ideas ", " count by ticker") : ("", "")
    let steps = ["publication", "author"].map { "\(head)where \($0) = \(quoted(name))\(tail)" }
    return spokenChoice(word, steps, span)
  }

  static func spokenQuery(
    _ source: String, counts: Bool, _ span: SourceSpan, _ edits: [TextEdit]
  ) -> Diagnostic {
    let form = counts ? "\(source) … count" : "\(source) …"
    return Diagnostic(
      "spoken-query", "a query begins with its source: `\(form)`", at: span, edits: edits)
  }

  /// `ideas for IGV`
  static func spokenStep(_ word: String, _ step: String, _ span: SourceSpan, _ edit: TextEdit) -> Diagnostic {
    Diagnostic(
      "foreign-word", "`\(word)` is not \(word.contains(" ") ? "of" : "a word of") this language", at: span,
      label: step.isEmpty ? "leave it out" : "write `\(step)`", edits: [edit])
  }

  static func unbracketedList(_ values: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "list-without-brackets", "several values stand in brackets", at: span, label: "write `(\(values))`",
      edits: [TextEdit(insert: "(", at: span.start), TextEdit(insert: ")", at: span.end)])
  }

  static func unknownOperator(_ word: String, near: String?, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "unknown-operator", "`\(word)` is not an operator", at: span,
      label: near.map { "did you mean `\($0)`?" },
      help: [
        "tests: =, !=, <, <=, >, >=, in, between … and, has, contains, starts with, ends with, ~, is missing"
      ],
      edits: near.map { [TextEdit(span, $0)] } ?? [])
  }
}

extension Expr {
  /// What a test is about.
  package var left: Expr? {
    switch kind {
    case .comparison(_, let left, _), .between(let left, _, _, _), .membership(let left, _, _),
      .queryMembership(let left, _, _), .wordTest(_, let left, _, _), .match(let left, _, _),
      .isMissing(let left, _):
      left
    default: nil
    }
  }
}
