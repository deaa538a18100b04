internal import CEditline
internal import CSignals
internal import Glibc

/// One open libedit handle over a terminal, closed with the session.
final class EditSession {
  let editor: OpaquePointer
  let output: Int32
  private let input: Int32
  let hasViKeys: Bool
  var reader: ScalarReader
  /// Set while `read` runs; libedit's key functions ask them.
  var isComplete: (String) -> Bool = { _ in true }
  var missing: (String) -> String? = { _ in nil }
  var complete: (String, Int) -> Completion = { _, _ in Completion(replaceFrom: 0, candidates: [String]()) }
  var wasInterrupted = false
  /// Whether the user was told what the statement waits for.
  var hasToldMissing = false
  /// What stood there after the last Tab: where nothing has changed since, the next one lists.
  var lastCompleted: (text: String, cursor: Int)?
  /// Set while a block that the terminal pastes is read, in which Escape is a character like others.
  var isPasting = false

  private let history: OpaquePointer
  /// Whether the terminal may be sent sequences: to mark what it pastes, and to move up a row.
  let knowsSequences: Bool
  private let ownInput: Int32?
  private(set) var prompt = ""
  /// The prompt as libedit asks for it, which is not copied there.
  private var promptBytes: UnsafeMutablePointer<CChar>?

  /// What Up can reach; the file holds more.
  private static let historyLimit: Int32 = 10_000
  /// Brackets what takes no room in the prompt.
  private static let promptMark: CChar = 1

  init?(program: String, input: Int32, output: Int32) {
    editline_use_utf8()
    guard let history = editline_open_history(Self.historyLimit) else { return nil }
    guard let editor = editline_open(program, input, output) else {
      editline_close_history(history)
      return nil
    }
    // First, since `bind -v` in the settings replaces the whole key map.
    editline_read_settings(editor)
    self.editor = editor
    self.history = history
    self.output = output
    self.input = input
    hasViKeys = editline_has_vi_keys(editor)
    knowsSequences = Terminal.knowsSequences(getenv("TERM").map { String(cString: $0) })
    ownInput = Self.reopen(input)
    reader = ScalarReader(descriptor: ownInput ?? input)
    connect()
  }

  deinit {
    editline_close(editor)
    editline_close_history(history)
    if let ownInput { close(ownInput) }
    free(promptBytes)
  }

  func read(
    prompt: String, isComplete: @escaping (String) -> Bool, missing: @escaping (String) -> String?,
    complete: @escaping (String, Int) -> Completion
  ) -> LineInput {
    self.isComplete = isComplete
    self.missing = missing
    self.complete = complete
    self.prompt = prompt
    free(promptBytes)
    promptBytes = strdup(prompt)
    prepare()
    let line = editline_read(editor).map { String(cString: $0) }
    finish()
    if wasInterrupted { return .interrupted }
    guard let line else {
      write("\n", to: output)
      return .endOfInput
    }
    return .text(line.hasSuffix("\n") ? String(line.dropLast()) : line)
  }

  func clearHistory() {
    editline_clear_history(history)
  }

  func addHistory(_ statement: String) {
    editline_enter_history(history, statement)
  }

  /// The session that libedit hands back to a callback.
  static func of(_ editor: OpaquePointer) -> EditSession? {
    editline_context(editor).map { Unmanaged<EditSession>.fromOpaque($0).takeUnretainedValue() }
  }

  /// Opens the terminal once more for reads that never block, which must not hold for others that share the descriptor.
  ///
  /// Ctrl-C throws away what is typed and not yet read, so a read that was promised bytes would otherwise wait for ever.
  static func reopen(_ descriptor: Int32) -> Int32? {
    let own = open("/proc/self/fd/\(descriptor)", O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    return own >= 0 ? own : nil
  }

  private func connect() {
    editline_set_context(editor, Unmanaged.passUnretained(self).toOpaque())
    editline_set_prompt(editor, { EditSession.of($0)?.promptBytes }, Self.promptMark)
    editline_set_reader(editor, { EditSession.of($0)?.next($1) ?? 0 })
    editline_use_history(editor, history)
    bindKeys()
  }

  private func prepare() {
    wasInterrupted = false
    hasToldMissing = false
    isPasting = false
    lastCompleted = nil
    // A signal that came before this line was meant for the work before it.
    while signals_take() != 0 {}
    signals_hold()
    editline_resize(editor)
    signals_guard(input, output, knowsSequences)
    // Before the prompt is drawn, lest the system echo keys that are typed as soon as it shows.
    editline_set_raw(editor, true)
    markPastes(true)
  }

  private func finish() {
    markPastes(false)
    signals_unguard()
    signals_release()
    if wasInterrupted {
      reader.discard()
      editline_reset(editor)
    }
  }

  /// Asks the terminal to bracket what it pastes, which nothing answers.
  func markPastes(_ marked: Bool) {
    if knowsSequences { write(marked ? "\u{1B}[?2004h" : "\u{1B}[?2004l", to: output) }
  }
}
