import Diagnostics

/// What stands before the source of a spoken question.
struct SpokenStart {
  var span: SourceSpan
  /// `how many ideas`
  var counts = false
  /// `top 5 ideas`
  var isTop = false
  /// `first letter of 2026`
  var isFirst = false
  /// How many rows are asked for, as written: `latest 5 letters`.
  var rows: String?
  /// `long ideas`, `crypto ideas`, `IGV ideas`
  var conditions: [String] = []
  /// `most popular tickers`, which come in that order.
  var isPopular = false
  /// `sort ideas by confidence`
  var sorts = false
  /// `highest confidence ideas`, `best ideas`: what they are ordered by, and which end comes first.
  var order: (field: String, isDescending: Bool)?
}
