import Shell
import Terminal

/// Entries from the line editor, kept in the history file.
struct EditorLines: LineSource {
  private let editor = LineEditor(program: "tearsheet")
  private var history: HistoryFile?

  init(for session: Session) {
    editor.isComplete = Session.isComplete
    editor.complete = { text, cursor in Completion(session.complete(text, at: cursor)) }
    let names = ["XDG_STATE_HOME", "HOME"]
    let environment = names.reduce(into: [String: String]()) { $0[$1] = environmentVariable($1) }
    history = HistoryFile.usualPath(in: environment).map { HistoryFile(path: $0) }
    recall()
  }

  mutating func next(prompt: String) -> ShellInput {
    switch editor.read(prompt: prompt) {
    case .interrupted: return .interrupted
    case .endOfInput: return .end
    case .text(let text):
      record(text)
      return .entry(text)
    }
  }

  /// Gives the editor what earlier sessions recorded.
  private mutating func recall() {
    let editor = editor
    attempt { file throws(HistoryError) in
      let contents = try file.load()
      for statement in contents.statements { editor.addHistory(statement) }
      return contents.damaged
    }
  }

  private mutating func record(_ text: String) {
    guard text.contains(where: { !$0.isWhitespace }) else { return }
    editor.addHistory(text)
    attempt { file throws(HistoryError) in try file.append(text) }
  }

  /// A history that cannot be used is told of once and then left alone.
  private mutating func attempt(_ body: (HistoryFile) throws(HistoryError) -> String?) {
    guard let file = history else { return }
    do throws(HistoryError) {
      if let damaged = try body(file) { tell("note: the damaged history is kept as \(damaged)") }
    } catch {
      tell("note: \(error); statements are not recorded")
      history = nil
    }
  }
}

extension Completion {
  fileprivate init(_ line: LineCompletion) {
    self.init(
      replaceFrom: line.start,
      candidates: line.candidates.map {
        Candidate($0.text, shown: $0.shown, note: $0.note, meaning: $0.meaning)
      })
    unlisted = line.unlisted
    sharedPrefix = line.commonPrefix
  }
}
