import ArgumentParser
import Diagnostics
import Glibc
import Presentation

@main
enum Main {
  static func main() {
    openStandardDescriptors()
    let arguments = Array(CommandLine.arguments.dropFirst())
    if arguments != ["help"], let first = arguments.first, Tearsheet.subcommandNames.contains(first) {
      run(Subcommands.self, arguments)
    } else {
      run(Tearsheet.self, arguments == ["help"] ? ["--help"] : arguments)
    }
  }

  /// Gives a standard descriptor that is closed something to be, lest a file that is opened later become it.
  ///
  /// What is told on a closed standard error is lost, as the user wished; results on a closed standard output stay an error.
  private static func openStandardDescriptors() {
    for descriptor: Int32 in 0...2 where fcntl(descriptor, F_GETFD) < 0 {
      // Opens the lowest that is free, which is this one.
      _ = unsafe open("/dev/null", descriptor == 1 ? O_RDONLY : O_WRONLY)
    }
  }

  /// Help goes to standard output; a wrong command line is status 2.
  private static func run<Root: ParsableCommand>(_ root: Root.Type, _ arguments: [String]) {
    do {
      var command = try root.parseAsRoot(arguments)
      try command.run()
    } catch {
      let status = root.exitCode(for: error)
      let message = visible(shortened(root.fullMessage(for: error), to: 20_000), keepsLines: true)
      if !message.isEmpty { write(message + "\n", to: status == .success ? 1 : 2) }
      exit(status == .validationFailure ? ExitStatus.usage.rawValue : status.rawValue)
    }
  }
}

/// Parses command lines that begin with a subcommand: `Tearsheet` itself would take its name for a path.
private struct Subcommands: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tearsheet", subcommands: Tearsheet.configuration.subcommands)
}

extension Tearsheet {
  /// Every subcommand says its name, since making one up from its type is a millisecond of every start.
  fileprivate static var subcommandNames: [String] {
    configuration.subcommands.map { $0._commandName } + ["help"]
  }
}

/// The exit statuses that do not come from a session.
enum ExitStatus: Int32 {
  case usage = 2
  case unreadableInput = 3

  var error: ExitCode { ExitCode(rawValue) }
}
