import Presentation

extension DotCommand {
  /// All commands, in the order of help.
  static var all: [DotCommand] { data + output + others }

  private static var data: [DotCommand] {
    [
      DotCommand("open", "PATH …", takes: 1...1000, "load these files and folders instead") {
        $0.open($1)
      },
      DotCommand("reload", "", "read the files that have changed again") { session, _ in session.reload() },
      DotCommand("watch", "on|off", takes: 0...1, "whether changed files are read by themselves") {
        $0.setWatch($1.first)
      },
      DotCommand("errors", "[CODE]", takes: 0...1, "what could not be read, and why; all notes of a kind") {
        $0.listProblems(of: $1.first)
      },
      DotCommand("sources", "", "the files that are loaded") { session, _ in session.listSources() },
    ]
  }

  private static var output: [DotCommand] {
    let modes = OutputMode.allCases.map(\.rawValue).joined(separator: "|")
    return [
      DotCommand("mode", modes, takes: 0...1, "how results are written") { $0.setMode($1.first) },
      DotCommand("rows", "N|all", takes: 0...1, "how many rows a table shows") { $0.setRows($1.first) },
      DotCommand("timer", "on|off", takes: 0...1, "whether footers tell the time a query took") {
        $0.setTimer($1.first)
      },
      DotCommand("output", "[FILE]", takes: 0...1, "send results to a file; without one, here again") {
        $0.sendOutput(to: $1.first)
      },
      DotCommand("once", "FILE", takes: 1...1, "send the next result to a file") {
        $0.sendOutput(to: $1.first, once: true)
      },
      DotCommand("print", "TEXT", takes: 0...1000, "write a line among the results") {
        $0.writeText($1.joined(separator: " ") + "\n")
        return .done
      },
      DotCommand("card", "[N]", takes: 0...1, "row N of the last result in full") { $0.showCard($1.first) },
    ]
  }

  private static var others: [DotCommand] {
    [
      DotCommand("read", "FILE", takes: 1...1, "run the statements of a file") { $0.read($1[0]) },
      DotCommand("settings", "", "what is set") { session, _ in session.listSettings() },
      DotCommand("help", "[TOPIC]", takes: 0...10, "this list, or about one thing") { $0.help($1) },
      DotCommand("apropos", "WORD …", takes: 1...10, "the pages of help that have these words") {
        $0.searchPages(for: $1)
      },
      DotCommand("quit", "", "end the shell; so does Ctrl-D") { _, _ in .quit },
    ]
  }
}
