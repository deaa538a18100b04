import CivilTime
import Diagnostics
import Presentation
import QuerySemantics
import QuerySyntax

extension Session {
  /// Commands that make a script answer as the session did; the others are about the session itself.
  private static let recordedCommands: Set = [
    "open", "mode", "rows", "timer", "output", "once", "print", "card", "read",
  ]

  /// `.record FILE`, `.record off`, or how things stand.
  func setRecording(_ word: String?) -> Outcome {
    switch word {
    case nil: say(recording.map { "statements are recorded in \($0.path)" } ?? "nothing is recorded")
    case "off": endRecording()
    case let path? where path == file?.path:
      return fail("results are being written to \(path); `.output` ends that")
    case let path?:
      endRecording()
      do throws(Recording.Failure) {
        let script = try Recording(path: path)
        if isNowFixed { try script.add("set now = \(environment.now.literal)\n") }
        recording = script
        say(
          script.continues
            ? "goes on with \(path); `.record off` ends it" : "recording into \(path); `.record off` ends it")
      } catch {
        return fail(error.message)
      }
    }
    return .done
  }

  private func endRecording() {
    guard let ended = recording else { return }
    recording = nil
    let count = footer(shown: ended.statementCount, of: ended.statementCount, noun: "statements")
    say("\(count) recorded in \(ended.path)")
  }

  /// Adds a statement that succeeded to the script, with the names that it needs. `last` is the query whose result it may speak of.
  func record(_ parsed: Parsed<Statement>, in source: SourceText, after last: String?) {
    guard let recording, openScripts.isEmpty, let text = recordedText(of: parsed.tree, in: source) else {
      return
    }
    do throws(Recording.Failure) {
      guard try addLast(last, before: parsed.tree, text, to: recording) else {
        return say("note: this is not recorded, since it speaks of a result that the script does not have")
      }
      let own = parsed.tree.definedName?.key ?? parsed.tree.parameterName.map { ":" + $0.key }
      if case .shellCommand = parsed.tree.kind {} else { try addNames(of: text, except: own, to: recording) }
      try recording.addStatement(text)
      if givesResult(parsed.tree) { recording.lastQuery = savedText }
      if let own { recording.known[own] = meaning(of: own) }
    } catch {
      self.recording = nil
      say("error: \(error.message); nothing more is recorded")
    }
  }

  /// The statement as a script has it, with its line end; `nil` for what has no place in one.
  private func recordedText(of statement: Statement, in source: SourceText) -> String? {
    switch statement.kind {
    case .help, .missing: return nil
    case .shellCommand(let line):
      guard let name = command(of: line)?.name, Self.recordedCommands.contains(name) else { return nil }
      if name == "read", commandWords(line).dropFirst().contains(where: { $0.text == recording?.path }) {
        return nil
      }
      // The script is meant to be run again, and then its files are there.
      let isFile = (name == "output" || name == "once") && commandWords(line).count == 2
      return line + (isFile ? " --force" : "") + "\n"
    default: return format(SourceText(source[statement.span]))
    }
  }

  /// Adds the query that a statement speaks of by `_`, `expect` or `.card`, if the script does not have it.
  ///
  /// - Returns: False where that is not possible.
  private func addLast(
    _ last: String?, before statement: Statement, _ text: String, to recording: Recording
  ) throws(Recording.Failure) -> Bool {
    let speaksOfLast =
      switch statement.kind {
      case .expect: true
      case .shellCommand(let line): command(of: line)?.name == "card"
      default: mentions(in: text).contains("_")
      }
    guard speaksOfLast, let last, recording.lastQuery != last else { return true }
    guard !mentions(in: last).contains("_") else { return false }
    try addNames(of: last, to: recording)
    try recording.add(format(SourceText(last)))
    recording.lastQuery = last
    return true
  }

  /// Adds the names and parameters that a text uses and the script does not have, those that they use themselves first; not `own`,
  /// which the text itself gives.
  private func addNames(
    of text: String, except own: String? = nil, to recording: Recording
  ) throws(Recording.Failure) {
    // A value may be spelled like a name; which of the words are names, the checker tells.
    let used = usedNames(by: parseStatement(SourceText(text)).tree, in: environment)
    var seen: Set<String> = own.map { [$0] } ?? []
    var waiting = mentions(in: text).filter(used.contains).map { (name: $0, isReady: false) }
    while let (name, isReady) = waiting.popLast() {
      guard isReady || seen.insert(name).inserted, let meaning = meaning(of: name),
        recording.known[name] != meaning
      else { continue }
      if isReady {
        try recording.add(format(SourceText(meaning)))
        recording.known[name] = meaning
      } else {
        waiting.append((name, true))
        waiting += mentions(in: meaning).filter(used.contains).map { ($0, false) }
      }
    }
  }

  /// Whether a statement may have changed what `_` stands for.
  private func givesResult(_ statement: Statement) -> Bool {
    switch statement.kind {
    case .query: true
    case .shellCommand(let line): command(of: line)?.name == "read"
    default: false
    }
  }

  private func meaning(of name: String) -> String? {
    if name.hasPrefix(":") {
      let key = String(name.dropFirst())
      return environment.parameters[key]?.text(named: key)
    }
    return environment.definitions[name]?.text(named: name)
  }
}

extension Timestamp {
  /// As the language writes it: `2026-05-31T12:00`.
  fileprivate var literal: String { String(description.map { $0 == " " ? "T" : $0 }) }
}
