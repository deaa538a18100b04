import Presentation

extension DotCommand {
  /// All commands, in the order of help.
  static var all: [DotCommand] { data + output + names + lessons + others }

  private static var data: [DotCommand] {
    [
      DotCommand("open", "PATH …", takes: 1...1000, of: .path, "load these files and folders instead") {
        $0.open($1)
      },
      DotCommand("reload", "", "read the files that have changed again") { session, _ in session.reload() },
      DotCommand("watch", "on|off", takes: 0...1, of: .onOff, "whether changed files are read by themselves")
      {
        $0.setWatch($1.first)
      },
      DotCommand(
        "errors", "[CODE]", takes: 0...1, of: .errorCode,
        "what could not be read, and why; all notes of a kind"
      ) {
        $0.listProblems(of: $1.first)
      },
      DotCommand("sources", "", "the files that are loaded") { session, _ in session.listSources() },
    ]
  }

  private static var output: [DotCommand] {
    let modes = OutputMode.allCases.map(\.rawValue).joined(separator: "|")
    return [
      DotCommand("mode", modes, takes: 0...1, of: .mode, "how results are written") { $0.setMode($1.first) },
      DotCommand("rows", "N|all", takes: 0...1, of: .oneOf("all"), "how many rows a table shows") {
        $0.setRows($1.first)
      },
      DotCommand(
        "pager", "on|off|auto", takes: 0...1, of: .oneOf("on", "off", "auto"),
        "stop long results at each page; auto: at the prompt"
      ) {
        $0.setPaging($1.first)
      },
      DotCommand("timer", "on|off", takes: 0...1, of: .onOff, "tell the time from Enter to the first row") {
        $0.setTimer($1.first)
      },
      DotCommand(
        "output", "[FILE] [--force]", takes: 0...2, of: .path,
        "send results to a file; without one, here again", more: fileForms
      ) {
        $0.sendOutput($1, once: false)
      },
      DotCommand(
        "once", "FILE [--force]", takes: 1...2, of: .path,
        "send the next result to a file; --force replaces one", more: fileForms
      ) {
        $0.sendOutput($1, once: true)
      },
      DotCommand("print", "TEXT", takes: 0...1000, "write a line among the results") {
        $0.writeText($1.joined(separator: " ") + "\n")
        return .done
      },
      DotCommand("card", "[N]", takes: 0...1, "row N of the last result in full") { $0.showCard($1.first) },
      DotCommand("why", "[N]", takes: 0...1, "the conditions that row N of the last result meets") {
        $0.showMatch($1.first)
      },
    ]
  }

  /// What exports a result in a form that other programs read.
  private static let fileForms =
    "This is how results are exported: in a file that ends in .csv for Excel or another spreadsheet, in .json, .jsonl or .md as that."

  private static var lessons: [DotCommand] {
    [
      DotCommand(
        "learn", "[N|off]", takes: 0...1, "lessons with tasks: begin, the open task again, or lesson N"
      ) {
        $0.learn($1.first)
      },
      DotCommand("hint", "", "a hint for the task; behind the last the answer") { session, _ in session.hint()
      },
      DotCommand("answer", "", "the answer to the task") { session, _ in session.showAnswer() },
      DotCommand(
        "teach", "on|off", takes: 0...1, of: .onOff, "how each question was read, and a thing worth knowing"
      ) {
        $0.setTeaching($1.first)
      },
      DotCommand("next", "", "the next task or lesson") { session, _ in session.goOn() },
    ]
  }

  private static var others: [DotCommand] {
    [
      DotCommand(
        "read", "FILE", takes: 1...1, of: .path, "run the statements of a file",
        more: "Where they ask several questions, the prompt shows each above its answer."
      ) {
        $0.read($1[0])
      },
      DotCommand("settings", "", "what is set") { session, _ in session.listSettings() },
      DotCommand("help", "[TOPIC]", takes: 0...10, of: .topic, "this list, or about one thing") {
        $0.help($1)
      },
      DotCommand("apropos", "WORD …", takes: 1...10, "the pages of help that have these words") {
        $0.searchPages(for: $1)
      },
      DotCommand("quit", "", "end the shell; so does Ctrl-D") { _, _ in .quit },
    ]
  }
}
