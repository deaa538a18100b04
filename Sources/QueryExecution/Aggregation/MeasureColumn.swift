import Corpus
import QuerySemantics
import QuerySyntax

/// A measure with its argument compiled, and what has come together so far.
struct MeasureColumn {
  private enum Argument {
    case none
    case values(Evaluation)
    case condition(Predicate)
  }

  let measure: Measure
  private let argument: Argument
  private var accumulator: any Accumulator
  /// Rows skipped because the argument was missing.
  private(set) var leftOut = 0

  init(_ measure: Measure, compiler: ExpressionCompiler) throws(ExecutionError) {
    self.measure = measure
    accumulator = makeAccumulator(measure)
    switch measure.argument {
    case .none: argument = .none
    case .value(let scalar), .distinct(let scalar): argument = .values(try compiler.compile(scalar))
    case .condition(let condition): argument = .condition(try compiler.compile(condition))
    }
  }

  /// Takes the rows of `batch`; where `copies` is given, row `copies[i]` stands in group `groups[i]`.
  mutating func add(
    _ batch: Batch, copies: [UInt32]?, groups: [UInt32], groupCount: Int, published: [Int32]
  ) throws(ExecutionError) {
    let values = try values(of: batch)
    if case .values = argument, let values { leftOut += values.missingCount }
    try accumulator.add(
      MeasureInput(
        values: copies.map { values?.taking($0) } ?? values, groups: groups, groupCount: groupCount,
        published: published.isEmpty ? [] : copies.map { gather(published, $0) } ?? published))
  }

  /// Adds what came together of later rows; `groups` says which group here each of the other's is.
  mutating func merge(
    _ other: MeasureColumn, into groups: [UInt32], groupCount: Int
  ) throws(ExecutionError) {
    leftOut += other.leftOut
    try accumulator.merge(other.accumulator, into: groups, groupCount: groupCount)
  }

  /// How many rows, or names, all of a source has, where that needs no look at the rows.
  mutating func knownCount(of source: SourceID, _ corpus: Corpus) -> Int? {
    switch measure.argument {
    case .none where measure.function == .count: return corpus[source].rowCount
    case .distinct(.field(let field, _)):
      guard field.source == source, case .names(let names) = corpus[field],
        let missing = corpus.codeCounts(of: field, over: source)?.last
      else { return nil }
      leftOut = Int(missing)
      return names.dictionary.groupCount
    default: return nil
    }
  }

  private func values(of batch: Batch) throws(ExecutionError) -> Vector? {
    switch argument {
    case .none: return nil
    case .values(let evaluate): return try evaluate(batch)
    case .condition(let predicate):
      var flags = [Int64](repeating: Vector.missingInteger, count: batch.count)
      for position in try predicate(batch) { flags[Int(position)] = 1 }
      return .integers(flags)
    }
  }

  func finished(groupCount: Int, totalRows: Int) throws(ExecutionError) -> Vector {
    try accumulator.finished(groupCount: groupCount, totalRows: totalRows).converted(to: measure.column.type)
  }
}
