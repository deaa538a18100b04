import Corpus
import MappedStorage
import QuerySemantics
import QuerySyntax

/// Builds the operators of a plan, source first.
struct PipelineBuilder {
  let corpus: Corpus
  let environment: ExecutionEnvironment
  /// Whether to put an operator that counts and times behind each other one.
  let measures: Bool
  /// The aggregation that was built last, which knows what it left out.
  private(set) var lastAggregate: Aggregate?
  /// One of the source and one of each stage, where it measures.
  private(set) var measurements: [Measurement] = []
  /// The columns that a row has now; `nil` while rows are rows of a source.
  private var columns: [OutputColumn]?
  /// The source whose rows come side by side; `nil` where none do.
  private var rangeSource: SourceID?
  /// For the aggregation that is built next: those of later rows, and the source where it gets all rows of one.
  private var others: [Aggregate] = []
  private var wholeSource: SourceID?
  /// For a search that is built next: how many of its best rows the step behind it wants.
  private var wanted: Int?
  /// Whether the source has already asked the index of words.
  private var isServedByWords = false

  private var compiler: ExpressionCompiler {
    var environment = environment
    if isServedByWords { environment.usesIndexes = false }
    return ExpressionCompiler(corpus: corpus, environment: environment)
  }

  init(corpus: Corpus, environment: ExecutionEnvironment, measures: Bool = false) {
    self.corpus = corpus
    self.environment = environment
    self.measures = measures
  }

  mutating func build(_ plan: Plan) throws(ExecutionError) -> any Operator {
    if case .columns(let columns) = plan.sourceShape { self.columns = columns }
    rangeSource = plan.source.rangeSource
    if case .scan(_, .words) = plan.source { isServedByWords = true }
    let (plan, laterPart) = measures ? (plan, nil) : plan.parts(corpus, environment)
    var pipeline = measured(try build(plan.source), combined: [])
    for (index, stage) in plan.stages.enumerated() {
      var combined: [Measurement] = []
      wanted = plan.stages.dropFirst(index + 1).first?.operation.wanted
      if case .aggregate = stage.operation, columns == nil {
        if let laterPart { others = [try aggregate(of: laterPart)] }
        if pipeline is Scan, case .scan(let source, .defaultOrder) = plan.source { wholeSource = source }
      }
      let next = try build(stage.operation, on: pipeline, &combined)
      (others, wholeSource) = ([], nil)
      pipeline = measured(next, combined: combined)
    }
    return pipeline
  }

  /// The aggregation that a plan ends with.
  private func aggregate(of plan: Plan) throws(ExecutionError) -> Aggregate {
    var environment = environment
    environment.rowsWorthAnotherCore = Int.max
    var builder = PipelineBuilder(corpus: corpus, environment: environment)
    _ = try builder.build(plan)
    guard let aggregate = builder.lastAggregate else { throw .unsupported("a part without an aggregation") }
    return aggregate
  }

  private mutating func measured(_ stage: any Operator, combined: [Measurement]) -> any Operator {
    guard measures else { return stage }
    let measurement = Measurement(
      after: [measurements.last, combined.last].compactMap { $0 }, combined: combined)
    measurements.append(measurement)
    return Measured(stage, measurement)
  }

  private func build(_ source: Plan.Source) throws(ExecutionError) -> any Operator {
    switch source {
    case .scan(let source, let path): return try build(path, of: source)
    case .replay:
      guard let saved = environment.saved else { throw .noSavedResult }
      return Replay(saved.batch, environment: environment)
    }
  }

  private func build(
    _ path: Plan.AccessPath, of source: SourceID
  ) throws(ExecutionError) -> any Operator {
    switch path {
    case .defaultOrder: return Scan(source, 0..<corpus[source].rowCount, environment: environment)
    case .slice(let slice): return Scan(source, slice.rows, environment: environment)
    case .index(let condition, let slice): return try build(condition, slice, of: source)
    case .counted(let condition, let count):
      let lookup = IndexLookup(source: source, corpus: corpus, environment: environment)
      guard let found = lookup.find(condition) else { throw .unsupported("this index") }
      return CountedRows(count) { () throws(ExecutionError) in
        let (rows, range) = try lookup.slab(of: found)
        return IndexScan(source, rows, range, environment: environment)
      }
    case .words(let lookup, let slice):
      guard let rows = try lookup.rows(in: corpus) else {
        return Scan(source, slice?.rows ?? 0..<corpus[source].rowCount, environment: environment)
      }
      let slab = Slab(rows)
      let range = slice.map { slab.places(of: $0.rows, in: slab.indices) } ?? slab.indices
      return IndexScan(source, slab, range, environment: environment)
    case .valueOrder(let field, let isDescending):
      guard let postings = corpus.postings(of: field) else { throw .unsupported("this order") }
      return ValueOrderScan(source, postings, isDescending: isDescending, environment: environment)
    }
  }

