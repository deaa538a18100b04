package import QuerySemantics

/// A query as one SQL statement, ready to run on an exported corpus, whose tables `ExportName` names.
package struct SQLText: Hashable, Sendable {
  /// All values stand in the text, escaped; there are no parameters.
  package var text: String
  /// What the statement gives. Decimals come as units of 1/10,000, times and periods as minutes since
  /// 1970-01-01T00:00 UTC, shares and averages as floating point, lists as JSON arrays, newsletters as their titles.
  package var columns: [OutputColumn]
}
