package import Diagnostics

/// An expression or condition as written, before any name is looked up.
///
/// Which words are values and which are fields is decided by position alone (language.md section 3): a name on
/// the left of a comparison is a `field`, the operand on its right is a `word`, whose meaning the checker tells
/// from the type of the left side.
package struct Expr: Hashable, Sendable {
  package indirect enum Kind: Hashable, Sendable {
    /// `ticker`, `newsletter.title`
    case field([Name])
    /// `.author`: a field in a value position, said outright.
    case dottedField(Name)
    /// A bareword in a value position, adjacent tokens joined: `IGV`, `BRK.B`, `2026-05-06`, `May 2026`, `now`.
    case word(String)
    /// A string with its escapes resolved.
    case string(String)
    /// Digits as written, without `_`; a percent has its sign left out.
    case number(String, isPercent: Bool)
    /// `$BRK.B`, without the `$`.
    case cashtag(String)
    /// `:name`
    case parameter(Name)
    /// `90 days`, `7d`
    case duration(String, DurationUnit)
    case relativeDate(RelativeDate)
    /// `a..b`
    case range(Expr, Expr)
    /// `(a, b, …)` on the right of `in`, `has any`, `has all`.
    case list([Expr])

    case negated(Expr)
    /// Operands of one precedence level, left to right.
    case arithmetic(Expr, [ArithmeticLink])
    case call(Name, [Expr])
    /// `if(COND, a, b)`
    case conditional(Expr, Expr, Expr)
    /// `count ideas (COND)`
    case countRelated(Name, Expr?)
    /// `(…)`: kept so that the formatter and the reading show what was written.
    case parenthesized(Expr)

    case comparison(ComparisonOperator, Expr, Expr)
    /// `between a and b`
    case between(Expr, Expr, Expr, isNegated: Bool)
    /// `in (a, b)`, `in a..b`, `in NAME`, `in last 30 days`
    case membership(Expr, Expr, isNegated: Bool)
    /// `in (QUERY)`
    case queryMembership(Expr, Query, isNegated: Bool)
    case wordTest(WordTest, Expr, Expr, isNegated: Bool)
    /// `~ /regex/i`
    case match(Expr, Pattern, isNegated: Bool)
    /// `is missing` and, negated, `is present`
    case isMissing(Expr, isNegated: Bool)
    /// `any ideas (COND)`
    case quantified(Quantifier, Name, Expr?)
    case not(Expr)
    case and([Expr])
    case or([Expr])

    /// Stands where an expression was expected but none could be parsed.
    case missing
  }

  package var kind: Kind
  package var span: SourceSpan

  package init(_ kind: Kind, _ span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

/// One operator and its right operand in a chain of operators of the same precedence.
package struct ArithmeticLink: Hashable, Sendable {
  package var operation: ArithmeticOperator
  package var operand: Expr

  package init(_ operation: ArithmeticOperator, _ operand: Expr) {
    self.operation = operation
    self.operand = operand
  }
}

package enum ArithmeticOperator: String, CaseIterable, Hashable, Sendable {
  case add = "+"
  case subtract = "-"
  case multiply = "*"
  case divide = "/"
}

/// The tests on words and parts of text.
package enum WordTest: Hashable, Sendable {
  case has
  case hasAny
  case hasAll
  case contains
  case startsWith
  case endsWith
}

/// A regular expression as written between its slashes or quotes.
package struct Pattern: Hashable, Sendable {
  package var text: String
  package var ignoresCase: Bool
  /// Of the pattern's own text, without its delimiters.
  package var span: SourceSpan

  package init(text: String, ignoresCase: Bool, span: SourceSpan) {
    self.text = text
    self.ignoresCase = ignoresCase
    self.span = span
  }

  // Where a pattern stands does not make it another one.
  package static func == (a: Pattern, b: Pattern) -> Bool {
    a.text == b.text && a.ignoresCase == b.ignoresCase
  }

  package func hash(into hasher: inout Hasher) {
    hasher.combine(text)
    hasher.combine(ignoresCase)
  }
}

package enum Quantifier: String, CaseIterable, Hashable, Sendable {
  case any
  case all
  case no
  case only
}

/// The units of durations, shortest first. Nothing is shorter than a day.
package enum DurationUnit: String, CaseIterable, Hashable, Sendable {
  case day
  case week
  case month
  case quarter
  case year
}

/// A date that depends on now.
package enum RelativeDate: Hashable, Sendable {
  /// `this week`
  case this(DurationUnit)
  /// `last week`: the calendar week before.
  case last(DurationUnit)
  /// `last 30 days`
  case lastCount(String, DurationUnit)
  /// `3 weeks ago`
  case ago(String, DurationUnit)
}