  private func build(
    _ condition: Condition, _ slice: Plan.Slice?, of source: SourceID
  ) throws(ExecutionError) -> any Operator {
    let lookup = IndexLookup(source: source, corpus: corpus, environment: environment)
    guard let found = lookup.find(condition) else { throw .unsupported("this index") }
    var (rows, range) = try lookup.slab(of: found)
    if let slice { range = rows.places(of: slice.rows, in: range) }
    return IndexScan(source, rows, range, environment: environment)
  }

  private mutating func build(
    _ operation: Plan.Operation, on input: any Operator, _ combined: inout [Measurement]
  ) throws(ExecutionError) -> any Operator {
    switch operation {
    case .filter(let conditions):
      return Filter(input, try compile(conditions))
    case .matching(let terms):
      return Matching(input, terms, limit: wanted, corpus: corpus, environment: environment)
    case .project(let projected): return try build(projected, on: input)
    case .sort(let keys): return Sort(input, by: try compile(keys), environment: environment)
    case .top(let keys, let count, let offset):
      let top = TopRows(
        input, by: try compile(keys), count: max(0, count) + max(0, offset), environment: environment)
      return Limit(top, count: count, offset: offset)
    case .limit(let count, let offset): return Limit(input, count: count, offset: offset)
    case .distinct: return Distinct(input)
    case .aggregate(let aggregation): return try build(aggregation, on: input)
    case .combine(let operation, let right): return try build(operation, right, on: input, &combined)
    case .named: return input
    }
  }

  /// As many of the first conditions as can be made into a mask where rows come side by side.
  private func compile(_ conditions: [Condition]) throws(ExecutionError) -> CompiledFilter {
    let whole = try compiler.compile(conjunction(of: conditions))
    guard let source = rangeSource, environment.optimizes else { return CompiledFilter(predicate: whole) }
    var masks: [Mask] = []
    while masks.count < conditions.count,
      let mask = compiler.compileMask(conditions[masks.count], over: source)
    {
      masks.append(mask)
    }
    guard let first = masks.first else { return CompiledFilter(predicate: whole) }
    let others = Array(conditions[masks.count...])
    let mask: Mask = { range in
      var bits = first(range)
      for mask in masks.dropFirst() { bits.formIntersection(mask(range)) }
      return bits
    }
    return CompiledFilter(
      mask: mask, rest: others.isEmpty ? nil : try compiler.compile(conjunction(of: others)),
      predicate: whole)
  }

  private func conjunction(of conditions: [Condition]) -> Condition {
    conditions.count == 1 ? conditions[0] : .and(conditions)
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
      input, aggregation, publishedColumn: publishedColumn, compiler: compiler, others: others,
      wholeSource: wholeSource)
    columns = aggregation.groups.map(\.column) + aggregation.measures.map(\.column)
    lastAggregate = aggregate
    return aggregate
  }

  private func build(
    _ operation: SetOperator, _ right: Plan, on input: any Operator, _ combined: inout [Measurement]
  ) throws(ExecutionError) -> any Operator {
    var builder = PipelineBuilder(corpus: corpus, environment: environment, measures: measures)
    let other = try builder.build(right)
    combined = builder.measurements
    let rowCount = SourceID.allCases.map { corpus[$0].rowCount }.max() ?? 0
    return Combine(operation, input, other, rowCount: rowCount)
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

extension Plan.Operation {
  /// How many of the rows before it a limit looks at.
  fileprivate var wanted: Int? {
    guard case .limit(let count, let offset) = self else { return nil }
    let (sum, overflow) = max(0, count).addingReportingOverflow(max(0, offset))
    return overflow ? nil : sum
  }
}

extension Plan.Source {
  /// The source whose rows come side by side; `nil` where none do.
  fileprivate var rangeSource: SourceID? {
    switch self {
    case .scan(let source, .defaultOrder), .scan(let source, .slice): source
    case .scan, .replay: nil
    }
  }
}
