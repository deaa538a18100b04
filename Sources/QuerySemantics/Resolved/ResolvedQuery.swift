package import Corpus
package import QuerySyntax

/// A query whose names and types are settled: what the executor runs and the SQL writer prints.
package struct ResolvedQuery: Hashable, Sendable {
  package var source: ResolvedSource
  package var steps: [ResolvedStep]
  /// What a row of the result is.
  package var shape: RowShape

  package init(source: ResolvedSource, steps: [ResolvedStep], shape: RowShape) {
    self.source = source
    self.steps = steps
    self.shape = shape
  }
}

package indirect enum ResolvedSource: Hashable, Sendable {
  case source(SourceID)
  /// A `let` name, with the query that it stands for.
  case named(String, ResolvedQuery)
  /// `_`: the rows of the last result, which the session keeps.
  case saved
}

/// What the rows of a result are.
package enum RowShape: Hashable, Sendable {
  /// Rows of a source by identity; `isRanked` after `matching`.
  case rows(SourceID, isRanked: Bool)
  /// Columns, after a `select` or an aggregation.
  case columns([OutputColumn])
}

/// A column of a result.
package struct OutputColumn: Hashable, Sendable {
  package var name: String
  package var type: ValueType
  /// Whether its values name the groups of an aggregation, so that one that is missing is a group too.
  package var isGroup = false

  package init(name: String, type: ValueType) {
    self.name = name
    self.type = type
  }
}

package enum ResolvedStep: Hashable, Sendable {
  case filter(Condition)
  case matching([SearchTerm])
  case project([ProjectedColumn])
  /// Stable; missing last both ways.
  case sort([SortKey])
  case limit(Int, offset: Int)
  case distinct
  case aggregate(Aggregation)
  case combine(SetOperator, ResolvedQuery)
}

/// A word, or the words of a phrase, to search for. Folded.
package struct SearchTerm: Hashable, Sendable {
  package var words: [String]

  package init(words: [String]) { self.words = words }
}

package struct ProjectedColumn: Hashable, Sendable {
  package var column: OutputColumn
  package var scalar: Scalar

  package init(column: OutputColumn, scalar: Scalar) {
    self.column = column
    self.scalar = scalar
  }
}

package struct SortKey: Hashable, Sendable {
  package var scalar: Scalar
  package var isDescending: Bool

  package init(scalar: Scalar, isDescending: Bool) {
    self.scalar = scalar
    self.isDescending = isDescending
  }
}

/// Groups and measures. The output columns are the groups, then the measures.
package struct Aggregation: Hashable, Sendable {
  package var groups: [ProjectedColumn]
  package var measures: [Measure]
  /// Which of the group columns is first in the output's order: key order, or first measure descending.
  package var order: GroupOrder
  /// The position of the group that is a list field, whose rows count once under each distinct element.
  package var listGroup: Int?
  /// Fill the empty buckets between the first and the last: the only group is a time bucket.
  package var fillsBuckets: Bool

  package init(
    groups: [ProjectedColumn], measures: [Measure], order: GroupOrder, listGroup: Int?, fillsBuckets: Bool
  ) {
    self.groups = groups
    self.measures = measures
    self.order = order
    self.listGroup = listGroup
    self.fillsBuckets = fillsBuckets
  }
}

package enum GroupOrder: Hashable, Sendable {
  /// The first group is a time bucket, `weekday`, `hour` or `bin`.
  case keys
  /// First measure descending, ties by keys ascending.
  case firstMeasure
}

package struct Measure: Hashable, Sendable {
  package enum Argument: Hashable, Sendable {
    case none
    case value(Scalar)
    case distinct(Scalar)
    case condition(Condition)
  }

  package var function: AggregateFunction
  package var argument: Argument
  package var column: OutputColumn

  package init(function: AggregateFunction, argument: Argument, column: OutputColumn) {
    self.function = function
    self.argument = argument
    self.column = column
  }
}
