import QuerySemantics
import QuerySyntax

extension Statement {
  /// The name that a `let` gives.
  var definedName: Name? {
    switch kind {
    case .letQuery(let name, _), .letList(let name, _): name
    default: nil
    }
  }

  /// The name of a parameter that is declared.
  var parameterName: Name? {
    if case .parameter(let name, _, _) = kind { name } else { nil }
  }
}

extension NameEnvironment.Definition {
  /// The `let` that makes it, in one line.
  func text(named name: String) -> String {
    switch self {
    case .query(let query): "let \(name) = " + format(query)
    case .list(let values): "let \(name) = (\(values.map { format($0) }.joined(separator: ", ")))"
    }
  }
}

extension NameEnvironment.Parameter {
  /// The `param` that declares it with the value that it has, in one line.
  func text(named name: String) -> String {
    let words = "param \(name): \(isList ? "list of " : "")\(type.rawValue)"
    guard let value else { return words }
    return words + " = " + format(value)
  }
}
