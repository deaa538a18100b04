import ArgumentParser
import CorpusLoading
import Diagnostics
import Glibc
import NewsletterReaders
import Newsletters
import Presentation
import Shell
import Terminal

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

  @OptionGroup var reading: ReadingOptions

  @Flag(help: "Write nothing when any file or a part of one cannot be read.")
  var strict = false

  @Argument(help: ArgumentHelp("Files and folders of newsletters; - is standard input.", valueName: "path"))
  var paths: [String]

  func run() throws {
    let interrupt = InterruptFlag()
    let request = LoadRequest(
      paths: paths, dateOrder: reading.dateOrder, instruments: try reading.instrumentList())
    guard let sources = readSources(request, monitor: terminalMonitor(interrupt)) else {
      throw interrupted("nothing was written")
    }
    for problem in sources.problems where problem.severity != .note { tell(problem.text) }
    let hasErrors = sources.problems.contains { $0.severity == .error }
    guard !sources.newsletters.isEmpty, !sources.problems.contains(where: \.isFatal), !(strict && hasErrors)
    else { throw ExitStatus.unreadableInput.error }
    try save(sources.newsletters, unless: interrupt)
    let count = sources.newsletters.count
    let notes = sources.problems.count { $0.severity == .note }
    let rest =
      notes == 0 ? "" : "; `.errors` in a session lists \(footer(shown: notes, of: notes, noun: "notes"))"
    tell(footer(shown: count, of: count, noun: "newsletters") + " written" + rest)
  }

  /// The file gets its name in the end, so that Ctrl-C leaves nothing.
  private func save(_ newsletters: [Newsletter], unless interrupt: InterruptFlag) throws {
    do throws(OutputFile.Failure) {
      let file = try OutputFile(path: output)
      var writer = InterchangeWriter()
      for newsletter in newsletters where !interrupt.isRequested {
        writer.append(newsletter)
        if 1 << 20 <= writer.bytes.count {
          file.write(writer.bytes)
          writer.removeAll()
        }
      }
      file.write(writer.bytes)
      if !interrupt.isRequested { return try file.finish() }
    } catch {
      tell("error: \(error.message)")
      throw ExitCode.failure
    }
    throw interrupted("nothing was written")
  }
}
