import Diagnostics

/// Whether a value of this text can be written without quotes.
///
/// `BRK.B` and `OR` can, `Priya Lindqvist` and `O'Neil` cannot.
package func isBareword(_ text: String) -> Bool {
  let parsed = parseStatement(SourceText("x where x = \(text)"))
  guard parsed.diagnostics.isEmpty, case .query(let query) = parsed.tree.kind, query.steps.count == 1,
    case .filter(let condition)? = query.steps.first?.kind,
    case .comparison(.equal, _, let value) = condition.kind
  else { return false }
  switch value.kind {
  case .word(let word): return word == text
  case .number(let digits, isPercent: false): return digits == text
  default: return false
  }
}
