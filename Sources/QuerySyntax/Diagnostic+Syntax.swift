package import Diagnostics

// Every message of the parser, in alphabetical order of code.

extension Diagnostic {
  static func aggregateOfConstant(_ function: String, _ number: String, unit: String?, _ span: SourceSpan)
    -> Diagnostic
  {
    let rows = function.lowercased() == "last" ? "order by published desc limit" : "limit"
    let step = unit.map { "where published in \(function) \(number) \($0)" } ?? "\(rows) \(number)"
    let isOfRows = ["first", "last"].contains(function.lowercased())
    let edits = isOfRows ? [TextEdit(span, step)] : []
    let help =
      if unit != nil {
        "for a time span write `\(step)`"
      } else {
        "for a number of rows write `\(step)`"
      }
    return Diagnostic(
      "aggregate-of-constant", "`\(function)` takes a field, found the number \(number)", at: span,
      help: [help], edits: edits)
  }

  static func ambiguousMinutes(_ number: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "ambiguous-minutes", "`m` is no unit: nothing is shorter than a day", at: span,
      label: "did you mean `\(number)mo`?", help: ["units: d, w, mo, q, y, or their words"])
  }

  static func chainLimit(_ operators: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "chain-limit", "more than \(SyntaxLimit.chain) operands are joined by \(operators)", at: span,
      help: ["compare with a list: `ticker in (IGV, SMH, …)`"])
  }

  static func chainedComparison(between rewritten: String?, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "chained-comparison", "comparisons cannot be chained", at: span,
      help: [rewritten.map { "write `\($0)`" } ?? "join the comparisons with `and`, or use `between a and b`"]
    )
  }

  static func countArgument(_ function: String, _ field: String, _ span: SourceSpan) -> Diagnostic {
    let isOfRows = Keyword(spelling: field.utf8.span)?.isSource == true && field.lowercased().hasSuffix("s")
    let help =
      isOfRows
      ? [
        "write `\(field) count` for how many there are, `select title, count \(field)` for how many each letter has"
      ]
      : function.lowercased() == "share"
        ? ["write `share by \(field)`, or `share(COND)`"]
        : [
          "write `count distinct \(field)` for the number of different values, or `count by \(field)` for a group each"
        ]
    return Diagnostic(
      "count-argument", "`\(function)` counts rows and takes no field, found `\(field)`", at: span, help: help
    )
  }

  static func countStar(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("count-star", "`count` counts rows without `(*)`", at: span, help: ["write `count`"])
  }

  package static func errorLimit(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("error-limit", "more than \(SyntaxLimit.errors) errors; the rest are not shown", at: span)
  }

  static func expected(_ what: String, found: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic("expected", "expected \(what), found \(found)", at: span)
  }

  static func expectedEnd(found: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "expected-end", "expected the end of the statement, found \(found)", at: span,
      help: ["statements are parted by `;` or stand on lines of their own"])
  }

  static func expectedOperand(_ what: String, found: String, _ span: SourceSpan) -> Diagnostic {
    let message = "expected \(what), found \(found)"
    guard what == "a condition" else { return Diagnostic("expected-operand", message, at: span) }
    return Diagnostic(
      "expected-condition", message, at: span,
      help: ["a condition is a test of a field, such as `direction = long`"])
  }

  static func expectedSource(found: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "expected-source", "expected a source, found \(found)", at: span,
      help: [
        "a query begins with a source: `ideas where ticker = IGV`; sources: newsletters, ideas, points, tickers"
      ])
  }

  static func expectedStep(found: String, _ span: SourceSpan, near: String? = nil) -> Diagnostic {
    let help =
      switch found {
      case "`,`": "a list of values stands in brackets: `ticker in (IGV, SMH)`"
      case "`by`": "groups stand behind a measure: `count by ticker`"
      default:
        "steps: where, matching, select, order by, limit, top, distinct, union, intersect, except, "
          + "or measures such as `count by ticker`"
      }
    return Diagnostic(
      "expected-step", "expected a step, found \(found)", at: span,
      label: near.map { "did you mean `\($0)`?" },
      help: [help], edits: near.map { [TextEdit(span, $0)] } ?? [])
  }

  static func expectedValue(found: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "expected-value", "expected a value, found \(found)", at: span,
      help: [
        "a value is a word, a number, a date, or a text in quotes: `IGV`, `70%`, `2026-05`, \"Capital Flows\""
      ])
  }

  static func extraStatement(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("extra-statement", "expected one statement, found another one", at: span)
  }

  /// `text` is the replacement, with blanks where it needs them.
  static func foreignOperator(_ sign: ForeignOperator, _ span: SourceSpan, _ text: String) -> Diagnostic {
    Diagnostic(
      "foreign-operator", "`\(sign.rawValue)` is not an operator here", at: span,
      label: "write `\(sign.replacement)`", edits: [TextEdit(span, text)])
  }

  static func foreignWord(
    _ word: String, _ replacement: String, _ span: SourceSpan, isOffer: Bool = true
  ) -> Diagnostic {
    Diagnostic(
      "foreign-word", "`\(word)` is not a word of this language", at: span, label: "write `\(replacement)`",
      edits: isOffer ? [TextEdit(span, replacement)] : [])
  }

  static func ifArguments(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "if-arguments", "`if` takes a condition and two values", at: span,
      help: ["write `if(direction = long, 'yes', 'no')`"])
  }

  static func listLimit(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("list-limit", "a list holds at most \(SyntaxLimit.list) values", at: span)
  }

  static func missingAnd(before word: String, _ span: SourceSpan, _ edit: TextEdit) -> Diagnostic {
    Diagnostic(
      "missing-and", "two conditions stand side by side", at: span, label: "did you mean `and \(word)`?",
      edits: [edit])
  }

  static func missingBar(before word: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "missing-bar", "measures of the groups above need a bar before them", at: span,
      label: "write `| \(word)`, or move it before `by`, after a comma")
  }

  static func missingComma(before word: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic("missing-comma", "expected `,`, found `\(word)`", at: span, label: "write `, \(word)`")
  }

  static func missingCommaOrBar(before word: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "missing-comma", "expected `,` between two measures, found `\(word)`", at: span,
      label: "write `, \(word)`", help: ["measures of the result begin with a bar: `| \(word)`"])
  }

  package static func moreErrors(_ count: Int, _ span: SourceSpan) -> Diagnostic {
    let number = count < SyntaxLimit.errors / 2 ? "\(count)" : "many"
    let they =
      count == 1
      ? "1 more error, which may follow from these, is"
      : "\(number) more errors, which may follow from these, are"
    return Diagnostic("error-limit", "\(they) not shown", at: span)
  }

  static func nestingLimit(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("nesting-limit", "nested deeper than \(SyntaxLimit.nesting) levels", at: span)
  }

  static func quoteInWord(_ word: String, _ span: SourceSpan) -> Diagnostic {
    let hasQuote = word.contains("'") || word.contains("’")
    return Diagnostic(
      "quote-in-word", "a quote directly after a letter", at: span,
      label: hasQuote ? "write \"\(word)\"" : "put the whole text in quotes")
  }

  static func rangeNeedsIn(_ test: String, _ span: SourceSpan, _ edit: TextEdit) -> Diagnostic {
    Diagnostic(
      "range-needs-in", "a range is tested with `in`", at: span, label: "write `\(test)`", edits: [edit])
  }

  static func reservedName(_ word: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "reserved-name", "`\(word)` is a word of the language and cannot be a name", at: span,
      help: ["choose another name, such as `my_\(word.lowercased())`"])
  }

  static func sqlGroupBy(_ step: String, _ span: SourceSpan, _ edit: TextEdit) -> Diagnostic {
    Diagnostic(
      "sql-group-by", "groups stand behind the measures, without `group`", at: span,
      help: ["write `\(step)`"], edits: [edit])
  }

  static func sqlHaving(_ condition: String, _ span: SourceSpan, _ edit: TextEdit) -> Diagnostic {
    Diagnostic(
      "sql-having", "there is no `having`: `where` works behind measures too", at: span,
      label: "write `where \(condition)`", edits: [edit])
  }

  static func sqlLike(_ test: String, _ span: SourceSpan, _ edit: TextEdit) -> Diagnostic {
    Diagnostic(
      "sql-like", "there is no `like`", at: span, label: "write `\(test)`",
      help: ["for whole words use `has`, for patterns `~ /regex/`"], edits: [edit])
  }

  static func sqlNull(isNot: Bool, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "sql-null", "there is no `null`: a field is present or missing", at: span,
      label: isNot ? "write `is present`" : "write `is missing`", edits: [TextEdit(span, "missing")])
  }

  /// `isJoined` tells that a join is left out.
  static func sqlShape(_ query: String, _ span: SourceSpan, isJoined: Bool) -> Diagnostic {
    Diagnostic(
      "sql-shape", "this is a query in SQL; here the source comes first", at: span,
      help: isJoined ? ["an idea has the fields of its newsletter, so nothing is joined"] : [],
      edits: [TextEdit(span, query)])
  }

  static func sqlShape(without missing: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "sql-shape", "this is a query in SQL; here the source comes first", at: span,
      help: [
        "\(missing) has no counterpart here",
        "a query is written `SOURCE | where CONDITION | order by FIELD | limit N | select FIELD, …`",
      ])
  }

  static func statementLimit(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("statement-limit", "a statement is at most 1 MiB of text", at: span)
  }

  static func stepLimit(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("step-limit", "a query has at most \(SyntaxLimit.steps) steps", at: span)
  }

  static func tightOperator(_ sign: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "tight-operator", "`\(sign)` between values needs a blank on both sides", at: span,
      label: "write ` \(sign) `")
  }

  static func twoWords(_ words: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "two-words", "a value of several words needs quotes", at: span, label: "write \"\(words)\"",
      edits: [TextEdit(span, quoted(words))])
  }

  static func unclosedBracket(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("unclosed-bracket", "`(` is never closed", at: span, label: "`)` is missing")
  }

  static func unclosedComment(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("unclosed-comment", "a comment is never closed", at: span, label: "`*/` is missing")
  }

  static func squareBracket(_ text: String, _ bracket: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "unexpected-character", "`\(text)` has no meaning here", at: span, label: "write `\(bracket)`",
      edits: [TextEdit(span, bracket)])
  }

  static func unexpectedCharacter(_ text: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "unexpected-character", "`\(text.prefix(20))` has no meaning here", at: span,
      help: ["a text with signs needs quotes"],
      edits: text == "&" ? [TextEdit(span, "and")] : text == "?" ? [TextEdit(span, "")] : [])
  }

  static func unknownEscape(_ escape: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "unknown-escape", "`\(escape)` is no escape", at: span,
      help: ["escapes: \\n \\t \\\\ \\' \\\" \\u{20AC}; a backslash is written \\\\"])
  }

  static func unknownFlag(_ flags: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "unknown-flag", "`\(flags)` after a pattern, expected `i` or nothing", at: span,
      help: ["`i` ignores case; in a pattern with slashes write `~ 'a/b'`"])
  }

  static func unmatchedBracket(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("unmatched-bracket", "`)` closes nothing", at: span)
  }

  static func unterminatedRegex(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "unterminated-regex", "a pattern ends on its line, with `/`", at: span, label: "`/` is missing")
  }

  static func unterminatedString(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "unterminated-string", "a string ends on its line, with the quote it began with", at: span,
      label: "the closing quote is missing")
  }
}
