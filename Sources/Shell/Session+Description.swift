import Corpus
import CorpusLoading
import QueryExecution
import QuerySemantics
import QuerySyntax

extension Session {
  /// The sources with their sizes, or the fields of one.
  func describe(_ target: DescribeTarget) -> Outcome {
    switch target {
    case .everything: write(sourcesTable())
    case .source(let source): write(fieldsTable(of: Schema.fields(of: source)))
    case .field(let field): write(fieldsTable(of: [field.field]))
    }
  }

  private func sourcesTable() -> ResultTable {
    let sources = SourceID.allCases
    return ResultTable(
      columns: [
        OutputColumn(name: "source", type: .name), OutputColumn(name: "rows", type: .integer),
        OutputColumn(name: "meaning", type: .text), OutputColumn(name: "order", type: .text),
      ],
      vectors: [
        .texts(sources.map(\.rawValue)), .integers(sources.map { Int64(loaded.corpus[$0].rowCount) }),
        .texts(sources.map(\.meaning)), .texts(sources.map(\.order)),
      ],
      rowCount: sources.count)
  }

  private func fieldsTable(of fields: [Field]) -> ResultTable {
    ResultTable(
      columns: ["field", "type", "meaning"].map { OutputColumn(name: $0, type: .text) },
      vectors: [
        .texts(fields.map(\.name)), .texts(fields.map(\.type.word)), .texts(fields.map(\.meaning)),
      ],
      rowCount: fields.count)
  }

  /// How the query was understood, in plain English, and how it is going to be run; with `analyze` also what each
  /// operator then did.
  func explain(_ query: ResolvedQuery, _ mode: ExplainMode) -> Outcome {
    do throws(ExecutionError) {
      let plan = try plan(query, on: loaded.corpus, environment: execution)
      var measurements: [Measurement]?
      if case .analyze = mode { measurements = try measure(plan, on: loaded.corpus, environment: execution) }
      let lines = QueryExecution.describe(plan, measurements: measurements, showsTimes: settings.showsTime)
      writeText(([reading(of: query), ""] + lines).joined(separator: "\n") + "\n")
      return finishOnce()
    } catch {
      return report(error)
    }
  }
}
