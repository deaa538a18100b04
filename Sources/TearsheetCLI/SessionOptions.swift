import ArgumentParser
import CorpusLoading
import NewsletterReaders
import Presentation
import Shell
import Terminal

extension OutputMode: ExpressibleByArgument {}

/// When output has colours.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
  case auto
  case always
  case never

  /// Of what goes to a descriptor. `auto` means: on a terminal that has colours, unless `NO_COLOR` is set.
  func theme(on descriptor: Int32) -> Theme {
    switch self {
    case .always: .colored
    case .never: .plain
    case .auto:
      isTerminal(descriptor) && environmentVariable("NO_COLOR") == nil
        && environmentVariable("TERM") != "dumb"
        ? .colored : .plain
    }
  }
}

extension DateOrder: ExpressibleByArgument {}

/// The option of all commands that read newsletters.
struct ReadingOptions: ParsableArguments {
  @Option(help: "How printed dates such as 06/05/2026 are meant; without it they are not read.")
  var dateOrder: DateOrder?

  @Option(
    help: ArgumentHelp(
      "A CSV file of instruments to add or to put in the place of known ones: ticker,name,class,sector,aliases.",
      valueName: "file.csv"))
  var instruments: String?

  /// Ends with status 3 where the file cannot be used.
  func instrumentList() throws -> InstrumentList? {
    guard let instruments else { return nil }
    do throws(InstrumentListFailure) {
      return try InstrumentList(at: instruments)
    } catch {
      tell(error.problem.text)
      throw ExitStatus.unreadableInput.error
    }
  }
}

/// The options of all commands that answer questions.
struct SessionOptions: ParsableArguments {
  @Option(help: "How results are written.")
  var mode = OutputMode.table

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Write results to a file; - is standard output.", valueName: "file"))
  var output: String?

  @Option(help: "When to colour results; NO_COLOR is honoured.")
  var color = ColorChoice.auto

  @Option(help: ArgumentHelp("What `now` means in queries, such as 2026-05-31.", valueName: "date"))
  var asOf: String?

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("The value of a `param` of the statements.", valueName: "name=value"))
  var parameter: [String] = []

  @Flag(help: "Stop when any file or a part of one cannot be read.")
  var strict = false

  @OptionGroup var reading: ReadingOptions

  @Flag(name: .customLong("no-cache"), help: "Read all files again and leave no cache of them.")
  var ignoresCache = false

  @Flag(name: .customLong("safe-csv"), help: "Put a ' before CSV cells that a spreadsheet would run.")
  var isSafeCSV = false

  /// Where caches are kept; `nil` when there shall be none.
  var cache: CacheFolder? {
    if ignoresCache { return nil }
    let names = ["XDG_CACHE_HOME", "HOME"]
    return CacheFolder.usual(in: names.reduce(into: [:]) { $0[$1] = environmentVariable($1) })
  }

  /// The settings of a session that runs statements and ends.
  func settings() -> Settings {
    var settings = Settings(now: currentMinute)
    settings.mode = mode
    settings.theme = output == nil || output == "-" ? color.theme(on: 1) : .plain
    settings.messageTheme = color.theme(on: 2)
    settings.isOnTerminal = isTerminal(1)
    settings.messageWidth = { isTerminal(2) ? WindowSize(of: 2).columns : nil }
    settings.isSafeCSV = isSafeCSV
    settings.width = outputWidth
    settings.home = environmentVariable("HOME")
    return settings
  }
}
