import ArgumentParser
struct RunScript: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "run")
}
