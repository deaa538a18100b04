import CivilTime
import Corpus
package import CorpusLoading
import Diagnostics
import Newsletters
import Presentation
import QueryExecution
import QuerySemantics

extension Session {
  func open(_ paths: [String]) -> Outcome {
    let wanted = LoadRequest(paths: paths, cache: request.cache)
    guard let found = load(wanted, monitor: settings.loadMonitor) else { return keepLoaded() }
    if found.hasFatalProblem, let fatal = found.problems.first(where: \.isFatal) { return fail(fatal.text) }
    replace(with: found, of: wanted)
    return .done
  }

  func reload() -> Outcome {
    guard let found = load(request, monitor: settings.loadMonitor) else { return keepLoaded() }
    replace(with: found, of: request)
    return .done
  }

  private func keepLoaded() -> Outcome {
    say("stopped; the newsletters of before stay loaded")
    return .interrupted
  }

  /// Row numbers mean something else now, so the last result goes.
  private func replace(with found: Loaded, of wanted: LoadRequest) {
    request = wanted
    loaded = found
    saved = nil
    environment.saved = nil
    if found.foundDamage { say(damagedCacheNote) }
    say(loaded.summary)
  }

  func listProblems() -> Outcome {
    let problems = loaded.problems
    if problems.isEmpty { say("everything was read") }
    for problem in problems { writeText(visible(problem.text) + "\n") }
    return .done
  }

  func listSources() -> Outcome {
    let files = loaded.files
    let table = ResultTable(
      columns: [
        OutputColumn(name: "file", type: .text), OutputColumn(name: "format", type: .name),
        OutputColumn(name: "newsletters", type: .integer), OutputColumn(name: "ideas", type: .integer),
        OutputColumn(name: "problems", type: .integer),
      ],
      vectors: [
        .texts(files.map(\.file)), .texts(files.map { $0.format?.rawValue }),
        .integers(files.map { Int64($0.newsletterCount) }), .integers(files.map { Int64($0.ideaCount) }),
        .integers(files.map { Int64($0.problemCount) }),
      ],
      rowCount: files.count)
    return write(table)
  }
}

extension Loaded {
  /// `24 newsletters, 71 ideas, 2025-11-03 to 2026-05-22 · 1 file skipped (.errors)`
  package var summary: String {
    let counts = [(corpus.newsletters, "newsletters"), (corpus.ideas, "ideas")].map {
      footer(shown: $0.rowCount, of: $0.rowCount, noun: $1)
    }
    var text = counts.joined(separator: ", ")
    if let dates { text += ", \(dates)" }
    if 0 < skippedFiles {
      text += " · \(footer(shown: skippedFiles, of: skippedFiles, noun: "files")) skipped (.errors)"
    } else if hasErrors {
      text += " · not all could be read (.errors)"
    }
    return text
  }

  /// The day of the newest newsletter that has one.
  var lastDay: CivilDate? {
    let last = corpus.published.filter { $0 != Column.missingInteger }.max()
    return last.map { Timestamp(minutes: $0).date }
  }

  /// From the first to the last day of publication.
  private var dates: String? {
    let times = corpus.published.filter { $0 != Column.missingInteger }
    guard let first = times.min(), let last = times.max() else { return nil }
    return "\(Timestamp(minutes: first).date) to \(Timestamp(minutes: last).date)"
  }
}
