import Corpus
import Diagnostics
import MappedStorage
import Newsletters

/// Collects the files of a load in the order of the walk.
struct SourceTableBuilder {
  private let trust: StampTrust
  private var paths = TextColumnBuilder()
  private var stamps: [FileStamp] = []
  private var outcomes: [SourceTable.Outcome] = []
  private var problems: [SourceTable.Problem] = []
  private var problemTexts = TextColumnBuilder()

  init(trust: StampTrust) { self.trust = trust }

  /// Adds a file that was read, or could not be.
  mutating func append(_ file: InputFile, _ contents: FileContents) {
    // What could not be opened may be on the next day, without another stamp.
    let isKept = contents.report != nil && file.isRegular && trust.holds(for: file.stamp)
    append(
      path: file.path, isKept ? file.stamp : file.isRegular ? file.stamp.untrusted : .unknown,
      SourceTable.Outcome(contents.report), contents.problems)
  }

  /// Adds a file that has not changed since `table` was made.
  mutating func append(_ place: Int, of table: SourceTable) {
    append(
      path: table.path(of: place), table.stamps[place], table.outcomes[place],
      table.problems.isEmpty ? [] : table.loadProblems(of: place))
  }

  private mutating func append(
    path: String, _ stamp: FileStamp, _ outcome: SourceTable.Outcome, _ found: [LoadProblem]
  ) {
    for problem in found {
      problems.append(SourceTable.Problem(problem, file: stamps.count))
      problemTexts.append(problem.code)
      problemTexts.append(problem.message)
    }
    paths.append(path)
    stamps.append(stamp)
    outcomes.append(outcome)
  }

  /// The table; `files` holds the place of each newsletter's file, by row of the corpus.
  func table(
    fileOfNewsletter files: [UInt32], identities: Slab<LetterIdentity>, merges: [SourceTable.Merge]
  ) -> SourceTable {
    SourceTable(
      paths: paths.texts(), stamps: Slab(stamps), outcomes: Slab(outcomes), problems: Slab(problems),
      problemTexts: problemTexts.texts(), merges: Slab(merges), fileOfNewsletter: Slab(files),
      identities: identities)
  }
}

extension SourceTable.Outcome {
  fileprivate init(_ report: SourceReport?) {
    let format = report?.format.flatMap { SourceFormat.allCases.firstIndex(of: $0) }.map { UInt32($0) }
    self.init(
      newsletters: UInt32(clamping: report?.newsletterCount ?? 0),
      ideas: UInt32(clamping: report?.ideaCount ?? 0),
      problems: UInt32(clamping: report?.problemCount ?? 0),
      notes: UInt32(clamping: report?.noteCount ?? 0),
      format: report == nil ? Self.unopened : format ?? Self.unknownFormat)
  }
}

extension SourceTable.Problem {
  fileprivate init(_ problem: LoadProblem, file: Int) {
    let severity: UInt32 =
      switch problem.severity {
      case .error: 0
      case .warning: 1
      case .note: 2
      }
    self.init(
      file: UInt32(file), line: UInt32(clamping: problem.line ?? 0),
      column: UInt32(clamping: problem.column ?? 0),
      severity: severity)
  }
}
