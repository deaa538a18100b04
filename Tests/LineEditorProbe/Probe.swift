import Glibc
import Terminal

/// A prompt with nothing behind it: prints each input as `got<…>` with rows joined by `⏎`, for tests on a terminal.
///
/// A statement is complete when its parentheses are closed. `work` runs until Ctrl-C. The first argument names a history
/// file; `PROBE_PROMPT` replaces the prompt.
@main
enum Probe {
  private static let words = ["count", "country", "filter", "from", "überblick", "IGV", "IWM"]

  static func main() {
    let editor = LineEditor(program: "probe")
    let file = CommandLine.arguments.dropFirst().first.map { HistoryFile(path: $0) }
    let history = StatementHistory(file, editor: editor)
    editor.isComplete = { $0.count { $0 == "(" } <= $0.count { $0 == ")" } }
    editor.complete = complete
    let prompt =
      getenv("PROBE_PROMPT").map { String(cString: $0) } ?? "\u{1}\u{1B}[1m\u{1}probe>\u{1}\u{1B}[0m\u{1} "
    while true {
      if let damaged = try? history.refresh(), !damaged.isEmpty { say("damaged") }
      guard let reply = reply(to: editor.read(prompt: prompt), history) else { return say("bye") }
      say(reply)
    }
  }

  private static func reply(to input: LineInput, _ history: StatementHistory) -> String? {
    switch input {
    case .endOfInput: return nil
    case .interrupted: return "interrupted"
    case .text("work"): return work()
    case .text(let statement):
      let damaged = try? history.record(statement)
      let rows = statement.split(separator: "\n", omittingEmptySubsequences: false)
      return "got<\(rows.joined(separator: "⏎"))> \(rows.count)" + (damaged.map { " damaged \($0)" } ?? "")
    }
  }

  /// Sixty words, then some with meanings, a value in quotes and one with wide characters.
  private static let others =
    (1...60).map { Completion.Candidate("m\($0 < 10 ? "0" : "")\($0)") } + [
      Completion.Candidate(
        "title", note: "text", meaning: "The headline of the issue, as the page prints it."),
      Completion.Candidate("tickers", note: "list of ticker", meaning: "The tickers of its ideas, in order."),
      Completion.Candidate("\"yes or no\""),
      Completion.Candidate("w日本語", meaning: "日本語の説明は長い"), Completion.Candidate("wide", meaning: "narrow"),
    ]

  private static func complete(_ text: String, _ cursor: Int) -> Completion {
    let before = Array(text.utf8.prefix(cursor))
    let start = before.lastIndex { " \n(".utf8.contains($0) }.map { $0 + 1 } ?? 0
    let typed = String(decoding: before[start...], as: UTF8.self).lowercased()
    let fitting = words.enumerated().filter { $0.element.lowercased().hasPrefix(typed) }
    let candidates = fitting.map {
      Completion.Candidate($0.element, note: typed == "i" ? "\($0.offset)" : "")
    }
    let more = typed.isEmpty ? [] : others.filter { $0.text.hasPrefix(typed) }
    var completion = Completion(replaceFrom: start, candidates: candidates + more)
    if typed == "m0" { completion.unlisted = 1234 }
    return completion
  }

  /// The editor writes to the terminal itself, so nothing may wait in a buffer.
  private static func say(_ text: String) {
    print(text)
    fflush(nil)
  }

  private static func work() -> String {
    let interrupt = InterruptFlag()
    say("working")
    while !interrupt.isRequested { usleep(1000) }
    interrupt.clear()
    return "stopped"
  }
}
