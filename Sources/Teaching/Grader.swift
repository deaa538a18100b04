package import CivilTime
package import Corpus
import CorpusGenerator
import Diagnostics
import Newsletters
package import QueryExecution
package import QuerySemantics
import QuerySyntax

/// Compares the rows of answers with those of model answers, on what is loaded and on a second, hidden corpus, so that a query that is right
/// by luck fails.
package struct Grader {
  private let corpora: [Corpus]
  private let now: Timestamp

  /// With the corpus that the learner asks, and what `now` means.
  package init(corpus: Corpus, now: Timestamp) {
    corpora = [corpus, Corpus(Self.hiddenLetters())]
    self.now = now
  }

  /// Letters such as loading makes: whose ideas have a ticker and a direction, and which come from a publication.
  private static func hiddenLetters() -> [Newsletter] {
    var generator = CorpusGenerator(seed: 2_718, profile: .varied)
    return generator.newsletters(400).compactMap { letter in
      guard letter.publication != nil else { return nil }
      var letter = letter
      letter.ideas.removeAll { $0.ticker == nil || $0.direction == nil }
      return letter
    }
  }

  /// What a learner's query comes to; a task whose own answer cannot be run is never right.
  package func grade(
    _ query: ResolvedQuery, _ environment: ExecutionEnvironment, for task: LessonTask
  ) throws(ExecutionError) -> Verdict {
    var given: [AnswerRows] = []
    for corpus in corpora {
      given.append(AnswerRows(try execute(query, on: corpus, environment: environment), on: corpus))
    }
    guard let wanted = rows(of: task.answer) else { return .wrong(["the task's own answer does not run"]) }
    let inOrder = isOrdered(task.answer)
    if zip(given, wanted).allSatisfy({ $0.equals($1, inOrder: inOrder) }) { return .right }
    for slip in task.slips where !slip.isError {
      if isSlip(query, given, slip, inOrder: inOrder) { return .wrong([slip.remark]) }
    }
    return .wrong(difference(given, wanted, inOrder: inOrder))
  }

  /// Whether a query gives what a slip gives. An answer without rows could be any, so there the question itself has to be the same.
  private func isSlip(
    _ query: ResolvedQuery, _ given: [AnswerRows], _ slip: LessonTask.Slip, inOrder: Bool
  ) -> Bool {
    if given.allSatisfy(\.rows.isEmpty) { return lastQuery(of: slip.query) == query }
    guard let slipped = rows(of: slip.query) else { return false }
    return zip(given, slipped).allSatisfy { $0.equals($1, inOrder: inOrder) }
  }

  /// What a learner's text comes to, with names of its own; `nil` where it has an error.
  package func grade(_ text: String, for task: LessonTask) throws(ExecutionError) -> Verdict? {
    guard let query = lastQuery(of: text) else { return nil }
    return try grade(query, ExecutionEnvironment(), for: task)
  }

  /// On each corpus.
  private func rows(of text: String) -> [AnswerRows]? {
    guard let query = lastQuery(of: text) else { return nil }
    return corpora.compactMap { corpus in
      (try? execute(query, on: corpus, environment: ExecutionEnvironment())).map {
        AnswerRows($0, on: corpus)
      }
    }
  }

  /// The last query of some statements, whose names count for those that follow.
  private func lastQuery(of text: String) -> ResolvedQuery? {
    var environment = NameEnvironment(now: now)
    var last: ResolvedQuery?
    for statement in splitStatements(SourceText(text)) {
      switch resolve(statement, in: environment) {
      case (.query(let query)?, let diagnostics) where diagnostics.allSatisfy({ $0.severity != .error }):
        last = query
      case (.environment(let changed)?, _): environment = changed
      case (.expect?, _): continue
      default: return nil
      }
    }
    return last
  }

  /// Whether an answer sorts, so that the order of its rows counts.
  private func isOrdered(_ text: String) -> Bool {
    guard case .query(let query)? = splitStatements(SourceText(text)).last(where: isQuery)?.tree.kind else {
      return false
    }
    return query.steps.contains { step in
      switch step.kind {
      case .order, .top: true
      default: false
      }
    }
  }

  private func isQuery(_ statement: Parsed<Statement>) -> Bool {
    if case .query = statement.tree.kind { true } else { false }
  }

  private func difference(_ given: [AnswerRows], _ wanted: [AnswerRows], inOrder: Bool) -> [String] {
    guard let here = given.first, let model = wanted.first else { return [] }
    if here.columns.count != model.columns.count {
      return [
        "the answer has \(columnCount(model)), yours \(columnCount(here)); `select` names those that are asked for, in their order"
      ]
    }
    if here.isReordering(of: model) { return ["the columns are right, but they stand in another order"] }
    let lines = rowDifference(here, model)
    if !lines.isEmpty { return lines }
    if !here.equals(model, inOrder: inOrder) { return ["these are the right rows, in another order"] }
    let others = zip(given, wanted).dropFirst().lazy.map(rowDifference).first { !$0.isEmpty } ?? []
    return [
      "right here by luck; on other letters, which the lessons keep hidden, the same question goes wrong:"
    ] + others
  }

  private func rowDifference(_ given: AnswerRows, _ wanted: AnswerRows) -> [String] {
    var lines: [String] = []
    if let more = given.surplus(over: wanted) {
      let example = shown(more.first)
      lines.append(
        wanted.rows.contains(more.first)
          ? "\(rowCount(more.count)) too many, such as this one, which stands there more often than it should: \(example)"
          : "\(rowCount(more.count)) should not be there, such as: \(example)")
    }
    if let lacking = wanted.surplus(over: given) {
      lines.append("\(rowCount(lacking.count)) missing, such as: \(shown(lacking.first))")
    }
    return lines
  }

  private func rowCount(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }

  private func columnCount(_ rows: AnswerRows) -> String {
    rows.columns.count == 1 ? "1 column" : "\(rows.columns.count) columns"
  }

  private func shown(_ row: [String]) -> String {
    let cells = row.filter { !$0.isEmpty }.prefix(8).map { $0.count > 40 ? $0.prefix(39) + "…" : $0 }
    return cells.isEmpty ? "a row of missing values" : cells.joined(separator: " · ")
  }
}
