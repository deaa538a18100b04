import Corpus
import Diagnostics
import QuerySyntax

// Names of lists and parameters that stand where a value does, without the sign that makes names of them.

extension Resolver {
  /// Reports `ticker = software` where `software` names a list; `true` where that was it.
  mutating func reportListAsValue(
    _ op: ComparisonOperator, _ left: Expr, _ right: Expr, in scope: Scope
  ) -> Bool {
    guard !looksForCursor, op == .equal || op == .notEqual, case .word(let text) = right.kind,
      case .list? = environment.definitions[text.lowercased()]
    else { return false }
    report(.listAsValue(text, isNegated: op == .notEqual, right.span, after: left.span.end))
    return true
  }

  /// Reports `ticker = t` where `t` is a parameter that fits; `true` where that was it.
  mutating func reportParameterAsValue(_ expr: Expr, against left: Scalar, in scope: Scope?) -> Bool {
    guard !looksForCursor, case .word(let text) = expr.kind,
      let parameter = environment.parameters[text.lowercased()], !parameter.isList,
      parameter.type.fits(left.type)
    else { return false }
    if let scope, scope.lookUp(text) != nil, left.type.isNumeric || left.type.isTemporal { return false }
    report(.parameterAsValue(text, expr.span))
    return true
  }
}

extension Diagnostic {
  static func listAsValue(
    _ name: String, isNegated: Bool, _ span: SourceSpan, after end: UInt32
  ) -> Diagnostic {
    let operation = isNegated ? "not in" : "in"
    return Diagnostic(
      "name-as-value", "`\(name)` is a list of values, not one", at: span,
      label: didYouMean("\(operation) \(name)"), help: ["to mean the word itself, put it in quotes"],
      edits: [TextEdit(SourceSpan(end, max(end, span.start)), " \(operation) ")])
  }

  static func parameterAsValue(_ name: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic(
      "name-as-value", "`\(name)` is a parameter", at: span, label: didYouMean(":\(name)"),
      help: ["to mean the word itself, put it in quotes"], edits: [TextEdit(insert: ":", at: span.start)])
  }
}
