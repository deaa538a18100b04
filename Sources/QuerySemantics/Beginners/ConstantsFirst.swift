import Corpus
import Diagnostics
import QuerySyntax

// Constants on the left: `"IGV" = ticker`, whose right side would be read as a word, and `"IGV" = "SMH"`.

extension Resolver {
  /// Reports `"IGV" = ticker`; `true` where that was it.
  mutating func reportConstantFirst(
    _ op: ComparisonOperator, _ left: Expr, _ right: Expr, in scope: Scope
  ) -> Bool {
    guard !looksForCursor, isTextConstant(left), case .word(let name) = right.kind,
      let field = scope.lookUp(name)
    else { return false }
    let operation = field.type.isList ? (op == .notEqual ? "not has" : "has") : op.mirrored.rawValue
    report(
      .constantFirst(
        name, "\(name) \(operation) \(format(left))", right.span, whole: left.span.joined(with: right.span)))
    return true
  }

  private func isTextConstant(_ expr: Expr) -> Bool {
    switch expr.kind {
    case .string, .cashtag: true
    case .parameter(let name):
      environment.parameters[name.key].map { $0.type.valueType.isTextual && !$0.isList } ?? false
    default: false
    }
  }

  /// Notes a comparison of two constants. A parameter is one as well, but what it is given may change.
  mutating func noteConstantTest(_ test: Expr, _ condition: Condition?) {
    guard !looksForCursor, case .comparison(_, let left, let right) = test.kind,
      !left.isParameter, !right.isParameter, condition?.comparesConstants == true
    else { return }
    report(.constantTest(test.span))
  }
}

extension Expr {
  fileprivate var isParameter: Bool { if case .parameter = kind { true } else { false } }
}

extension Condition {
  fileprivate var comparesConstants: Bool {
    switch self {
    case .not(let inner): inner.comparesConstants
    case .comparison(_, .constant, .constant), .within(.constant, _, _): true
    default: false
    }
  }
}

extension Diagnostic {
  fileprivate static func constantFirst(
    _ name: String, _ meant: String, _ span: SourceSpan, whole: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      "field-or-value", "`\(name)` is the name of a field, and the field of a test stands on its left",
      at: span, label: didYouMean(meant), help: ["write `'\(name)'` for the word itself"],
      edits: [TextEdit(whole, meant)])
  }

  fileprivate static func constantTest(_ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "constant-test", severity: .note, "two constants are compared, so this is the same for every row",
      at: span, label: "a field is expected on one side")
  }
}
