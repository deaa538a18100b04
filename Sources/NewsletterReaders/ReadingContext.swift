/// What a reader knows of a file besides its bytes.
struct ReadingContext: Hashable, Sendable {
  /// The path as the user would write it.
  var file: String
  /// How a date such as `06/05/2026` is meant; `nil` when nobody has said so.
  var dateOrder: DateOrder?
}

/// What the first number of a date such as `06/05/2026` is.
package enum DateOrder: String, CaseIterable, Hashable, Sendable {
  case dayFirst = "day-first"
  case monthFirst = "month-first"
}
