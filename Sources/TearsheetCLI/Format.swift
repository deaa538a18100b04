import ArgumentParser
import Diagnostics
import Shell

struct Format: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "format",
    abstract: "Lay out scripts in the one usual way.",
    discussion: """
      Files are written anew; standard input, -, goes to standard output. Statements with errors stay as they are. \
      With --check nothing is written, the files that would change are listed, and the status is 1 when there are any.

      Example:
        tearsheet format --check queries/*.tear
      """)

  @Flag(help: "Write nothing; list the files that would change.")
  var check = false

  @Argument(help: "Scripts; - is standard input.")
  var scripts: [String]

  func run() throws {
    var hasChanges = false
    for script in scripts {
      let source = try readScript(at: script)
      let text = formatted(source)
      let isChanged = Array(text.utf8) != source.bytes
      if isChanged { hasChanges = true }
      if check {
        if isChanged { write(source.name + "\n", to: 1) }
      } else if isChanged || script == "-" {
        try save(text, to: script)
      }
    }
    if check, hasChanges { throw ExitCode.failure }
  }
}

/// Writes a whole file; says why and ends with status 1 when that fails.
func save(_ text: String, to path: String) throws {
  do throws(OutputFile.Failure) {
    let file = try OutputFile(path: path)
    file.write(Array(text.utf8))
    try file.finish()
  } catch {
    tell("error: \(error.message)")
    throw ExitCode.failure
  }
}
