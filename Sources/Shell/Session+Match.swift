import Corpus
import CorpusLoading
import Presentation
import QueryExecution
import QuerySemantics

extension Session {
  /// `.why [N]`: the conditions that row N of the last result meets, with its values.
  func showMatch(_ word: String?) -> Outcome {
    guard let saved, let query = savedQuery else {
      return fail("there is no result yet; `.why` speaks of the last one")
    }
    guard case .rows(let source, let rows) = saved.content else {
      return fail(
        "the last result has columns of its own; `.why` speaks of rows, as before `select` and `count by`")
    }
    guard saved.rowCount > 0 else { return fail("the last result has no rows") }
    let number = word.map { Int($0) ?? 0 } ?? 1
    guard rows.indices.contains(number - 1) else {
      return fail("there is no row `\(word ?? "")`; the last result has \(saved.rowCount), counted from 1")
    }
    do throws(ExecutionError) {
      let found = try explainMatch(
        row: rows[number - 1], of: source, in: query, on: loaded.corpus, environment: execution)
      if found.isEmpty {
        say("row \(number) is there because the question has no condition")
        return .done
      }
      return write(
        ResultTable(
          columns: ["condition", "value"].map { OutputColumn(name: $0, type: .text) },
          vectors: [
            .texts(found.map(\.condition)), .texts(found.map { $0.values.joined(separator: "; ") }),
          ], rowCount: found.count))
    } catch {
      return report(error)
    }
  }
}
