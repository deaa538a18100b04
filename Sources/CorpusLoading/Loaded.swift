package import Corpus
import Diagnostics
package import Newsletters

/// What came of a `LoadRequest`.
package struct Loaded: Sendable {
  package var corpus: Corpus
  let sources: SourceTable
  /// What the walk could not reach or left aside.
  var walkProblems: [LoadProblem]
  /// The cache was found to be damaged, so that everything was read again.
  package internal(set) var foundDamage = false

  init(_ contents: CacheFile.Contents, walkProblems: [LoadProblem]) {
    corpus = contents.corpus
    sources = contents.sources
    self.walkProblems = walkProblems
  }

  /// One per file that was opened, in the order of the walk. Cost: a text for each.
  package var files: [SourceReport] { sources.reports }

  /// Everything that could not be read and all that was odd, in the order of the files. Cost: texts for each.
  package var problems: [LoadProblem] { walkProblems + sources.loadProblems }

  /// Whether no newsletter was found.
  package var isEmpty: Bool { corpus.newsletters.rowCount == 0 }

  /// Files of which nothing could be read.
  package var skippedFiles: Int {
    sources.emptyFiles + walkProblems.count { $0.line == nil && $0.code == "skipped-file" }
  }

  /// Files of which something was read, but with errors, and those with warnings alone.
  package var troubledFiles: (withErrors: Int, withWarnings: Int) { sources.troubledFiles }

  /// Whether a file or a part of one could not be read.
  package var hasErrors: Bool { sources.hasErrors || walkProblems.contains { $0.severity == .error } }
  package var hasFatalProblem: Bool { walkProblems.contains(where: \.isFatal) }

  /// Whether both were loaded from the same files in the same state, so that their rows are the same.
  package func isOfSameFiles(as other: Loaded) -> Bool {
    sources.isSame(as: other.sources) && sources.stamps.allSatisfy(\.isTrusted)
  }
}

/// One file that was read.
package struct SourceReport: Hashable, Sendable {
  package var file: String
  /// `nil` when no form was recognised.
  package var format: SourceFormat?
  package var newsletterCount: Int
  package var ideaCount: Int
  /// Errors and warnings.
  package var problemCount: Int
  /// What was guessed, left out or is worth knowing.
  package var noteCount: Int
  /// Newsletters of the file that are parts of others which were read elsewhere too, by the file that leads them.
  package var merged: [Merged] = []

  package struct Merged: Hashable, Sendable {
    package var into: String
    package var newsletterCount: Int

    package init(into: String, newsletterCount: Int) {
      self.into = into
      self.newsletterCount = newsletterCount
    }
  }
}
