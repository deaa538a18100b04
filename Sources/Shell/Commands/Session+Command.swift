import Diagnostics

extension Session {
  /// Runs a line such as `.mode csv`.
  func runCommand(_ line: String) -> Outcome {
    let words = commandWords(line).map(\.text)
    let name = (words.first ?? "").drop { $0 == "." }.lowercased()
    guard let command = command(named: name) else { return unknownCommand(name) }
    let arguments = Array(words.dropFirst())
    guard command.count.contains(arguments.count) else { return fail("usage: \(command.usage)") }
    return command.run(self, arguments)
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
    let nearest = nearestName(to: name, among: names).map { "; did you mean `.\($0)`?" } ?? ""
    say("error[unknown-command]: there is no command `.\(name)`\(nearest)")
    say("  help: commands: \(names.map { "." + $0 }.joined(separator: " "))")
    return .failed
  }
}
