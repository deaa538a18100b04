package import CivilTime
package import Corpus
import Diagnostics
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
    corpora = [corpus, Corpus(hiddenLetters())]
    self.now = now
  }

  /// What a learner's query comes to, whose words are `words`; a task whose own answer cannot be run is never right.
  package func grade(
    _ query: ResolvedQuery, _ words: UsedWords, _ environment: ExecutionEnvironment, for task: LessonTask
  ) throws(ExecutionError) -> Verdict {
    var given: [AnswerRows] = []
    for corpus in corpora {
      given.append(AnswerRows(try execute(query, on: corpus, environment: environment), on: corpus))
    }
    guard let model = lastQuery(of: task.answer), let wanted = rows(of: model) else {
      return .wrong(["the task's own answer does not run"])
    }
    let inOrder = isOrdered(task.answer)
    if zip(given, wanted).allSatisfy({ $0.equals($1, inOrder: inOrder) }) {
      return Self.verdict(on: words, for: task)
    }
    for slip in task.slips where !slip.isError {
      if isSlip(query, given, slip, inOrder: inOrder) { return .wrong([slip.remark]) }
    }
    if let here = given.first, let there = wanted.first, here.columnCount != there.columnCount {
      return .unlike("its answer has \(shape(model, there)), and this has \(shape(query, here))")
    }
    if let here = given.first, let there = wanted.first, here.isUnlike(there) {
      return .unlike(
        "its answer has the columns \(there.kinds.joined(separator: ", ")), and this has \(here.kinds.joined(separator: ", "))"
      )
    }
    return .wrong(difference(given, wanted, inOrder: inOrder))
  }

  /// Whether the last query of a text gives rows.
  func runs(_ text: String) -> Bool { lastQuery(of: text).flatMap(rows) != nil }

  /// Whether a text gives the rows of a task's answer, whatever words it uses.
  func givesAnswer(_ text: String, of task: LessonTask) -> Bool {
    guard let given = lastQuery(of: text).flatMap(rows), let wanted = lastQuery(of: task.answer).flatMap(rows)
    else { return false }
    let inOrder = isOrdered(task.answer)
    return zip(given, wanted).allSatisfy { $0.equals($1, inOrder: inOrder) }
  }

  /// Of an answer whose rows are right.
  private static func verdict(on words: UsedWords, for task: LessonTask) -> Verdict {
    let lacking = task.uses.filter { words.words.isDisjoint(with: $0) }
    guard let first = lacking.first?.first else { return .right }
    let asked = lacking.map { $0.map { "`\($0)`" }.joined(separator: " or ") }.joined(separator: " and ")
    return .wrong([
      "the rows are right; this task is about \(asked): `.help \(first)` tells how it is written"
    ])
  }

  /// Whether a query gives what a slip gives. An answer without rows could be any, so there the question itself has to be the same.
  private func isSlip(
    _ query: ResolvedQuery, _ given: [AnswerRows], _ slip: LessonTask.Slip, inOrder: Bool
  ) -> Bool {
    if given.allSatisfy(\.rows.isEmpty) { return lastQuery(of: slip.query) == query }
    guard let slipped = lastQuery(of: slip.query).flatMap(rows) else { return false }
    return zip(given, slipped).allSatisfy { $0.equals($1, inOrder: inOrder) }
  }

  /// What a learner's text comes to, with names of its own; `nil` where it has an error.
  package func grade(_ text: String, for task: LessonTask) throws(ExecutionError) -> Verdict? {
    guard let query = lastQuery(of: text) else { return nil }
    return try grade(query, UsedWords(ofLastQueryIn: text), ExecutionEnvironment(), for: task)
  }

  /// On each corpus.
  private func rows(of query: ResolvedQuery) -> [AnswerRows]? {
    var rows: [AnswerRows] = []
    for corpus in corpora {
      guard let result = try? execute(query, on: corpus, environment: ExecutionEnvironment()) else {
        return nil
      }
      rows.append(AnswerRows(result, on: corpus))
    }
    return rows
  }

  /// The last query of some statements, whose names count for those that follow; `nil` where one has an error or is a command.
  private func lastQuery(of text: String) -> ResolvedQuery? {
    let read = read(text)
    return read.errors.isEmpty ? read.query : nil
  }

  /// What is wrong with some statements.
  func errors(in text: String) -> [Diagnostic] { read(text).errors }

  private func read(_ text: String) -> (query: ResolvedQuery?, errors: [Diagnostic]) {
    let source = SourceText(text)
    var environment = NameEnvironment(now: now)
    var last: ResolvedQuery?
    var errors: [Diagnostic] = []
    for statement in splitStatements(source) {
      let (resolved, diagnostics) = resolve(statement, of: source, in: environment)
      errors += diagnostics.filter { $0.severity == .error }
      switch resolved {
      case .query(let query)?:
        last = query
        environment.saved = query.shape
      case .environment(let changed)?: environment = changed
      case .expect?: continue
      case .describe?, .explain?, .why?, .help?, nil: last = nil
      }
    }
    return (last, errors)
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
    if here.isReordering(of: model) { return ["the columns are right, but they stand in another order"] }
    if !here.equals(model, inOrder: false), let column = here.differingColumn(from: model) {
      return ["column \(column.number), `\(column.name)`, is not what was asked for; all else is right"]
    }
    let lines = rowDifference(here, model, tellsAll: false)
    if !lines.isEmpty { return lines }
    if !here.equals(model, inOrder: inOrder) { return ["these are the right rows, in another order"] }
    let others =
      zip(given, wanted).dropFirst().lazy.map { rowDifference($0, $1, tellsAll: true) }.first { !$0.isEmpty }
    return [
      "right here by luck; on other letters, which the lessons keep hidden, the same question goes wrong:"
    ] + (others ?? [])
  }

  /// The only row of an answer is the answer, which is not given away unless all is told.
  private func rowDifference(_ given: AnswerRows, _ wanted: AnswerRows, tellsAll: Bool) -> [String] {
    let more = given.surplus(over: wanted)
    let lacking = wanted.surplus(over: given)
    if !tellsAll, given.rows.count == 1, wanted.rows.count == 1, more != nil {
      return ["one row is wanted, but not this one: \(given.text(ofRow: 0))"]
    }
    var lines: [String] = []
    if let more {
      let isThere = wanted.rows.contains(given.rows[more.first])
      let kind = isThere ? "too many, which stand there more often than they should" : "should not be there"
      lines.append("\(rowCount(more.count)) \(kind)" + example(given, more))
    }
    if let lacking {
      // One of few rows would be a good part of the answer.
      let isTold = tellsAll || 5 < wanted.rows.count
      lines.append("\(rowCount(lacking.count)) missing" + (isTold ? example(wanted, lacking) : ""))
    }
    return lines
  }

  private func example(_ rows: AnswerRows, _ found: (count: Int, first: Int)) -> String {
    (found.count == 1 ? ": " : ", such as: ") + rows.text(ofRow: found.first)
  }

  private func rowCount(_ count: Int) -> String { count == 1 ? "1 row" : "\(count) rows" }

  private func shape(_ query: ResolvedQuery, _ rows: AnswerRows) -> String {
    if case .rows(let source, _) = query.shape { return "whole rows of \(source.rawValue)" }
    return rows.columnCount == 1 ? "1 column" : "\(rows.columnCount) columns"
  }
}
