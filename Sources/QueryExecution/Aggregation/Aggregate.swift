import Corpus
import QuerySemantics
import QuerySyntax

/// Groups all rows and computes measures of each group.
final class Aggregate: Operator {
  private let input: any Operator
  private let aggregation: Aggregation
  private let publishedColumn: Int?
  private let compiler: ExpressionCompiler
  private let groupings: [Evaluation]
  private let looksAtTimes: Bool
  private var measures: [MeasureColumn] = []
  private var groups = GroupTable()
  /// The first row's values of each group, by group column.
  private var keys: [Vector] = []
  private var totalRows = 0
  private var output: Replay?
  /// They aggregate the rows behind those of the input, at the same time.
  private let others: [Aggregate]
  /// The source, where the input is all of its rows.
  private let wholeSource: SourceID?

  init(
    _ input: any Operator, _ aggregation: Aggregation, publishedColumn: Int?, compiler: ExpressionCompiler,
    others: [Aggregate] = [], wholeSource: SourceID? = nil
  ) throws(ExecutionError) {
    self.input = input
    self.others = others
    self.wholeSource = wholeSource
    self.aggregation = aggregation
    self.publishedColumn = publishedColumn
    self.compiler = compiler
    var groupings: [Evaluation] = []
    for group in aggregation.groups { groupings.append(try compiler.compile(group.scalar)) }
    self.groupings = groupings
    looksAtTimes = aggregation.looksAtTimes
    for measure in aggregation.measures { measures.append(try MeasureColumn(measure, compiler: compiler)) }
  }

  /// The measures that skipped rows because their argument was missing. Complete after the first batch came out.
  var leftOut: [QueryResult.LeftOut] {
    measures.filter { $0.leftOut > 0 }.map {
      QueryResult.LeftOut(column: $0.measure.column.name, count: $0.leftOut)
    }
  }

  func next() throws(ExecutionError) -> Batch? {
    if let output { return try output.next() }
    var rows = try known()
    if rows == nil { rows = try aggregated() }
    let replay = Replay(rows, environment: compiler.environment)
    output = replay
    return try replay.next()
  }

  private func aggregated() throws(ExecutionError) -> Batch? {
    // Each changes nothing but itself.
    nonisolated(unsafe) let all = [self] + others
    _ = try unsafe concurrently(0..<all.count, fewest: 1) { places throws(ExecutionError) in
      for aggregate in unsafe all[places] { try aggregate.addAll() }
    }
    for other in others { try merge(other) }
    return try finished()
  }

  private func addAll() throws(ExecutionError) {
    if aggregation.countsOnly {
      while let count = try input.nextCount() { totalRows += count }
    } else {
      while let batch = try input.next() { try add(batch) }
    }
  }

  /// Puts what came of later rows behind what came of these.
  private func merge(_ other: Aggregate) throws(ExecutionError) {
    guard 0 < other.totalRows else { return }
    totalRows += other.totalRows
    guard !aggregation.countsOnly else { return }
    let before = groups.count
    let numbers = groups.numbers(of: other.keys, count: other.groups.count)
    rememberKeys(other.keys, at: groups.firstPositions(in: numbers, from: before))
    for index in measures.indices {
      try measures[index].merge(other.measures[index], into: numbers, groupCount: groups.count)
    }
  }

  /// The answer where the corpus keeps it: numbers of rows and of names of a whole source.
  private func known() throws(ExecutionError) -> Batch? {
    guard let wholeSource, aggregation.groups.isEmpty else { return nil }
    var columns: [Vector] = []
    for index in measures.indices {
      guard let count = measures[index].knownCount(of: wholeSource, compiler.corpus) else { return nil }
      columns.append(.integers([Int64(count)]))
    }
    return Batch(content: .columns(columns, count: 1))
  }

  private func add(_ batch: Batch) throws(ExecutionError) {
    totalRows += batch.count
    var vectors: [Vector] = []
    var copies: [UInt32]?
    for (index, evaluate) in groupings.enumerated() where index != aggregation.listGroup {
      vectors.append(try evaluate(batch))
    }
    if let place = aggregation.listGroup {
      let elements = try compiler.elements(of: aggregation.groups[place].scalar, batch)
      vectors = vectors.map { $0.taking(elements.owners) }
      vectors.insert(elements.values, at: place)
      copies = elements.owners
    }
    try add(batch, vectors, copies: copies)
  }

  private func add(_ batch: Batch, _ vectors: [Vector], copies: [UInt32]?) throws(ExecutionError) {
    let before = groups.count
    let numbers = groups.numbers(of: vectors, count: copies?.count ?? batch.count)
    rememberKeys(vectors, at: groups.firstPositions(in: numbers, from: before))
    let published = looksAtTimes ? compiler.published(of: batch, column: publishedColumn) : []
    for index in measures.indices {
      try measures[index].add(
        batch, copies: copies, groups: numbers, groupCount: groups.count, published: published)
    }
  }

  private func rememberKeys(_ vectors: [Vector], at firsts: [UInt32]) {
    if keys.isEmpty {
      keys = vectors.map { $0.taking(firsts) }
    } else if !firsts.isEmpty {
      for (index, vector) in vectors.enumerated() { keys[index].append(vector.taking(firsts)) }
    }
  }

  private func finished() throws(ExecutionError) -> Batch? {
    if aggregation.countsOnly {
      let counts = aggregation.measures.map { _ in Vector.integers([Int64(totalRows)]) }
      return Batch(content: .columns(counts, count: 1))
    }
    var groupCount = groupings.isEmpty ? 1 : groups.count
    guard 0 < groupCount else { return nil }
    if aggregation.fillsBuckets, keys.count == 1 {
      keys[0].append(try emptyBuckets(between: keys[0]))
      groupCount = keys[0].count
    }
    var columns = keys
    for measure in measures {
      columns.append(try measure.finished(groupCount: groupCount, totalRows: totalRows))
    }
    let rows = Batch(content: .columns(columns, count: groupCount))
    return groupings.isEmpty ? rows : rows.taking(try order(of: columns, count: groupCount))
  }

  private func order(of columns: [Vector], count: Int) throws(ExecutionError) -> [UInt32] {
    var sortColumns = Array(columns.prefix(keys.count))
    var isDescending = sortColumns.map { _ in false }
    if aggregation.order == .firstMeasure, keys.count < columns.count {
      sortColumns.insert(columns[keys.count], at: 0)
      isDescending.insert(true, at: 0)
    }
    return try SortKeys(sortColumns, isDescending: isDescending)
      .sortedPositions(count: count, environment: compiler.environment)
  }
}
