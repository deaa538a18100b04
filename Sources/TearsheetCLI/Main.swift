import ArgumentParser
import Glibc

@main
enum Main {
  static func main() {
    do {
      var command = try Tearsheet.parseAsRoot()
      try command.run()
    } catch {
      leave(with: error)
    }
  }

  /// Help goes to standard output; a wrong command line is status 2.
  private static func leave(with error: any Error) -> Never {
    let status = Tearsheet.exitCode(for: error)
    let message = Tearsheet.fullMessage(for: error)
    if !message.isEmpty { write(message + "\n", to: status == .success ? 1 : 2) }
    exit(status == .validationFailure ? ExitStatus.usage.rawValue : status.rawValue)
  }
}

/// The exit statuses that do not come from a session.
enum ExitStatus: Int32 {
  case usage = 2
  case unreadableInput = 3

  var error: ExitCode { ExitCode(rawValue) }
}
