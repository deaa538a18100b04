package import CorpusLoading
package import Diagnostics
import Presentation
import QueryExecution
import QuerySemantics
import QuerySyntax

/// One conversation over one corpus: what is loaded, what is set, what has been named, and the last result.
///
/// Text comes in, text goes out; there is no terminal in here. Belongs to one thread.
package final class Session {
  package var settings: Settings
  package internal(set) var request: LoadRequest
  package internal(set) var loaded: Loaded
  let output: ShellOutput
  /// Whether the last result went to a file.
  var isInFile = false
  /// Where results go instead of `output`, after `.output` or `.once`.
  var file: OutputFile?
  /// Whether `file` holds a whole result.
  var finishedResults = false
  /// Files that this session wrote, which it may write again.
  var ownFiles: [FileIdentity] = []
  /// Names, parameters and the shape of the last result.
  var environment: NameEnvironment
  /// `set now` or `--as-of` fixed it.
  var isNowFixed = false
  /// The last result, which `_`, `expect` and `.card` speak of.
  var saved: QueryResult?
  /// The query that gave `saved`.
  var savedQuery: ResolvedQuery?
  /// The query that gave `saved`, in one line.
  var savedText: String?
  /// Follows the files that are loaded, while `.watch` is on.
  var watch: CorpusWatch?
  /// Whether entries come one after the other, with time between them.
  package var isAtPrompt = false
  /// Whether `.teach` is on.
  var teaches = false
  /// The lessons that are being gone through.
  var course: Course?
  /// What the prompt offers, where there is one.
  package var tools: PromptTools?
  /// The last entry that is no command.
  var lastEntry: String?
  /// Whether what runs comes from `.edit`.
  var isEdited = false
  /// The user's named queries, where there is a place for them.
  var library: KeptQueries?
  /// What stands in comments above a `let` that was run, by its name in lower case.
  var descriptions: [String: String] = [:]
  /// The script that statements which succeed are added to.
  var recording: Recording?
  /// Whether each answer is headed by its question, where somebody asks several at once.
  var headsAnswers = false
  /// Scripts that are being read, outermost first.
  var openScripts: [String] = []
  /// When the statement began, and when the first of its results was written.
  var statementStart = ContinuousClock.now
  var firstOutput: ContinuousClock.Instant?

  package init(request: LoadRequest, loaded: Loaded, settings: Settings, output: ShellOutput) {
    self.request = request
    self.loaded = loaded
    self.settings = settings
    self.output = output
    environment = NameEnvironment(now: settings.now())
  }

  /// Runs the statements of a text one after the other; the first that fails ends it.
  @discardableResult
  package func evaluate(_ source: SourceText) -> Outcome {
    if let line = ForeignCommand(source[source.span]) {
      return fail("`\(line.word)` is no command; did you mean `\(line.meaning)`?")
    }
    let statements = splitStatements(source)
    let before = headsAnswers
    defer { headsAnswers = before }
    if isAtPrompt, 1 < statements.count(where: \.tree.isQuery) { headsAnswers = true }
    for (place, statement) in statements.enumerated() {
      let last = savedText
      let outcome = checkFile(after: onSoundCorpus { evaluate(statement, in: source) })
      if outcome == .done { record(statement, in: source, after: last) }
      if outcome == .done { continue }
      let rest = statements.count - place - 1
      if isAtPrompt, openScripts.isEmpty, outcome != .quit, 0 < rest {
        say("note: the \(footer(shown: rest, of: rest, noun: "statements")) behind it did not run")
      }
      return outcome
    }
    return .done
  }

  /// Reads and answers until the input ends or `.quit`.
  ///
  /// - Returns: `failed` where results that were to go to a file could not be kept.
  @discardableResult
  package func run(from lines: inout some LineSource) -> Outcome {
    isAtPrompt = true
    if settings.watchesFiles { _ = setWatch("on") }
    defer { (isAtPrompt, watch) = (false, nil) }
    while true {
      takeInChanges()
      takeInLibrary()
      switch lines.next(prompt: "tearsheet> ") {
      case .entry(let text):
        // What changed while the user typed.
        takeInChanges()
        takeInLibrary()
        remember(text)
        if evaluate(SourceText(text)) == .quit { return finishOutput() }
      case .interrupted: continue
      case .end: return finishOutput()
      }
    }
  }

  /// Whether Enter should run `text` and not ask for more of it.
  package static func isComplete(_ text: String) -> Bool { !parseScript(SourceText(text)).isIncomplete }

  /// What a text that Enter should not run yet waits for, in one line.
  package static func missing(in text: String) -> String? {
    let source = SourceText(text)
    let open = lex(source).reduce(0) { $0 + ($1.kind == .leftParen ? 1 : $1.kind == .rightParen ? -1 : 0) }
    let wanted = parseScript(source).diagnostics.last.map { ": " + $0.message } ?? ""
    let brackets = 1 < open ? "; \(open) brackets are open" : ""
    return visible("the statement is not whole yet\(wanted)\(brackets); Ctrl-C drops it")
  }

  /// Fixes what `now` means, to the last minute of what `date` says, such as `2026-05`.
  ///
  /// - Returns: Whether `date` is a date; if not, the diagnostics have been written.
  package func fixNow(_ date: String) -> Bool {
    let source = SourceText(date, name: "--as-of")
    let value = Expr(.string(date), source.span)
    let statement = Statement(.set(Name("now", source.span), value), source.span)
    let (resolved, diagnostics) = resolve(statement, in: environment)
    show(diagnostics, in: source)
    guard case .environment(let changed)? = resolved else { return false }
    environment = changed
    isNowFixed = true
    return true
  }

  func show(_ diagnostics: [Diagnostic], in source: SourceText) {
    if isUnsound { return }
    for diagnostic in diagnostics {
      let text = render(diagnostic, in: source, width: messageWidth)
      tell(text)
    }
  }

  /// Writes one line, without its end, as a message. It may quote anything.
  func say(_ line: String) {
    if isUnsound { return }
    tell(visible(shortened(line, to: 600)) + "\n")
  }

  private func tell(_ text: String) {
    let wrapped = messageWidth.map { wrapProse(text, width: $0) } ?? text
    write(message: settings.messageTheme.paint(message: wrapped))
  }

  /// Messages go beside results, but for those of a lesson that is shown page by page, which count among its rows.
  func write(message: String) {
    if course?.isPaged == true { output.result(message) } else { output.message(message) }
  }

  /// As `say`, but so that it catches the eye less.
  func sayFaintly(_ line: String) {
    if isUnsound { return }
    let shown = visible(line)
    let wrapped = messageWidth.map { wrap(shown, width: $0) } ?? [shown]
    for row in wrapped { write(message: settings.messageTheme.paint(row, as: .faint) + "\n") }
  }

  /// Whether nobody wants the rest of the answer.
  var isStopped: Bool { settings.isCancelled() || (file == nil && output.isLeft()) }

  /// Says that the user stopped the answer. Of a file only whole results stay.
  func stop() -> Outcome {
    file?.dropUnfinished()
    course?.isPaged = false
    output.cutOff()
    say("stopped")
    return .interrupted
  }

  /// Writes `table` where results go.
  func write(_ table: ResultTable, as mode: OutputMode? = nil, firstRow: Int = 1) -> Outcome {
    if isUnsound { return .done }
    isInFile = file != nil
    var options = renderOptions
    options.firstRow = firstRow
    let sink = file.map { file in { file.write($0) } } ?? output.result
    var stream = ResultStream(
      { text in
        if self.firstOutput == nil { self.firstOutput = .now }
        sink(text)
      }, isStopped: { self.isStopped })
    render(table, as: mode ?? self.mode, options: options, into: &stream)
    stream.flush()
    return settings.isCancelled() ? stop() : finishOnce()
  }

  /// For where results go now.
  /// How results are written: as the mode says, or where that is one for people as the name of the file does that they go to.
  var mode: OutputMode {
    guard !settings.mode.isMachine, let file else { return settings.mode }
    return OutputMode(ending: file.path) ?? settings.mode
  }

  var renderOptions: RenderOptions {
    var options = settings.renderOptions
    if file != nil {
      options.theme = .plain
      options.isForTerminal = false
      // What is kept is kept whole.
      options.rowLimit = nil
    }
    return options
  }
}
