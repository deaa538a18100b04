import CivilTime
import Corpus
package import CorpusLoading
import Diagnostics
import Newsletters
import Presentation
import QueryExecution
import QuerySemantics

extension Session {
  /// Loads other files. Where nothing comes of it, what is loaded stays.
  func open(_ paths: [String]) -> Outcome {
    var wanted = request
    wanted.paths = paths
    guard let found = load(wanted, monitor: settings.loadMonitor) else { return keepLoaded() }
    if found.hasFatalProblem, let fatal = found.problems.first(where: \.isFatal) {
      say(fatal.text)
      return .failed
    }
    if found.isEmpty {
      for problem in found.problems.filter({ $0.severity == .error }).prefix(3) { say(problem.text) }
      return fail("no newsletters in \(paths.joined(separator: " ")); those of before stay loaded")
    }
    replace(with: found, of: wanted)
    return .done
  }

  func reload() -> Outcome {
    guard let found = renew(loaded, of: request, monitor: settings.loadMonitor) else { return keepLoaded() }
    watch?.restart(from: found)
    if !takeIn(found) {
      dropResult()
      say("nothing has changed")
    }
    return .done
  }

  private func keepLoaded() -> Outcome {
    output.cutOff()
    say("stopped; the newsletters of before stay loaded")
    return .interrupted
  }

  private func replace(with found: Loaded, of wanted: LoadRequest) {
    request = wanted
    loaded = found
    dropResult()
    if watch != nil { watch = CorpusWatch(of: request, from: loaded) }
    if found.foundDamage { say(damagedCacheNote) }
    say(loaded.summary)
  }

  /// Errors and warnings in the order of the files, then the first notes of each kind; those of one kind are all listed.
  func listProblems(of code: String?) -> Outcome {
    let problems = loaded.problems.filter { code == nil || $0.code == code }
    if let code, problems.isEmpty { return fail(unknownCode(code)) }
    if mode.isMachine { return write(table(of: problems)) }
    if problems.isEmpty { say("everything was read") }
    for problem in problems where code != nil || problem.severity != .note { writeProblem(problem) }
    if code == nil { listNotes(problems.filter { $0.severity == .note }) }
    return .done
  }

  /// As programs read them: all of them, a row each.
  private func table(of problems: [LoadProblem]) -> ResultTable {
    func numbers(_ number: (LoadProblem) -> Int?) -> Vector {
      .integers(problems.map { number($0).map { Int64($0) } ?? Vector.missingInteger })
    }
    let texts: [(String, (LoadProblem) -> String)] = [
      ("severity", { $0.severity.rawValue }), ("code", \.code), ("message", { visible($0.message) }),
    ]
    return ResultTable(
      columns: [
        OutputColumn(name: "file", type: .text), OutputColumn(name: "line", type: .integer),
        OutputColumn(name: "column", type: .integer),
      ] + texts.map { OutputColumn(name: $0.0, type: .text) },
      vectors: [.texts(problems.map(\.file)), numbers(\.line), numbers(\.column)]
        + texts.map { text in .texts(problems.map { text.1($0) }) },
      rowCount: problems.count)
  }

  private func listNotes(_ notes: [LoadProblem]) {
    var kinds: [String] = []
    for note in notes where !kinds.contains(note.code) { kinds.append(note.code) }
    for kind in kinds {
      let ofKind = notes.filter { $0.code == kind }
      let shown = ofKind.count <= 4 ? 4 : 3
      for note in ofKind.prefix(shown) { writeProblem(note) }
      if shown < ofKind.count {
        writeText("and \(ofKind.count - shown) more notes of this kind: .errors \(kind)\n")
      }
    }
  }

  private func writeProblem(_ problem: LoadProblem) {
    if isStopped { return }
    let text = visible(problem.text) + "\n"
    writeText(resultWidth.map { wrapProse(text, width: $0) } ?? text)
  }

  private func unknownCode(_ code: String) -> String {
    let codes = Set(loaded.problems.map(\.code)).sorted()
    if codes.isEmpty { return "nothing is to be told of the files that were read" }
    let hint = nearestName(to: code, among: codes).map { " (did you mean `\($0)`?)" } ?? ""
    return "no file has a `\(visible(code))`\(hint); there is " + codes.joined(separator: ", ")
  }

