import ArgumentParser
struct LoadCommand: ParsableCommand {
  static let configuration = CommandConfiguration(commandName: "load")
}
