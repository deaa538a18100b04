package import Corpus
package import QuerySemantics

/// Runs a query to its end.
///
/// Rows come in the order that the language defines; the result does not depend on the size of batches nor on the
/// planner. Cost: one pass over the source, ended early by a `limit` where the steps before it allow.
package func execute(
  _ query: ResolvedQuery, on corpus: Corpus, environment: ExecutionEnvironment
) throws(ExecutionError) -> QueryResult {
  let plan = try plan(query, on: corpus, environment: environment, estimating: false)
  var builder = PipelineBuilder(corpus: corpus, environment: environment)
  let pipeline = try builder.build(plan)
  let rows = try pipeline.collected()
  return QueryResult(shape: query.shape, rows: rows, leftOut: builder.lastAggregate?.leftOut ?? [])
}

/// Runs a plan to its end, and tells what each operator did: one measurement of the source, then one of each stage.
package func measure(
  _ plan: Plan, on corpus: Corpus, environment: ExecutionEnvironment
) throws(ExecutionError) -> [Measurement] {
  var builder = PipelineBuilder(corpus: corpus, environment: environment, measures: true)
  let pipeline = try builder.build(plan)
  while try pipeline.next() != nil {}
  return builder.measurements
}