  /// People see the last two columns only where they say something, and the folder of all files below them where the table is wide.
  func listSources() -> Outcome {
    let all = loaded.files
    let files = all.prefix(settings.renderOptions.shownRows(of: all.count, as: mode))
    let folder = sharedFolder(of: all.map(\.file))
    let names = files.map { String($0.file.dropFirst(folder.count)) }
    var columns: [(OutputColumn, Vector)] = [
      (OutputColumn(name: "file", type: .text), .texts(names)),
      (OutputColumn(name: "format", type: .name), .texts(files.map { $0.format?.rawValue })),
      (OutputColumn(name: "newsletters", type: .integer), .integers(files.map { Int64($0.newsletterCount) })),
      (OutputColumn(name: "ideas", type: .integer), .integers(files.map { Int64($0.ideaCount) })),
      (OutputColumn(name: "problems", type: .integer), .integers(files.map { Int64($0.problemCount) })),
    ]
    if mode.isMachine || all.contains(where: { 0 < $0.noteCount }) {
      columns.append(
        (OutputColumn(name: "notes", type: .integer), .integers(files.map { Int64($0.noteCount) })))
    }
    if mode.isMachine || all.contains(where: { !$0.merged.isEmpty }) {
      columns.append((OutputColumn(name: "merged_into", type: .text), .texts(files.map(\.mergedText))))
    }
    let table = ResultTable(columns: columns.map(\.0), vectors: columns.map(\.1), rowCount: files.count)
    let outcome = write(table.only(isNarrow ? ["file", "ideas", "problems", "merged_into"] : nil))
    let noun = folder.isEmpty ? "files" : "files in \(folder)"
    if outcome == .done { sayFooter(rowCount: all.count, noun: noun) }
    return outcome
  }

  /// The folder that all paths begin with, where people would read it in each row of a table that has no room for it.
  private func sharedFolder(of paths: [String]) -> String {
    let longest = paths.map(\.count).max() ?? 0
    // The other columns take some fifty.
    guard mode == .table, file == nil, renderOptions.width < longest + 50, 1 < paths.count else { return "" }
    var shared = paths.first ?? ""
    for path in paths { shared = String(zip(shared, path).prefix { $0 == $1 }.map(\.0)) }
    return shared.lastIndex(of: "/").map { String(shared[...$0]) } ?? ""
  }
}

extension SourceReport {
  /// `letters/may.html`, or `letters/may.html (2), letters/june.html, and 3 more files`; the number is that of newsletters.
  fileprivate var mergedText: String? {
    let listed = merged.prefix(3).map { merge in
      merge.newsletterCount == 1 ? merge.into : "\(merge.into) (\(merge.newsletterCount))"
    }
    let more = merged.count - listed.count
    let rest = 0 < more ? ["and \(footer(shown: more, of: more, noun: "more files"))"] : []
    return merged.isEmpty ? nil : (listed + rest).joined(separator: ", ")
  }
}

extension Loaded {
  /// `24 newsletters, 71 ideas, 2025-11-03 to 2026-05-22 · 1 file skipped, 3 files with warnings (.errors)`
  package var summary: String {
    let counts = [(corpus.newsletters, "newsletters"), (corpus.ideas, "ideas")].map {
      footer(shown: $0.rowCount, of: $0.rowCount, noun: $1)
    }
    var text = counts.joined(separator: ", ")
    if let dates { text += ", \(dates)" }
    let troubles = troubles
    return troubles.isEmpty ? text : text + " · \(troubles.joined(separator: ", ")) (.errors)"
  }

  private var troubles: [String] {
    let (withErrors, withWarnings) = troubledFiles
    let counts = [(skippedFiles, "skipped"), (withErrors, "with errors"), (withWarnings, "with warnings")]
    let troubles = counts.filter { 0 < $0.0 }.map { count, what in
      "\(footer(shown: count, of: count, noun: "files")) \(what)"
    }
    return troubles.isEmpty && hasErrors ? ["not all could be read"] : troubles
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
