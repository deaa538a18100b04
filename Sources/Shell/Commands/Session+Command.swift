import Diagnostics

extension Session {
  /// Runs a line such as `.mode csv`.
  func runCommand(_ line: String) -> Outcome {
    let words = commandWords(line).map(\.text)
    guard let command = command(of: line) else { return unknownCommand(commandWord(words)) }
    let arguments = words.dropFirst().map { Self.fileCommands.contains(command.name) ? withHome($0) : $0 }
    guard command.count.contains(arguments.count) else { return fail("usage: \(command.usage)") }
    return command.run(self, arguments)
  }

  private static let fileCommands: Set = ["open", "read", "output", "once", "record"]

  /// `~/x` is in the user's home, as in a shell.
  private func withHome(_ path: String) -> String {
    guard path == "~" || path.hasPrefix("~/"), let home = settings.home else { return path }
    return home + path.dropFirst()
  }

  /// The command that a line calls.
  func command(of line: String) -> DotCommand? { command(named: commandWord(commandWords(line).map(\.text))) }

  private func commandWord(_ words: [String]) -> String {
    (words.first ?? "").drop { $0 == "." }.lowercased()
  }

  /// By its name, or by a beginning of it that no other has.
  func command(named name: String) -> DotCommand? {
    if name == "exit" || name == "q" { return command(named: "quit") }
    if let exact = DotCommand.all.first(where: { $0.name == name }) { return exact }
    let matching = DotCommand.all.filter { !name.isEmpty && $0.name.hasPrefix(name) }
    return matching.count == 1 ? matching.first : nil
  }

  private func unknownCommand(_ name: String) -> Outcome {
    let names = DotCommand.all.map(\.name)
    let nearest = nearestName(to: name, among: names).flatMap { command(named: $0) }
    guard let meant = Self.command(calledBy: name) ?? nearest else {
      say("error[unknown-command]: there is no command `.\(name)`")
      say("  help: commands: \(names.map { "." + $0 }.joined(separator: " "))")
      return .failed
    }
    say("error[unknown-command]: there is no command `.\(name)`; did you mean `.\(meant.name)`?")
    say("  help: `\(meant.usage)`: \(meant.meaning); `.help` lists all commands")
    return .failed
  }
}
