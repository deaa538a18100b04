import ArgumentParser
import CorpusLoading
import Diagnostics
import Shell

struct Run: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Run the statements of a script.",
    discussion: """
      The first statement that fails ends the script with status 1.

      Example:
        tearsheet run weekly.tear letters/ --mode csv -p ticker=IGV
      """)

  @OptionGroup var options: SessionOptions

  @Argument(help: "The script.")
  var script: String

  @Argument(help: ArgumentHelp("Files and folders of newsletters; - is standard input.", valueName: "path"))
  var paths: [String] = []

  func run() throws {
    let source = try readScript(at: script)
    let session = try openSession(over: paths, options, options.settings(), running: [source])
    try session.finish(running: [source])
  }
}

/// The text of a script; `-` is standard input. Ends with status 3 when it cannot be read.
func readScript(at path: String) throws -> SourceText {
  do throws(FileError) {
    let bytes =
      path == "-"
      ? try readToEnd(of: 0, named: "standard input", limit: .script) : try readFile(at: path, limit: .script)
    return SourceText(bytes: bytes, name: path == "-" ? "stdin" : path)
  } catch {
    tell("error: \(error)")
    throw ExitStatus.unreadableInput.error
  }
}
