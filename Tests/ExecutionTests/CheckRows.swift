import CivilTime
import Corpus
import QueryExecution
import QuerySemantics
import QuerySyntax
import Testing

/// Runs the steps over a source of the small corpus and compares the rows, each written as its cells with a blank
/// between; a missing cell is `–`. The rows must not depend on the size of batches.
func checkRows(
  _ source: SourceID, _ steps: [ResolvedStep], _ expected: [String],
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  for batchSize in [1, 3, 2_048] {
    let found = try rows(source, steps, batchSize: batchSize)
    #expect(found == expected, "batch size \(batchSize)", sourceLocation: sourceLocation)
  }
}

func rows(_ source: SourceID, _ steps: [ResolvedStep], batchSize: Int = 2_048) throws -> [String] {
  written(try run(source, steps, batchSize: batchSize).table(.full, on: smallCorpus))
}

func run(_ source: SourceID, _ steps: [ResolvedStep], batchSize: Int = 2_048) throws -> QueryResult {
  try execute(
    query(source, steps), on: smallCorpus, environment: ExecutionEnvironment(batchSize: batchSize))
}

func written(_ table: ResultTable) -> [String] {
  (0..<table.rowCount).map { row in
    table.columns.indices.map { cell(table[row, $0]) }.joined(separator: " ")
  }
}

private func cell(_ value: Value) -> String {
  switch value {
  case .missing: "–"
  case .integer(let value): String(value)
  case .decimal(let units): "\(units)/10000"
  case .number(let value): "\(value)"
  case .text(let text): text
  case .time(let time): time.description
  case .period(let period): period.description
  case .list(let elements): elements.joined(separator: ";")
  }
}

/// The query, with the shape that the steps give it.
func query(_ source: SourceID, _ steps: [ResolvedStep]) -> ResolvedQuery {
  var shape = RowShape.rows(source, isRanked: false)
  for step in steps {
    switch step {
    case .matching: shape = .rows(source, isRanked: true)
    case .project(let columns): shape = .columns(columns.map(\.column))
    case .aggregate(let aggregation):
      shape = .columns(aggregation.groups.map(\.column) + aggregation.measures.map(\.column))
    case .filter, .sort, .limit, .distinct, .combine: break
    }
  }
  return ResolvedQuery(source: .source(source), steps: steps, shape: shape)
}
