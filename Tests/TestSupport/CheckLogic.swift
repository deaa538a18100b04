package import CivilTime
package import Corpus
import Diagnostics
import Foundation
import IdeaExtraction
import NewsletterReaders
import Newsletters
import Presentation
import QueryExecution
import QuerySemantics
import QuerySyntax
package import Testing

/// Runs every record of a logic file in all the ways that must agree, and compares with what it expects.
///
/// With `TEARSHEET_UPDATE=1` in the environment the file is rewritten with what was found; the difference is to be
/// read like code. All logic tests go through here.
package func checkLogic(path: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
  let text = try String(contentsOfFile: path, encoding: .utf8)
  var file = try LogicFile(text)
  let folder = URL(filePath: path).deletingLastPathComponent().deletingLastPathComponent()
  let session = try LogicSession(corpusAt: folder.appending(path: file.corpus).path)
  let opinion = try SQLiteOpinion(session.corpus)
  let isUpdating = ProcessInfo.processInfo.environment["TEARSHEET_UPDATE"] == "1"
  for index in file.records.indices {
    let record = file.records[index]
    let found = record.kind == .plan ? [session.plan(of: record.text)] : session.outcomes(of: record.text)
    let place = "\(path):\(record.line)"
    #expect(Set(found.map(\.text)).count == 1, "the ways differ at \(place)", sourceLocation: sourceLocation)
    try session.checkSQL(of: record.text, by: opinion, "\(place)", sourceLocation: sourceLocation)
    guard let first = found.first else { continue }
    if isUpdating {
      file.records[index].expected = first.text
    } else {
      let isRightKind = first.isError == (record.kind == .error)
      #expect(
        isRightKind && first.text == record.expected, "\(place)\n\(record.text)",
        sourceLocation: sourceLocation)
    }
  }
  if isUpdating { try file.text.write(toFile: path, atomically: true, encoding: .utf8) }
}

/// A corpus of labelled letters with the statements run over it.
package struct LogicSession {
  /// What a record gave: rows as CSV, or the rendered diagnostics.
  package struct Outcome: Hashable {
    package var text: String
    package var isError: Bool
  }

  package let corpus: Corpus

  /// The moment that logic tests call now: 2026-05-20T10:00.
  package static let now = Timestamp(CivilDate(dayNumber: 20_593), minuteOfDay: 600)

  package init(corpusAt path: String) throws {
    let bytes = [UInt8](try Data(contentsOf: URL(filePath: path)))
    let result = readNewsletters(from: bytes, file: URL(filePath: path).lastPathComponent)
    #expect(result.diagnostics.isEmpty)
    corpus = Corpus(result.newsletters)
  }

  /// The outcomes of all the ways to run `text`, which must agree.
  package func outcomes(of text: String) -> [Outcome] {
    [2_048, 1, 3].map { outcome(of: text, batchSize: $0) }
      + [2_048, 3].map { outcome(of: text, batchSize: $0, rowsWorthAnotherCore: 2) }
      + [2_048, 1].map { outcome(of: text, batchSize: $0, optimizes: false) }
      + [outcome(of: text, batchSize: 2_048, usesIndexes: false)]
  }

  /// Runs the statements one after the other; the outcome is that of the last one, or the first errors.
  package func outcome(
    of text: String, batchSize: Int, optimizes: Bool = true, usesIndexes: Bool = true,
    rowsWorthAnotherCore: Int = 65_536
  ) -> Outcome {
    var execution = ExecutionEnvironment(
      batchSize: batchSize, optimizes: optimizes, usesIndexes: usesIndexes)
    execution.rowsWorthAnotherCore = rowsWorthAnotherCore
    return outcome(of: text, execution) { render($0.table(.full, on: corpus), as: .csv) }
  }

  /// The plan that the last statement, an `explain`, asks for. Estimates are exact where the corpus is smaller than
  /// the planner's sample.
  package func plan(of text: String) -> Outcome {
    outcome(of: text, ExecutionEnvironment()) { _ in "no plan" }
  }

  private func outcome(
    of text: String, _ start: ExecutionEnvironment, output show: (QueryResult) -> String
  ) -> Outcome {
    let source = SourceText(text)
    var environment = NameEnvironment(now: Self.now)
    var execution = start
    var output = ""
    for parsed in splitStatements(source) {
      let (statement, diagnostics) = resolve(parsed, of: source, in: environment)
      guard let statement else {
        return Outcome(text: rendered(diagnostics, in: source), isError: true)
      }
      switch statement {
      case .environment(let next): environment = next
      case .query(let query):
        do {
          let result = try execute(query, on: corpus, environment: execution)
          output = show(result)
          environment.saved = result.shape
          execution.saved = result
        } catch {
          return Outcome(text: "\(error)", isError: true)
        }
      case .explain(.plan, let query):
        do {
          output = describe(try QueryExecution.plan(query, on: corpus, environment: execution))
            .joined(separator: "\n")
        } catch {
          return Outcome(text: "\(error)", isError: true)
        }
      case .expect, .describe, .explain, .why, .help: continue
      }
    }
    return Outcome(text: fitted(output), isError: false)
  }

  /// Without the empty lines that end a record: inside a cell they are shown as `¶`.
  private func fitted(_ output: String) -> String {
    output.trimmingCharacters(in: .newlines).replacingOccurrences(of: "\n\n", with: "\n¶\n")
  }

  /// Without the empty lines between diagnostics.
  private func rendered(_ diagnostics: [Diagnostic], in source: SourceText) -> String {
    diagnostics.map { render($0, in: source) }.joined().trimmingCharacters(in: .newlines)
  }
}
