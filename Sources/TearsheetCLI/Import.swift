import ArgumentParser
import CorpusLoading
import Diagnostics
import Glibc
import NewsletterReaders
import Newsletters
import Presentation
import Shell

struct Import: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: "Read newsletters of any supported form and write them as interchange JSON Lines.",
    discussion: """
      Ideas without a direction get one. What cannot be read is reported and left out; the status is 3 when \
      nothing could be read, and under --strict when anything could not.

      Example:
        tearsheet import letters/ -o letters.jsonl
      """)

  @Option(
    name: .shortAndLong, help: ArgumentHelp("The file to write; - is standard output.", valueName: "file"))
  var output: String

  @Flag(help: "Write nothing when any file or a part of one cannot be read.")
  var strict = false

  @Argument(help: ArgumentHelp("Files and folders of newsletters; - is standard input.", valueName: "path"))
  var paths: [String]

  func run() throws {
    let sources = readSources(LoadRequest(paths: paths))
    for problem in sources.problems { tell(problem.text) }
    let hasErrors = sources.problems.contains { $0.severity == .error }
    guard !sources.newsletters.isEmpty, !sources.problems.contains(where: \.isFatal), !(strict && hasErrors)
    else { throw ExitStatus.unreadableInput.error }
    try save(writeInterchange(sources.newsletters))
    let count = sources.newsletters.count
    tell(footer(shown: count, of: count, noun: "newsletters") + " written")
  }

  private func save(_ bytes: [UInt8]) throws {
    do throws(OutputFile.Failure) {
      let file = try OutputFile(path: output)
      file.write(bytes)
      try file.finish()
    } catch {
      tell("error: \(error.message)")
      throw ExitCode.failure
    }
  }
}
