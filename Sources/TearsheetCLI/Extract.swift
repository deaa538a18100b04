import ArgumentParser
import CorpusLoading
import Diagnostics
import NewsletterReaders
import Presentation
import Shell
import Terminal

struct Extract: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "extract",
    abstract: "Print the ideas that a text makes, with the words that decided their directions.",
    discussion: """
      Without a FILE prose is read from standard input, and a letter of another form, such as a mail, as what it is. \
      Nothing is kept. Weights are log-odds for the direction against the runner-up.

      Examples:
        echo 'I am long IGV and short SMH here.' | tearsheet extract
        tearsheet extract letters/may.html --mode json
      """)

  @Option(help: "How ideas are written; the usual is a sheet for each.")
  var mode = OutputMode.table

  @Option(help: "When to colour; NO_COLOR is honoured.")
  var color = ColorChoice.auto

  @OptionGroup var reading: ReadingOptions

  @Argument(help: ArgumentHelp("Letters of any form; - is standard input.", valueName: "file"))
  var files: [String] = []

  func run() throws {
    if let weightsFailure {
      tell("error[direction-weights]: \(weightsFailure)")
      throw ExitStatus.unreadableInput.error
    }
    let request = LoadRequest(
      paths: files, dateOrder: reading.dateOrder, instruments: try reading.instrumentList())
    let sources = files.isEmpty ? try readProse(for: request) : try readLetters(request)
    for problem in sources.problems where problem.severity != .note { tell(problem.text) }
    guard !sources.newsletters.isEmpty else { throw ExitStatus.unreadableInput.error }
    let options = RenderOptions(width: outputWidth(), theme: color.theme(on: 1))
    Extraction(of: sources, for: request).write(as: mode, options: options, to: standardOutput())
    if sources.problems.contains(where: \.isFatal) { throw ExitStatus.unreadableInput.error }
  }

  private func readLetters(_ request: LoadRequest) throws -> ReadSources {
    let interrupt = InterruptFlag()
    guard let sources = readSources(request, monitor: terminalMonitor(interrupt)) else {
      throw interrupted("nothing was read")
    }
    return sources
  }

  private func readProse(for request: LoadRequest) throws -> ReadSources {
    if isTerminal(0) { tell("Type or paste a text; Ctrl-D on an empty line ends it.") }
    do throws(FileError) {
      let bytes = try readToEnd(of: 0, named: "standard input", limit: .letters)
      return readText(bytes, named: "standard input", for: request)
    } catch {
      tell("error: \(error)")
      throw ExitStatus.unreadableInput.error
    }
  }
}
