import Corpus
import QuerySemantics
import QuerySyntax

/// Builds the operators of a query, source first.
struct PipelineBuilder {
  let corpus: Corpus
  let environment: ExecutionEnvironment
  /// The aggregation that was built last, which knows what it left out.
  private(set) var lastAggregate: Aggregate?
  /// The columns that a row has now; `nil` while rows are rows of a source.
  private var columns: [OutputColumn]?
  private var compiler: ExpressionCompiler { ExpressionCompiler(corpus: corpus, environment: environment) }

  init(corpus: Corpus, environment: ExecutionEnvironment) {
    self.corpus = corpus
    self.environment = environment
  }

  mutating func build(_ query: ResolvedQuery) throws(ExecutionError) -> any Operator {
    var stage = try build(query.source)
    var steps = query.steps[...]
    while let step = steps.popFirst() {
      if case .sort(let keys) = step, case .limit(let count, let offset)? = steps.first,
        let wanted = topCount(count, offset)
      {
        steps.removeFirst()
        let top = TopRows(stage, by: try compile(keys), count: wanted, environment: environment)
        stage = Limit(top, count: count, offset: offset)
      } else {
        stage = try build(step, on: stage)
      }
    }
    return stage
  }

  /// How many rows to keep where a sort is followed by a limit; `nil` where a full sort is as good.
  private func topCount(_ count: Int, _ offset: Int) -> Int? {
    let (sum, overflow) = max(0, count).addingReportingOverflow(max(0, offset))
    return overflow || 100_000 < sum ? nil : sum
  }

  private mutating func build(_ source: ResolvedSource) throws(ExecutionError) -> any Operator {
    switch source {
    case .source(let source):
      columns = nil
      return Scan(source, of: corpus, environment: environment)
    case .named(_, let query): return try build(query)
    case .saved:
      guard let saved = environment.saved else { throw .noSavedResult }
      columns = saved.columns
      return Replay(saved.batch, environment: environment)
    }
  }

  private mutating func build(
    _ step: ResolvedStep, on input: any Operator
  ) throws(ExecutionError) -> any Operator {
    switch step {
    case .filter(let condition): return Filter(input, try compiler.compile(condition))
    case .matching(let terms):
      return Matching(input, terms, corpus: corpus, environment: environment)
    case .project(let projected): return try build(projected, on: input)
    case .sort(let keys): return Sort(input, by: try compile(keys), environment: environment)
    case .limit(let count, let offset): return Limit(input, count: count, offset: offset)
    case .distinct: return Distinct(input)
    case .aggregate(let aggregation): return try build(aggregation, on: input)
    case .combine(let operation, let query): return try build(operation, query, on: input)
    }
  }

  private mutating func build(
    _ projected: [ProjectedColumn], on input: any Operator
  ) throws(ExecutionError) -> any Operator {
    var evaluations: [Evaluation] = []
    for column in projected { evaluations.append(try compiler.compile(column.scalar)) }
    columns = projected.map(\.column)
    return Project(input, evaluations)
  }

  private mutating func build(
    _ aggregation: Aggregation, on input: any Operator
  ) throws(ExecutionError) -> any Operator {
    let aggregate = try Aggregate(
      input, aggregation, publishedColumn: publishedColumn, compiler: compiler)
    columns = aggregation.groups.map(\.column) + aggregation.measures.map(\.column)
    lastAggregate = aggregate
    return aggregate
  }

  private func build(
    _ operation: SetOperator, _ query: ResolvedQuery, on input: any Operator
  ) throws(ExecutionError) -> any Operator {
    var builder = PipelineBuilder(corpus: corpus, environment: environment)
    let right = try builder.build(query)
    let rowCount = SourceID.allCases.map { corpus[$0].rowCount }.max() ?? 0
    return Combine(operation, input, right, rowCount: rowCount)
  }

  /// The column that orders `first` and `last` after a `select`.
  private var publishedColumn: Int? {
    columns?.firstIndex { $0.name == "published" && $0.type == .time }
  }

  private func compile(_ keys: [SortKey]) throws(ExecutionError) -> SortExpressions {
    var evaluations: [Evaluation] = []
    for key in keys { evaluations.append(try compiler.compile(key.scalar)) }
    return SortExpressions(evaluations: evaluations, isDescending: keys.map(\.isDescending))
  }
}
