import Corpus
import CorpusLoading
import Diagnostics
import Presentation
import QueryExecution
import QuerySemantics
import QuerySyntax

extension Session {
  /// Reports all that is wrong with a statement, or runs it.
  func evaluate(_ parsed: Parsed<Statement>, in source: SourceText) -> Outcome {
    if !isNowFixed { environment.now = settings.now() }
    if case .shellCommand(let line) = parsed.tree.kind { return runCommand(line) }

    if isFarewell(parsed.tree) { return fail("there is no source of this name; did you mean `.quit`?") }
    let (statement, diagnostics) = resolve(parsed, in: environment)
    let isRight = !diagnostics.contains { $0.severity == .error }
    guard isRight, let statement else {
      show(diagnostics, in: source)
      return isRight ? .done : .failed
    }
    let outcome = run(statement, parsed.tree, in: source)
    if outcome == .done, case .query(let query) = parsed.tree.kind { savedText = format(query) }
    show(diagnostics, in: source)
    return outcome
  }

  /// Whether a word alone was meant to end the shell.
  private func isFarewell(_ statement: Statement) -> Bool {
    guard case .query(let query) = statement.kind, query.steps.isEmpty else { return false }
    let word = query.source.key
    return ["exit", "quit", "bye"].contains(word) && environment.definitions[word] == nil
  }

  private func run(
    _ statement: ResolvedStatement, _ tree: Statement, in source: SourceText
  ) -> Outcome {
    switch statement {
    case .query(let query): return answer(query, text: source[tree.span])
    case .environment(let changed):
      if changed.now != environment.now { isNowFixed = true }
      environment = changed
      return .done
    case .expect(let expectation): return check(expectation, at: tree.span, in: source)
    case .describe(let target): return describe(target)
    case .explain(.sql(let dialect), let query): return showSQL(of: query, dialect: dialect?.text ?? "sqlite")
    case .explain(let mode, let query): return explain(query, mode)
    case .why(_, let number): return why(idea: number)
    case .help(let words): return help(words)
    }
  }

  /// `code` names the page of the manual that tells more.
  func fail(_ message: String, code: String? = nil) -> Outcome {
    say("error\(code.map { "[\($0)]" } ?? ""): " + message)
    return .failed
  }

  /// Runs a query and writes its rows, then the footer.
  private func answer(_ query: ResolvedQuery, text: String) -> Outcome {
    let start = ContinuousClock.now
    do throws(ExecutionError) {
      let result = try execute(query)
      let elapsed = ContinuousClock.now - start
      let table = result.table(settings.mode.isMachine ? .full : .brief, on: loaded.corpus)
      // All of the corpus that this looks at is looked at before anything is written.
      let notes = notes(on: query, result, text: text)
      keep(result)
      let outcome = write(table)
      sayFooter(result, elapsed: elapsed)
      for note in notes { say(note) }
      return outcome
    } catch {
      return report(error)
    }
  }

  func execute(_ query: ResolvedQuery) throws(ExecutionError) -> QueryResult {
    try QueryExecution.execute(query, on: loaded.corpus, environment: execution)
  }

  /// What queries of this session run with.
  var execution: ExecutionEnvironment {
    ExecutionEnvironment(saved: saved, isCancelled: settings.isCancelled)
  }

  func report(_ error: ExecutionError) -> Outcome {
    if error == .cancelled {
      say("stopped")
      return .interrupted
    }
    return fail(error.message, code: error.code.rawValue)
  }

  private func keep(_ result: QueryResult) {
    saved = result
    environment.saved = result.shape
  }

  private func sayFooter(_ result: QueryResult, elapsed: Duration) {
    guard !settings.mode.isMachine, settings.showsFooter else { return }
    sayFooter(
      rowCount: result.rowCount, noun: noun(for: result.shape), elapsed: settings.showsTime ? elapsed : nil)
    for left in result.leftOut {
      say("note: `\(left.column)` leaves out \(left.count) rows without a value")
    }
  }

  /// Tells people how many rows there are, and how many of them were shown.
  func sayFooter(rowCount: Int, noun: String, elapsed: Duration? = nil) {
    guard !settings.mode.isMachine, settings.showsFooter else { return }
    let shown = settings.renderOptions.shownRows(of: rowCount, as: settings.mode)
    let text = footer(shown: shown, of: rowCount, noun: noun, elapsed: elapsed)
    say(shown < rowCount ? text + "; `.rows all` shows all" : text)
  }

  private func noun(for shape: RowShape) -> String {
    switch shape {
    case .rows(let source, _): source.rawValue
    case .columns: "rows"
    }
  }
}
