import Corpus
import Diagnostics
import QuerySyntax

extension Resolver {
  /// Reports `not equity or etf` and `not equity nor etf`, by which neither is meant; `true` where that was it.
  mutating func reportDeniedValues(_ operands: [Expr], in scope: Scope) -> Bool {
    guard !looksForCursor, let first = operands.first, case .not(let inner) = first.kind else { return false }
    let values = [inner] + operands.dropFirst()
    guard let texts = all(values.map { bareText($0, in: scope) }),
      let (name, meant) = fieldOfValues(texts, in: scope), let last = values.last
    else { return false }
    let head = "\(name) not in ("
    var edits = [TextEdit(SourceSpan(first.span.start, inner.span.start), head)]
    edits += zip(values, meant).map { TextEdit($0.span, $1) }
    edits += zip(values, values.dropFirst()).map { TextEdit(SourceSpan($0.span.end, $1.span.start), ", ") }
    edits.append(TextEdit(insert: ")", at: last.span.end))
    report(
      .bareValues(
        BareValueOffer(
          texts: texts, label: head + meant.joined(separator: ", ") + ")",
          span: first.span.joined(with: last.span), edits: edits)))
    return true
  }

  /// The field that has all these values, with them as it has them.
  private func fieldOfValues(_ texts: [String], in scope: Scope) -> (name: String, values: [String])? {
    for name in scope.names {
      if scope.lookUp(name)?.type == .ticker, texts.allSatisfy(\.looksLikeTicker) { return (name, texts) }
      guard case .enumeration(let enumeration)? = scope.lookUp(name)?.type,
        let values = all(texts.map { enumeration.meaning(of: $0) })
      else { continue }
      return (name, values)
    }
    return nil
  }
}
