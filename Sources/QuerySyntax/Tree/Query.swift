package import Diagnostics

/// A source and the steps that refine it, in the order written.
package struct Query: Hashable, Sendable {
  package var source: Name
  package var steps: [Step]
  package var span: SourceSpan

  package init(source: Name, steps: [Step], span: SourceSpan) {
    self.source = source
    self.steps = steps
    self.span = span
  }
}

/// One clause of a query.
package struct Step: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case filter(Expr)
    /// `matching "terms"`
    case matching(Expr)
    case select([SelectItem])
    case order([OrderKey])
    case limit(Expr, offset: Expr?)
    /// `top N [by EXPR]`
    case top(Expr, by: Expr?)
    case distinct
    case aggregate([AggregateItem], by: [GroupKey])
    case combine(SetOperator, Query)
    /// Stands where a step was expected but none could be parsed.
    case missing
  }

  package var kind: Kind
  /// The step's first words, such as `order by`: where a message about the step points.
  package var head: SourceSpan
  package var span: SourceSpan
  /// Whether a `|` stood before the step.
  package var hasBar: Bool

  package init(_ kind: Kind, head: SourceSpan, span: SourceSpan, hasBar: Bool) {
    self.kind = kind
    self.head = head
    self.span = span
    self.hasBar = hasBar
  }
}

/// One output column of a `select`.
package struct SelectItem: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    /// `*`
    case all
    case expression(Expr)
  }

  package var kind: Kind
  package var alias: Name?
  package var span: SourceSpan

  package init(_ kind: Kind, alias: Name?, span: SourceSpan) {
    self.kind = kind
    self.alias = alias
    self.span = span
  }
}

/// One key of an `order by`. It may be an aggregate of the step before, written again.
package struct OrderKey: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case expression(Expr)
    /// `order by count desc`, `order by avg confidence`
    case aggregate(AggregateItem)
  }

  package var kind: Kind
  package var isDescending: Bool
  package var span: SourceSpan

  package init(_ kind: Kind, isDescending: Bool, span: SourceSpan) {
    self.kind = kind
    self.isDescending = isDescending
    self.span = span
  }
}

/// One measure of an aggregation, such as `count`, `avg confidence as conviction`.
package struct AggregateItem: Hashable, Sendable {
  package enum Argument: Hashable, Sendable {
    /// `count`, `share`
    case none
    /// `avg confidence`, `sum (minutes * 2)`
    case value(Expr)
    /// `count distinct author`
    case distinct(Expr)
    /// `count(direction = long)`, `share(COND)`
    case condition(Expr)
  }

  package var function: AggregateFunction
  package var argument: Argument
  package var alias: Name?
  package var span: SourceSpan

  package init(_ function: AggregateFunction, _ argument: Argument, alias: Name?, span: SourceSpan) {
    self.function = function
    self.argument = argument
    self.alias = alias
    self.span = span
  }
}

/// The measures, by their words.
package enum AggregateFunction: String, CaseIterable, Hashable, Sendable {
  case count
  case sum
  case avg
  case min
  case max
  case median
  case stddev
  case first
  case last
  case list
  case share
}

/// One group of an aggregation.
package struct GroupKey: Hashable, Sendable {
  package var expression: Expr
  package var alias: Name?
  package var span: SourceSpan

  package init(_ expression: Expr, alias: Name?, span: SourceSpan) {
    self.expression = expression
    self.alias = alias
    self.span = span
  }
}

package enum SetOperator: String, CaseIterable, Hashable, Sendable {
  case union
  case intersect
  case except
}
