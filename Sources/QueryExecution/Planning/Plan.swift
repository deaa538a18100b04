package import Corpus
package import QuerySemantics
package import QuerySyntax

/// How a query is going to be run: where its rows come from, and what happens to them, in order.
///
/// A list and not a nest, so that a query of very many steps needs no deep recursion; only the right sides of set
/// operations are plans of their own.
package struct Plan: Sendable {
  package enum Source: Hashable, Sendable {
    case scan(SourceID, AccessPath)
    /// The rows that `_` stands for.
    case replay(RowShape, rowCount: Int)
  }

  /// How the rows of a source are found.
  package enum AccessPath: Hashable, Sendable {
    /// All of them, in the source's own order.
    case defaultOrder
    /// A part of that order.
    case slice(Slice)
    /// Those that meet the condition, from lists of rows by value, and lie within the slice.
    case index(Condition, within: Slice?)
    /// So many rows, of which no more is asked: those that meet the condition.
    case counted(Condition, Int)
    /// Those that may pass tests of their texts by the words they have, and lie within the slice.
    case words(WordLookup, within: Slice?)
    /// All of them, in the order of a value that rows are listed by.
    case valueOrder(FieldID, isDescending: Bool)
  }

  /// Rows that lie together because of when they came out.
  package struct Slice: Hashable, Sendable {
    package var rows: Range<Int>
    /// What they meet and no others do.
    package var conditions: [Condition]
  }

  package enum Operation: Sendable {
    /// Keeps the rows that meet all the conditions, which are tried in this order.
    case filter([Condition])
    case matching([SearchTerm])
    case project([ProjectedColumn])
    case sort([SortKey])
    /// The first rows in the order of the keys, without sorting the others.
    case top([SortKey], count: Int, offset: Int)
    case limit(Int, offset: Int)
    case distinct
    case aggregate(Aggregation)
    indirect case combine(SetOperator, Plan)
    /// Marks where the rows of a `let` name are complete; does nothing to them.
    case named(String)
  }

  package struct Stage: Sendable {
    package var operation: Operation
    /// How many rows are expected to come out; `nil` while nobody asked.
    package var rows: Double?

    init(_ operation: Operation) { self.operation = operation }
  }

  package var source: Source
  package var stages: [Stage]
  /// How many rows the source gives.
  package var sourceRows: Int

  /// What rows are at the source.
  package var sourceShape: RowShape {
    switch source {
    case .scan(let source, _): .rows(source, isRanked: false)
    case .replay(let shape, _): shape
    }
  }
}

extension Plan.Operation {
  init(_ step: ResolvedStep, _ combined: (ResolvedQuery) throws(ExecutionError) -> Plan)
    throws(ExecutionError)
  {
    switch step {
    case .filter(let condition): self = .filter([condition])
    case .matching(let terms): self = .matching(terms)
    case .project(let columns): self = .project(columns)
    case .sort(let keys): self = .sort(keys)
    case .limit(let count, let offset): self = .limit(count, offset: offset)
    case .distinct: self = .distinct
    case .aggregate(let aggregation): self = .aggregate(aggregation)
    case .combine(let operation, let query): self = .combine(operation, try combined(query))
    }
  }

  /// What rows are behind the operation.
  func shape(after shape: RowShape) -> RowShape {
    switch self {
    case .project(let columns): return .columns(columns.map(\.column))
    case .aggregate(let aggregation):
      return .columns(aggregation.groups.map(\.column) + aggregation.measures.map(\.column))
    case .matching:
      guard case .rows(let source, _) = shape else { return shape }
      return .rows(source, isRanked: true)
    case .filter, .sort, .top, .limit, .distinct, .combine, .named: return shape
    }
  }
}
