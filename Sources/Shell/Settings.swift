package import CivilTime
package import CorpusLoading
package import Presentation

/// How a session answers.
package struct Settings {
  package var mode = OutputMode.table
  package var theme = Theme.plain
  package var isSafeCSV = false
  /// Colours of diagnostics and notes, which may go elsewhere than results.
  package var messageTheme = Theme.plain
  /// When long results are shown page by page; those for programs never are.
  package var paging = Paging.auto
  /// Whether results go to a terminal, when they go to no file.
  package var isOnTerminal = false
  /// Whether footers tell how long an answer took, from Enter to its first row.
  package var showsTime = false
  /// Whether footers are written; machine modes have none in any case.
  package var showsFooter = true
  /// Rows that human modes show; `nil` shows all.
  package var rowLimit: Int?
  /// Columns of the terminal; asked before each result, since windows change.
  package var width: () -> Int = { 80 }
  /// Columns that messages are wrapped to; `nil` where no terminal shows them.
  package var messageWidth: () -> Int? = { nil }
  /// What `now` means where nothing has fixed it.
  package var now: () -> Timestamp
  /// Asked while a query runs.
  package var isCancelled: @Sendable () -> Bool = { false }

  /// What `~` stands for in commands; `nil` leaves it alone.
  package var home: String?
  /// Where `.learn` keeps what was done; `nil` keeps nothing.
  package var lessonProgressPath: String?
  /// Whether `.watch` is on from the start of a prompt.
  package var watchesFiles = false
  /// Follows `.open` and `.reload`.
  package var loadMonitor = LoadMonitor()

  package init(now: @escaping () -> Timestamp) { self.now = now }

  var renderOptions: RenderOptions {
    var options = RenderOptions(width: width(), theme: theme, isSafeCSV: isSafeCSV, rowLimit: rowLimit)
    options.isForTerminal = isOnTerminal
    return options
  }
}
