import Glibc
import Shell
import Terminal

/// Entries from the line editor, kept in the history.
struct EditorLines: LineSource {
  private let editor = LineEditor(program: "tearsheet")
  private let history: StatementHistory

  /// Statements are read from and added to the history file where it is kept.
  init(for session: Session, keepingHistory isKept: Bool) {
    // Ctrl-\ would end the program in the runtime's debugger, with the terminal as the editor has it.
    signal(SIGQUIT, SIG_IGN)
    editor.isComplete = Session.isComplete
    editor.missing = Session.missing
    editor.complete = { text, cursor in Completion(session.complete(text, at: cursor)) }
    let path = isKept ? HistoryFile.usualPath(in: environmentVariables("XDG_STATE_HOME", "HOME")) : nil
    history = StatementHistory(path.map { HistoryFile(path: $0) }, editor: editor)
  }

  /// What commands can do at this prompt.
  var tools: PromptTools {
    let (history, environment) = (history, environmentVariables("VISUAL", "EDITOR", "TMPDIR"))
    return PromptTools(
      history: {
        Self.refresh(history)
        return history.statements
      },
      record: { Self.record($0, in: history) },
      edit: { text in
        do throws(ExternalEditor.Failure) {
          return .text(try ExternalEditor(environment: environment).edit(text))
        } catch {
          return .failed(error.description)
        }
      })
  }

  mutating func next(prompt: String) -> ShellInput {
    // Other shells may have run something meanwhile.
    Self.refresh(history)
    switch editor.read(prompt: prompt) {
    case .interrupted: return .interrupted
    case .endOfInput: return .end
    case .text(let text):
      Self.record(text, in: history)
      return .entry(text)
    }
  }

  private static func refresh(_ history: StatementHistory) {
    attempt { () throws(HistoryError) in try history.refresh() }
  }

  /// Before the statement runs, so that it is kept whatever happens then.
  private static func record(_ text: String, in history: StatementHistory) {
    if HistoryFile.longestStatement < text.utf8.count {
      tell("note: more than 1 MiB is not kept in the history")
    }
    attempt { () throws(HistoryError) in try history.record(text) }
  }

  /// A history that cannot be used is told of once, since it is left alone then.
  private static func attempt(_ body: () throws(HistoryError) -> String?) {
    do throws(HistoryError) {
      if let damaged = try body() {
        tell("note: the history was damaged; it is kept as \(damaged), and what could be read goes on")
      }
    } catch {
      tell("note: \(error); statements are remembered until this shell ends")
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
