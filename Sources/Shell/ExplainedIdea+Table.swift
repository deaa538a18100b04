import Corpus
import IdeaExtraction
import Newsletters
import Presentation
import QueryExecution
import QuerySemantics

extension ExplainedIdea {
  /// As programs read them: a row an idea. `runner_up` is the likeliest other direction by the words alone; `evidence` lists the
  /// stretches that spoke for what the words say, each behind its weight. `ids` are left out where there are none.
  static func table(of ideas: [ExplainedIdea], ids: [Int]? = nil) -> ResultTable {
    func texts(_ name: String, _ type: ValueType = .text, _ value: (ExplainedIdea) -> String?) -> (
      OutputColumn, Vector
    ) {
      (OutputColumn(name: name, type: type), .texts(ideas.map(value)))
    }
    func decimals(_ name: String, _ value: (ExplainedIdea) -> Confidence?) -> (OutputColumn, Vector) {
      let units = ideas.map { value($0).map { Int64($0.tenThousandths) } ?? Vector.missingInteger }
      return (OutputColumn(name: name, type: .decimal), .decimals(units))
    }
    var columns: [(OutputColumn, Vector)] = []
    if let ids {
      columns.append((OutputColumn(name: "id", type: .integer), .integers(ids.map { Int64($0) })))
    }
    columns += [
      texts("newsletter") { $0.newsletter.title.isEmpty ? nil : $0.newsletter.title },
      texts("ticker", .ticker) { $0.idea.ticker }, texts("name", .name) { $0.idea.name },
      texts("class", .enumeration(.instrumentClass)) { $0.idea.instrumentClass?.rawValue },
      texts("sector", .name) { $0.idea.sector },
      texts("direction", .enumeration(.direction)) { $0.idea.direction?.rawValue },
      decimals("confidence") { $0.idea.confidence },
      texts("basis", .enumeration(.basis)) { $0.idea.basis?.rawValue },
      texts("stated_by") { $0.reason.statement?.sentence },
      texts("runner_up", .enumeration(.direction)) { $0.runnerUp.direction.rawValue },
      decimals("runner_up_probability") { $0.runnerUp.probability },
      texts("headline") { $0.idea.headline }, texts("rationale") { $0.idea.rationale },
      texts("risk") { $0.idea.risk },
      (OutputColumn(name: "evidence", type: .nameList), .lists(ideas.map(\.evidenceTexts))),
    ]
    return ResultTable(columns: columns.map(\.0), vectors: columns.map(\.1), rowCount: ideas.count)
  }

  /// `+1.31 expected to rise`
  private var evidenceTexts: [String] {
    weights.map { weightText($0.weight, for: reason.estimate.direction) + " " + $0.words }
  }
}
