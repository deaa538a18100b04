import Diagnostics

/// What a name that stands for nothing was probably meant to be: the label of the message, and what would put it right.
struct MeantName {
  let label: String?
  let edits: [TextEdit]

  /// The name that `everyday` words stand for, else the candidates that `text` is nearest to. Of several none is written, since the
  /// statement would be another one with each. `sign` stands before the name.
  init(
    _ everyday: String? = nil, or text: String, among names: [String], at span: SourceSpan, sign: String = ""
  ) {
    let found = everyday.map { [$0] } ?? nearestNames(to: text, among: names)
    // One thing by two names is one.
    let nearest = found.filter { !found.contains($0 + "s") }
    let choice = nearest.prefix(3).map { "`\(sign)\($0)`" }.joined(separator: " or ")
    label = nearest.isEmpty ? nil : "did you mean \(choice)?"
    edits = nearest.count == 1 ? [TextEdit(span, sign + nearest[0])] : []
  }
}
