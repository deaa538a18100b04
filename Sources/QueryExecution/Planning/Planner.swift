package import Corpus
package import QuerySemantics

/// Decides how a query is run.
///
/// The plan gives the same rows in the same order as the steps as written. An error that those would not meet at run
/// time is never met; one that they would meet may be, where the rows that cause it are turned away before. With
/// `environment.optimizes` false the plan is the steps as written. Cost: linear in the query, and for an order among
/// conditions of like cost a look at up to 256 rows; with `estimating` one at 1,024 for each condition.
/// Throws `noSavedResult`.
package func plan(
  _ query: ResolvedQuery, on corpus: Corpus, environment: ExecutionEnvironment, estimating: Bool = true
) throws(ExecutionError) -> Plan {
  let planner = Planner(corpus: corpus, environment: environment)
  var plan = try planner.asWritten(query)
  if environment.optimizes { planner.optimize(&plan) }
  if estimating { plan.estimateRows(for: planner) }
  return plan
}

/// What planning looks at. Shared by reference, since a corpus is a dozen columns to copy.
final class Planner {
  let corpus: Corpus
  let environment: ExecutionEnvironment

  init(corpus: Corpus, environment: ExecutionEnvironment) {
    self.corpus = corpus
    self.environment = environment
  }

  var compiler: ExpressionCompiler { ExpressionCompiler(corpus: corpus, environment: environment) }

  /// The steps as written; the query of a `let` name stands in front of those that follow it.
  func asWritten(_ query: ResolvedQuery) throws(ExecutionError) -> Plan {
    var parts: [(name: String?, steps: [ResolvedStep])] = [(nil, query.steps)]
    var source = query.source
    while case .named(let name, let inner) = source {
      parts.append((name, inner.steps))
      source = inner.source
    }
    var stages: [Plan.Stage] = []
    for (name, steps) in parts.reversed() {
      for step in steps { stages.append(Plan.Stage(try Plan.Operation(step, asWritten))) }
      if let name { stages.append(Plan.Stage(.named(name))) }
    }
    return try plan(from: source, stages)
  }

  private func plan(from source: ResolvedSource, _ stages: [Plan.Stage]) throws(ExecutionError) -> Plan {
    guard case .source(let source) = source else {
      guard let saved = environment.saved else { throw .noSavedResult }
      return Plan(
        source: .replay(saved.shape, rowCount: saved.rowCount), stages: stages, sourceRows: saved.rowCount)
    }
    return Plan(source: .scan(source, .defaultOrder), stages: stages, sourceRows: corpus[source].rowCount)
  }

  /// Applies all rewrites. Filters sink first, since they may sink into the plans that are optimized next.
  func optimize(_ plan: inout Plan) {
    simplify(&plan)
    plan.sinkFilters()
    for index in plan.stages.indices {
      guard case .combine(let operation, var right) = plan.stages[index].operation else { continue }
      optimize(&right)
      plan.stages[index].operation = .combine(operation, right)
    }
    plan.dropUnreadColumns()
    plan.sinkSorts()
    plan.sinkLimits()
    plan.joinSortsAndLimits()
    orderConjuncts(of: &plan)
    chooseAccessPath(of: &plan)
  }
}
