package import Diagnostics

/// The statements of one text, in order.
package struct Script: Hashable, Sendable {
  package var statements: [Statement]

  package init(statements: [Statement]) { self.statements = statements }
}

/// One statement as written.
package struct Statement: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case query(Query)
    /// `let NAME = QUERY`
    case letQuery(Name, Query)
    /// `let NAME = (VALUE, …)`
    case letList(Name, [Expr])
    /// `param NAME: TYPE [= DEFAULT]`; the type of a list is `list of TYPE`.
    case parameter(Name, type: TypeName, default: Expr?)
    /// `set NAME = VALUE`
    case set(Name, Expr)
    case expect(Expectation)
    /// `describe [SOURCE[.FIELD]]`
    case describe(source: Name?, field: Name?)
    case explain(ExplainMode, Query)
    /// `why SOURCE NUMBER`
    case why(source: Name, number: Expr)
    /// `help [WORD …]`
    case help([Name])
    /// A line that begins with a dot, such as `.mode csv`, without its end; not part of the language.
    case shellCommand(String)
    /// Stands where a statement was expected but none could be parsed.
    case missing
  }

  package var kind: Kind
  /// From the first to the last token, without the `;`.
  package var span: SourceSpan

  package init(_ kind: Kind, _ span: SourceSpan) {
    self.kind = kind
    self.span = span
  }
}

/// The declared type of a parameter.
package struct TypeName: Hashable, Sendable {
  package var name: Name
  package var isList: Bool

  package init(name: Name, isList: Bool) {
    self.name = name
    self.isList = isList
  }
}

/// What `explain` shows.
package enum ExplainMode: Hashable, Sendable {
  case plan
  case analyze
  /// `explain sql [DIALECT]`
  case sql(dialect: Name?)
}

/// What an `expect` demands of the rows of the query just above.
package enum Expectation: Hashable, Sendable {
  /// `expect rows >= 1`
  case rowCount(ComparisonOperator, Expr)
  /// `expect no rows`
  case noRows
  /// `expect all (COND)`
  case quantified(Quantifier, Expr)
  case missing
}
