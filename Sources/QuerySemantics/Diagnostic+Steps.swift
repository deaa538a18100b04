import Corpus
import Diagnostics
import QuerySyntax

// The checker's messages about steps, in alphabetical order of code.

extension Diagnostic {
  static func combineOfColumns(_ op: SetOperator, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "combine-of-columns", "`\(op.rawValue)` combines rows of a source, and here are only columns", at: span,
      label: moveAbove + "`select` or the measures")
  }

  static func combineOfOthers(
    _ op: SetOperator, _ source: SourceID, _ shape: RowShape, _ span: SourceSpan
  ) -> Diagnostic {
    let found: String = if case .rows(let other, _) = shape { other.rawValue } else { "columns" }
    return Diagnostic(
      "combine-of-others",
      "`\(op.rawValue)` of \(source.rawValue) needs \(source.rawValue), and this query gives \(found)",
      at: span)
  }

  static func constantGroup(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "constant-group", "all rows are in one group of a constant", at: span, label: "a field is expected here"
    )
  }

  static func constantMeasure(_ function: AggregateFunction, _ span: SourceSpan) -> Diagnostic {
    let help: [String] =
      switch function {
      case .first: ["`limit 10` keeps the first rows"]
      case .last: ["`where published in last 30 days` keeps the newest"]
      default: []
      }
    return Diagnostic(
      "constant-measure", "`\(function.rawValue)` of a constant says nothing about the rows", at: span,
      label: "a field is expected here", help: help)
  }

  /// `what` is counted; nothing where the number is not a count.
  static func countExpected(_ what: String, _ span: SourceSpan) -> Diagnostic {
    let of = what.isEmpty ? "" : " of \(what)"
    return Diagnostic("count-expected", "a whole number\(of) is expected here", at: span)
  }

  static func distinctOfRows(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "distinct-of-rows", "every row is distinct before a `select` or a measure", at: span,
      help: ["select the columns first: `select ticker | distinct`"])
  }

  static func matchingTooLate(_ span: SourceSpan, after maker: String) -> Diagnostic {
    Diagnostic(
      "matching-too-late", "`matching` searches rows of a source, and here are only columns", at: span,
      label: moveAbove + maker)
  }

  static func matchingTwice(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "matching-twice", "`matching` can stand once in a query", at: span,
      help: ["put all the words in one: `matching \"a b\"`"])
  }

  static func measureOfType(
    _ function: AggregateFunction, _ type: ValueType, _ name: String, _ span: SourceSpan
  ) -> Diagnostic {
    if function == .count {
      return Diagnostic(
        "measure-type", "`count` counts rows, so it takes no field", at: span,
        help: ["`count distinct \(name)` counts its values, `count by \(name)` the rows of each"])
    }
    return Diagnostic(
      "measure-type", "`\(function.rawValue)` cannot be taken of \(type.word)", at: span,
      help: type.isNumeric || function != .avg ? [] : ["`count by \(name)` counts the rows of each"])
  }

  static func missingComma(_ item: AggregateItem, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "missing-comma", "measures stand directly behind measures", at: span,
      label: "did you forget a comma before `\(item.function.rawValue)`?",
      help: ["to measure the groups again, put a `|` before it"])
  }

  static func nothingToMatch(_ source: SourceID, _ span: SourceSpan) -> Diagnostic {
    Diagnostic("nothing-to-match", "\(source.rawValue) have no text to search", at: span)
  }

  static func secondListGroup(_ span: SourceSpan) -> Diagnostic {
    Diagnostic("second-list-group", "only one group of a step can be a list", at: span)
  }

  /// `top 5 by publication`: the most frequent were probably meant.
  static func topByName(_ key: Expr, count: Int) -> Diagnostic {
    let name = format(key)
    return Diagnostic(
      "top-by-name", severity: .note, "`top` by `\(name)` takes the end of the alphabet", at: key.span,
      help: ["the most frequent: `count by \(name) limit \(count)`"])
  }

  static func topWithoutKey(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "top-without-key", "`top` needs to know by what", at: span, label: "such as `top 10 by confidence`")
  }

  static func whyOfOthers(_ source: SourceID, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "why-of-others", "only ideas have a direction to explain, and these are \(source.rawValue)", at: span,
      label: "write `why idea` and its id, as in `why idea 12`")
  }

  static func oneColumnExpected(_ shape: RowShape, _ span: SourceSpan) -> Diagnostic {
    let help: [String]
    let found: String
    switch shape {
    case .rows(let source, _):
      found = "whole \(source.rawValue)"
      help = ["select the field to compare: `(\(source.rawValue) | select …)`"]
    case .columns(let columns):
      found = "\(columns.count) columns"
      help = []
    }
    return Diagnostic(
      "one-column-expected", "`in` needs a query of one column, and this one gives \(found)", at: span,
      help: help)
  }
}
