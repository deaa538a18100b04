package import QuerySyntax

/// Why a query that is right in itself could not be run to its end.
package enum ExecutionError: Error, Hashable, Sendable {
  case cancelled
  /// A result does not fit its type; the operation in words, such as `sum` or `*`.
  case overflow(String)
  /// A time bucket as the only group would need this many buckets.
  case tooManyBuckets(Int)
  /// A regular expression that does not compile, with the byte offset into its text.
  case badPattern(Pattern, message: String, offset: Int)
  /// A regular expression took too long on one row.
  case patternLimit(Pattern)
  /// `_` stands for nothing yet.
  case noSavedResult
  /// A query of this form cannot be run.
  case unsupported(String)

  /// The stable word for it, which the manual has a page on.
  package enum Code: String, CaseIterable, Sendable {
    case stopped
    case overflow
    case tooManyBuckets = "too-many-buckets"
    case badPattern = "bad-pattern"
    case slowPattern = "slow-pattern"
    case nothingSaved = "nothing-saved"
    case unsupported
  }

  package var code: Code {
    switch self {
    case .cancelled: .stopped
    case .overflow: .overflow
    case .tooManyBuckets: .tooManyBuckets
    case .badPattern: .badPattern
    case .patternLimit: .slowPattern
    case .noSavedResult: .nothingSaved
    case .unsupported: .unsupported
    }
  }

  /// One line for the user.
  package var message: String {
    switch self {
    case .cancelled: "the query was stopped"
    case .overflow(let operation): "the result of `\(operation)` is too large for its type"
    case .tooManyBuckets(let count): "filling the empty buckets would take \(count) rows; the limit is 10000"
    case .badPattern(_, let message, _): "the pattern is not right: \(message)"
    case .patternLimit: "the pattern takes too long on one of the rows"
    case .noSavedResult: "there is no earlier result that `_` could stand for"
    case .unsupported(let form): "\(form) cannot be run"
    }
  }
}
