import Corpus
import CorpusLoading
import QueryExecution
import QuerySemantics

extension Session {
  /// What `.teach` says behind a result, if anything.
  func worthKnowing(of query: ResolvedQuery, _ result: QueryResult) throws(ExecutionError) -> String? {
    let corpus = loaded.corpus
    let found = try stoppably { environment throws(ExecutionError) in
      try remark(on: query, corpus: corpus, environment: environment)
    }
    switch found {
    case .idle(let condition)?: return "«\(condition)» changed nothing; without it there are the same rows"
    case .missing(let condition, let rows)?:
      let they = rows == 1 ? "1 row has no value there and is" : "\(rows) rows have no value there and are"
      return "«\(condition)»: \(they) left out; `is missing` finds them"
    case .kept(let condition, let rows)?:
      let they = rows == 1 ? "1 row has no value there and is" : "\(rows) rows have no value there and are"
      return "«\(condition)»: \(they) among these; `is present` leaves them out"
    case .top? where savedText?.contains("order by") != true: return nil
    case .top(let count)?: return "`order by … desc limit \(count)` is shorter as `top \(count) by …`"
    case nil: return nil
    }
  }
}
