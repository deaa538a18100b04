import Corpus
import Diagnostics
import QuerySyntax

// Names of lists and parameters that stand where a value does, without the sign that makes names of them. A text may
// be spelled as a name is, so that there it is a note; nothing else can.

extension Resolver {
  /// Reports `ticker = software` where `software` names a list; `true` where that is an error.
  mutating func reportListAsValue(
    _ op: ComparisonOperator, _ value: Scalar, _ left: Expr, _ right: Expr
  ) -> Bool {
    guard !looksForCursor, op == .equal || op == .notEqual, case .word(let text) = right.kind,
      !isValue(text, of: value.type), let sign = signOfList(text, for: value.type)
    else { return false }
    let operation = (op == .notEqual ? "not in " : "in ") + sign
    let gap = SourceSpan(left.span.end, max(left.span.end, right.span.start))
    report(
      .nameAsValue(
        text, "a list of values", operation + text, right.span, value.severityOfName,
        TextEdit(gap, " " + operation)))
    return !value.type.isTextual
  }

  /// What stands before the name of a list: nothing for one of a `let`, a colon for a parameter; `nil` where there is none.
  private func signOfList(_ name: String, for type: ValueType) -> String? {
    if case .list? = environment.definitions[name.lowercased()] { return "" }
    guard let parameter = environment.parameters[name.lowercased()], parameter.isList,
      parameter.type.fits(type)
    else { return nil }
    return ":"
  }

  /// Notes `ticker in (software)` where `software` names a list, which stands without brackets.
  mutating func noteListInBrackets(_ items: [Expr], _ scalar: Scalar, _ span: SourceSpan) {
    guard !looksForCursor, items.count == 1, case .word(let text) = items[0].kind,
      case .list? = environment.definitions[text.lowercased()], scalar.type.isTextual
    else { return }
    report(
      .nameAsValue(text, "a list of values", "in \(text)", items[0].span, .note, TextEdit(span, text)))
  }

  /// Whether a set is named by a `let`.
  func namesDefinition(_ set: Expr) -> Bool {
    if case .word(let text) = set.kind { environment.definitions[text.lowercased()] != nil } else { false }
  }

  /// Reports `ticker = t` where `t` is a parameter that fits; `true` where that is an error.
  mutating func reportParameterAsValue(_ expr: Expr, against left: Scalar, in scope: Scope?) -> Bool {
    guard !looksForCursor, let scope, case .word(let text) = expr.kind,
      let parameter = environment.parameters[text.lowercased()], !parameter.isList,
      parameter.type.fits(left.type), !isValue(text, of: left.type)
    else { return false }
    if scope.lookUp(text) != nil, left.type.isNumeric || left.type.isTemporal { return false }
    report(
      .nameAsValue(
        text, "a parameter", ":\(text)", expr.span, left.severityOfName,
        TextEdit(insert: ":", at: expr.span.start)
      ))
    return !left.type.isTextual
  }

  private func isValue(_ text: String, of type: ValueType) -> Bool {
    if case .enumeration(let enumeration) = type { enumeration.code(of: text) != nil } else { false }
  }
}

extension Scalar {
  fileprivate var severityOfName: Diagnostic.Severity { type.isTextual ? .note : .error }
}

extension Diagnostic {
  fileprivate static func nameAsValue(
    _ name: String, _ what: String, _ meant: String, _ span: SourceSpan, _ severity: Severity,
    _ edit: TextEdit
  ) -> Diagnostic {
    Diagnostic(
      "name-as-value", severity: severity,
      severity == .note
        ? "`\(name)` is read as a word, and is also the name of \(what)" : "`\(name)` is the name of \(what)",
      at: span, label: didYouMean(meant),
      help: severity == .note ? ["in quotes it is the word and no more"] : [], edits: [edit])
  }
}
