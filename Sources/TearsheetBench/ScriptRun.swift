import CivilTime
import CorpusLoading
import Diagnostics
import QueryExecution
import QuerySemantics
import QuerySyntax
import Shell

/// Times the statements of a script one after the other.
///
/// A session runs each statement first, so that its errors, notes and expectations are those of the shell. Then a query
/// is timed from its text to its rows in memory, a definition up to its resolved form, and any other statement as
/// the session answers it.
struct ScriptRun {
  private let source: SourceText
  private let reps: Int
  private let session: Session
  private let voice = Voice()
  /// Names and parameters as the session has them.
  private var environment: NameEnvironment
  /// The last result, as the session has it.
  private var saved: QueryResult?

  init(_ source: SourceText, over request: LoadRequest, _ loaded: Loaded, reps: Int, now: Timestamp) {
    self.source = source
    self.reps = reps
    environment = NameEnvironment(now: now)
    var settings = Settings(now: { now })
    settings.showsFooter = false
    settings.rowLimit = 1
    let voice = voice
    session = Session(
      request: request, loaded: loaded, settings: settings,
      output: ShellOutput(result: { _ in }, message: { if voice.isOn { write($0, to: 2) } }))
  }

  /// One per statement that ran. The first that fails ends the script; it has said why.
  mutating func results() throws(BenchError) -> (results: [StatementResult], outcome: Outcome) {
    var results: [StatementResult] = []
    for statement in splitStatements(source) {
      if case .shellCommand(let line) = statement.tree.kind, isReading(line) {
        throw BenchError("\(place(of: statement)): `\(line)`: only the statements of one script are timed")
      }
      let part = text(upTo: statement.tree.span)
      let outcome = session.evaluate(part)
      guard outcome == .done else { return (results, outcome) }
      if let result = try timed(statement.tree, part) { results.append(result) }
    }
    return (results, .done)
  }

  private mutating func timed(_ statement: Statement, _ part: SourceText) throws(BenchError)
    -> StatementResult?
  {
    var rows: Int?
    let samples: Samples
    switch statement.kind {
    case .shellCommand:
      followLoad()
      return nil
    case .query: (samples, rows) = try timedQuery(part)
    case .letQuery, .letList, .parameter, .set: samples = timedDefinition(part)
    case .expect, .describe, .explain, .why, .help, .missing:
      voice.isOn = false
      defer { voice.isOn = true }
      samples = Samples.taken(reps) { session.evaluate(part) }
    }
    return StatementResult(
      text: source[statement.span], line: source.position(of: statement.span.start).line, samples: samples,
      rows: rows)
  }

  private mutating func timedQuery(_ part: SourceText) throws(BenchError) -> (Samples, Int) {
    let question = Question(part, in: environment, saved: saved)
    let corpus = session.loaded.corpus
    let result = try question.answer(on: corpus).result
    let samples = Samples.taken(reps) { _ = try? question.answer(on: corpus) }
    saved = result
    environment.saved = result.shape
    return (samples, result.rowCount)
  }

  private mutating func timedDefinition(_ part: SourceText) -> Samples {
    let before = environment
    let samples = Samples.taken(reps) {
      if case .environment(let changed)? = resolve(parseStatement(part), in: before).statement {
        environment = changed
      }
    }
    return samples
  }

  /// A command may have loaded other letters, which drops the last result; an expectation of any number of rows tells.
  private mutating func followLoad() {
    voice.isOn = false
    defer { voice.isOn = true }
    guard session.evaluate(SourceText("expect rows >= 0")) != .done else { return }
    saved = nil
    environment.saved = nil
  }

  private func isReading(_ line: String) -> Bool {
    let name = line.drop { $0 == "." }.prefix { !$0.isWhitespace }.lowercased()
    return 3 <= name.count && "read".hasPrefix(name)
  }

  private func place(of statement: Parsed<Statement>) -> String {
    "\(source.name):\(source.position(of: statement.tree.span.start).line)"
  }

  /// The statement alone, at its place in its line, so that diagnostics point there.
  private func text(upTo span: SourceSpan) -> SourceText {
    let line = source.line(containing: span.start)
    let blanks = [UInt8](repeating: UInt8(ascii: " "), count: Int(span.start - line.span.start))
    let text = Array(source[span].utf8)
    return SourceText(bytes: blanks + text, name: source.name, firstLine: line.number)
  }
}

/// Whether the session's messages are written.
private final class Voice {
  var isOn = true
}

/// What one statement of a script came to.
struct StatementResult {
  let text: String
  let line: Int
  let samples: Samples
  /// `nil` for what is no query.
  let rows: Int?

  var json: JSON {
    .object(
      [("statement", .string(text)), ("line", .integer(line))] + samples.json
        + [("rows", rows.map { .integer($0) } ?? .null)])
  }
}
