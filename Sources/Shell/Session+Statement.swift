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
    (statementStart, firstOutput) = (.now, nil)
    if course?.showsExample != true { output.begin(isPaged) }
    if !isNowFixed { environment.now = settings.now() }
    if case .shellCommand(let line) = parsed.tree.kind {
      let outcome = runCommand(line)
      return outcome == .done && settings.isCancelled() ? stop() : outcome
    }

    if isFarewell(parsed.tree) {
      return isAtPrompt && openScripts.isEmpty
        ? .quit : fail("there is no source of this name; did you mean `.quit`?")
    }
    var (statement, diagnostics) = resolve(parsed, of: source, in: environment)
    hintAtCommand(parsed.tree, in: &diagnostics)
    let isRight = !diagnostics.contains { $0.severity == .error }
    guard isRight, let statement else {
      show(diagnostics, in: source)
      return isRight ? .done : .failed
    }
    let outcome = run(statement, parsed.tree, in: source)
    show(diagnostics, in: source)
    return outcome
  }

  /// Whether the answer is for people who sit before it.
  var isPaged: Bool {
    guard !mode.isMachine, file == nil else { return false }
    switch settings.paging {
    case .auto: return isAtPrompt
    case .on: return true
    case .off: return false
    }
  }

  /// Whether a word alone was meant to end the shell.
  private func isFarewell(_ statement: Statement) -> Bool {
    guard case .query(let query) = statement.kind, query.steps.isEmpty else { return false }
    let word = query.source.key
    return ["exit", "quit", "bye"].contains(word) && environment.definitions[word] == nil
  }

  /// Where a statement begins with the name of a command and not of a source, its dot is missing.
  private func hintAtCommand(_ statement: Statement, in diagnostics: inout [Diagnostic]) {
    guard case .query(let query) = statement.kind,
      let place = diagnostics.firstIndex(where: {
        $0.code == "unknown-source" && $0.span == query.source.span
      }), let command = Self.command(calledBy: query.source.key)
    else { return }
    diagnostics[place].label = "did you mean `.\(command.name)`?"
    diagnostics[place].help = ["commands begin with a dot: `\(command.usage)`"]
    // What follows was never meant as steps of a query.
    diagnostics = [diagnostics[place]]
  }

  /// By its name, or by what other programs call it.
  static func command(calledBy word: String) -> DotCommand? {
    let name = ["run": "read", "source": "read", "export": "once", "load": "open"][word] ?? word
    return DotCommand.all.first { $0.name == name }
  }

  private func run(
    _ statement: ResolvedStatement, _ tree: Statement, in source: SourceText
  ) -> Outcome {
    switch statement {
    case .query(let query): return answer(query, tree, text: source[tree.span])
    case .environment(let changed):
      if changed.now != environment.now { isNowFixed = true }
      if let name = tree.definedName { descriptions[name.key] = description(of: tree, in: source) }
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
  private func answer(_ query: ResolvedQuery, _ tree: Statement, text: String) -> Outcome {
    do throws(ExecutionError) {
      let (result, table) = try shownRows(of: query)
      // All of the corpus that this looks at is looked at before anything is written.
      let notes = try notes(on: query, result, text: text)
      keep(result, tree)
      head(tree)
      savedQuery = query
      if teaches { say("read as: " + reading(of: query)) }
      let advice = adviceOnFields(of: query)
      let outcome = write(table)
      if outcome == .interrupted {
        freeElsewhere(table)
        return outcome
      }
      sayFooter(result, elapsed: (firstOutput ?? .now) - statementStart)
      for note in notes + advice { say(note) }
      if teaches, let lesson = try worthKnowing(of: query, result) { say("worth knowing: " + lesson) }
      grade(query, tree)
      return outcome
    } catch {
      return report(error)
    }
  }

  /// Where whole rows go to a file: a screen shows some fields of their newsletters as well, and those are not in it.
  private func adviceOnFields(of query: ResolvedQuery) -> [String] {
    guard isAtPrompt, file != nil, mode.isMachine, case .rows(let source, _) = query.shape,
      !Schema.inheritedFields(of: source).isEmpty
    else { return [] }
    return ["note: fields of their newsletters are left out; `select published, publication, *` adds two"]
  }

  /// Writes the question in one row where its answer is one of several. It counts among the rows that are shown page by page.
  private func head(_ statement: Statement) {
    guard headsAnswers, course?.showsExample != true, !isUnsound, !mode.isMachine, file == nil,
      case .query(let query) = statement.kind
    else { return }
    let row = shortenedRow("> " + format(query), width: settings.width())
    let text = settings.messageTheme.paint(row, as: .faint) + "\n"
    if settings.isOnTerminal { output.result(text) } else { output.message(text) }
  }

  /// The result, with the rows that are shown and no others.
  private func shownRows(of query: ResolvedQuery) throws(ExecutionError) -> (QueryResult, ResultTable) {
    let (corpus, mode, options) = (loaded.corpus, mode, renderOptions)
    return try stoppably { environment throws(ExecutionError) in
      let result = try QueryExecution.execute(query, on: corpus, environment: environment)
      var table = try result.table(
        mode.isMachine ? .full : .brief, rows: 0..<options.shownRows(of: result.rowCount, as: mode),
        on: corpus, isCancelled: environment.isCancelled)
      table.hits = TextHits(of: query)
      return (result, table)
    }
  }

  func execute(_ query: ResolvedQuery) throws(ExecutionError) -> QueryResult {
    let corpus = loaded.corpus
    return try stoppably { environment throws(ExecutionError) in
      try QueryExecution.execute(query, on: corpus, environment: environment)
    }
  }

  /// What queries of this session run with.
  var execution: ExecutionEnvironment {
    ExecutionEnvironment(saved: saved, isCancelled: settings.isCancelled)
  }

  func report(_ error: ExecutionError) -> Outcome {
    error == .cancelled ? stop() : fail(error.message, code: error.code.rawValue)
  }

  private func keep(_ result: QueryResult, _ tree: Statement) {
    saved = result
    environment.saved = result.shape
    if case .query(let query) = tree.kind { savedText = format(query) }
  }

  private func sayFooter(_ result: QueryResult, elapsed: Duration) {
    guard !mode.isMachine, settings.showsFooter else { return }
    sayFooter(
      rowCount: result.rowCount, noun: noun(for: result.shape), elapsed: settings.showsTime ? elapsed : nil)
    for left in result.leftOut {
      let rows = footer(shown: left.count, of: left.count, noun: "rows")
      say("note: `\(left.column)` leaves out \(rows) without a value")
    }
  }

  /// Tells people how many rows there are, and how many of them were shown.
  func sayFooter(rowCount: Int, noun: String, elapsed: Duration? = nil) {
    guard !mode.isMachine, settings.showsFooter else { return }
    let shown = isInFile ? rowCount : settings.renderOptions.shownRows(of: rowCount, as: mode)
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

extension Statement {
  /// Whether it asks for rows.
  var isQuery: Bool { if case .query = kind { true } else { false } }
}
