package import Corpus
package import QuerySemantics

/// Runs a query to its end.
///
/// Rows come in the order that the language defines; the result does not depend on the size of batches. Cost: one
/// pass over the source, ended early by a `limit` where the steps before it allow.
package func execute(
  _ query: ResolvedQuery, on corpus: Corpus, environment: ExecutionEnvironment
) throws(ExecutionError) -> QueryResult {
  var builder = PipelineBuilder(corpus: corpus, environment: environment)
  let pipeline = try builder.build(query)
  let rows = try pipeline.collected()
  return QueryResult(shape: query.shape, rows: rows, leftOut: builder.lastAggregate?.leftOut ?? [])
}
