import Corpus
import Diagnostics
import MappedStorage
import Newsletters

/// The files of a load and what came of them, in columns, so that 200,000 of them open with a cache at once.
struct SourceTable: Sendable {
  /// What came of one file.
  struct Outcome: Hashable, Sendable {
    var newsletters: UInt32
    var ideas: UInt32
    /// Errors and warnings.
    var problems: UInt32
    var notes: UInt32
    /// The place of the format among all, or one of the two numbers below.
    var format: UInt32

    static let unknownFormat: UInt32 = 254
    /// The file could not be opened.
    static let unopened: UInt32 = 255
  }

  /// Something odd in a file.
  struct Problem: Hashable, Sendable {
    /// The place of the file in the table; they ascend.
    var file: UInt32
    /// Line and column from 1; both 0 when it is about the whole file.
    var line: UInt32
    var column: UInt32
    /// 0 is an error, 1 a warning, 2 a note.
    var severity: UInt32
  }

  /// Newsletters of a file that are parts of newsletters which another file leads, or that file itself.
  struct Merge: Hashable, Sendable {
    /// The places of the files in the table.
    var file: UInt32
    var into: UInt32
    /// How many.
    var newsletters: UInt32
  }

  /// As the user would write them, in the order of the walk.
  let paths: TextColumn
  let stamps: Slab<FileStamp>
  let outcomes: Slab<Outcome>
  let problems: Slab<Problem>
  /// Code and message of each problem, one after the other.
  let problemTexts: TextColumn
  /// In the order of the files.
  let merges: Slab<Merge>
  /// The place in the table of the file that each newsletter of the corpus came from, or that leads it, by row.
  let fileOfNewsletter: Slab<UInt32>
  /// Of each newsletter of the corpus, by row.
  let identities: Slab<LetterIdentity>

  var count: Int { stamps.count }

  /// Files that were opened and hold no newsletter.
  var emptyFiles: Int { outcomes.count { $0.format != Outcome.unopened && $0.newsletters == 0 } }

  /// Files with newsletters and with errors, and those with newsletters and with warnings alone.
  var troubledFiles: (withErrors: Int, withWarnings: Int) {
    var worst: [UInt32: UInt32] = [:]
    for problem in problems where problem.severity < 2 && 0 < outcomes[Int(problem.file)].newsletters {
      worst[problem.file] = min(worst[problem.file] ?? .max, problem.severity)
    }
    let errors = worst.values.count { $0 == 0 }
    return (errors, worst.count - errors)
  }

  var hasErrors: Bool { problems.contains { $0.severity == 0 } }

  /// The files that were opened. Cost: a text for each.
  var reports: [SourceReport] {
    let merged = mergedByFile
    return (0..<count).compactMap { report(of: $0, merged[$0] ?? []) }
  }

  private var mergedByFile: [Int: [SourceReport.Merged]] {
    merges.reduce(into: [:]) { merged, merge in
      merged[Int(merge.file), default: []].append(
        SourceReport.Merged(into: path(of: Int(merge.into)), newsletterCount: Int(merge.newsletters)))
    }
  }

  /// `nil` for a file that could not be opened.
  private func report(of file: Int, _ merged: [SourceReport.Merged]) -> SourceReport? {
    let outcome = outcomes[file]
    guard outcome.format != Outcome.unopened else { return nil }
    return SourceReport(
      file: path(of: file), format: SourceFormat.allCases.dropFirst(Int(outcome.format)).first,
      newsletterCount: Int(outcome.newsletters), ideaCount: Int(outcome.ideas),
      problemCount: Int(outcome.problems), noteCount: Int(outcome.notes), merged: merged)
  }

  func path(of file: Int) -> String { paths.text(of: file) ?? "" }

  /// All that was odd, in the order of the files. Cost: texts for each.
  var loadProblems: [LoadProblem] { problems.indices.map(loadProblem) }

  /// Those of one file.
  func loadProblems(of file: Int) -> [LoadProblem] {
    var (low, high) = (0, problems.count)
    while low < high {
      let middle = low + (high - low) / 2
      if problems[middle].file < UInt32(file) { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < problems.count, problems[end].file == UInt32(file) { end += 1 }
    return (low..<end).map(loadProblem)
  }

  private func loadProblem(_ index: Int) -> LoadProblem {
    let problem = problems[index]
    let severity: Diagnostic.Severity =
      switch problem.severity {
      case 0: .error
      case 1: .warning
      default: .note
      }
    return LoadProblem(
      file: path(of: Int(problem.file)), line: problem.line == 0 ? nil : Int(problem.line),
      column: problem.line == 0 ? nil : Int(problem.column), severity: severity,
      code: problemTexts.text(of: 2 * index) ?? "", message: problemTexts.text(of: 2 * index + 1) ?? "")
  }
}
