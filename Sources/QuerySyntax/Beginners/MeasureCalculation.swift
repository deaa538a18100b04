import Diagnostics

/// A calculation that was found where measures stand.
struct MeasureCalculation {
  /// With the names of its measures: `long - short as net`.
  var words: String
  var span: SourceSpan
  /// What makes measures with names of it.
  var edits: [TextEdit]
  /// How many of the measures before it belong to the step as well.
  var first: Int
}
