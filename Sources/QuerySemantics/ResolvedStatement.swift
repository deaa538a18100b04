package import Corpus
package import QuerySyntax

/// A statement whose names and types are settled.
package enum ResolvedStatement: Sendable {
  case query(ResolvedQuery)
  /// A `let`, `param` or `set`: the environment to go on with.
  case environment(NameEnvironment)
  case expect(ResolvedExpectation)
  case describe(DescribeTarget)
  case explain(ExplainMode, ResolvedQuery)
  /// The source is one whose rows have a direction.
  case why(SourceID, row: Int)
  case help([String])
}

package enum DescribeTarget: Hashable, Sendable {
  case everything
  case source(SourceID)
  case field(FieldID)
}

/// What an `expect` demands of the rows just above.
package enum ResolvedExpectation: Sendable {
  /// The operator may be `!=`.
  case rowCount(ComparisonOperator, Int64)
  case quantified(Quantifier, Condition)
}
