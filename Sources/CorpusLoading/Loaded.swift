package import Corpus
import Diagnostics
package import Newsletters

/// What came of a `LoadRequest`.
package struct Loaded: Sendable {
  package var corpus: Corpus
  /// One per file that was opened, in the order of the walk.
  package var files: [SourceReport]
  /// Everything that could not be read and all that was odd, in the order of the files.
  package var problems: [LoadProblem]

  /// Files of which nothing could be read.
  package var skippedFiles: Int {
    files.count { $0.newsletterCount == 0 } + problems.count { $0.line == nil && $0.code == "skipped-file" }
  }

  /// Whether a file or a part of one could not be read.
  package var hasErrors: Bool { problems.contains { $0.severity == .error } }
  package var hasFatalProblem: Bool { problems.contains(where: \.isFatal) }
}

/// One file that was read.
package struct SourceReport: Hashable, Sendable {
  package var file: String
  /// `nil` when no form was recognised.
  package var format: SourceFormat?
  package var newsletterCount: Int
  package var ideaCount: Int
  package var problemCount: Int
}
