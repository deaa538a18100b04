package import Diagnostics
import QuerySemantics
import QuerySyntax

/// Why a value for a parameter is refused.
package struct ParameterFailure: Error, Hashable, Sendable {
  package let message: String
}

extension Session {
  /// Gives `param` names values from outside, each as `name=value`; a list's values stand apart by commas.
  ///
  /// `sources` are the texts that declare the names; the declared type says how a value is read, and it is never
  /// pasted into a query.
  package func setParameters(_ settings: [String], for sources: [SourceText]) throws(ParameterFailure) {
    guard !settings.isEmpty else { return }
    let declared = declaredParameters(in: sources)
    for setting in settings {
      guard let sign = setting.firstIndex(of: "="), sign != setting.startIndex else {
        throw ParameterFailure(message: "-p takes name=value, not `\(setting)`")
      }
      let name = setting[..<sign].lowercased()
      guard let type = declared[name] else {
        throw ParameterFailure(message: undeclared(name, among: declared.keys.sorted()))
      }
      try give(name, String(setting[setting.index(after: sign)...]), type)
    }
  }

  private func declaredParameters(in sources: [SourceText]) -> [String: TypeName] {
    var declared: [String: TypeName] = [:]
    for statement in sources.flatMap(splitStatements) {
      if case .parameter(let name, let type, _) = statement.tree.kind { declared[name.key] = type }
    }
    return declared
  }

  private func undeclared(_ name: String, among names: [String]) -> String {
    let nearest = nearestName(to: name, among: names).map { "; did you mean `\($0)`?" } ?? ""
    return "-p \(name): the statements have no `param \(name)`" + nearest
  }

  private func give(_ name: String, _ text: String, _ type: TypeName) throws(ParameterFailure) {
    guard let kind = ParameterType(rawValue: type.name.key) else { return }
    let place = SourceSpan(0, 0)
    let texts = type.isList ? text.split(separator: ",").map { trimmed($0) } : [text]
    let values = texts.map { Expr(literal($0, kind), place) }
    let value = type.isList ? Expr(.list(values), place) : values[0]
    let statement = Statement(.parameter(Name(name, place), type: type, default: value), place)
    let (resolved, diagnostics) = resolve(statement, in: NameEnvironment(now: environment.now))
    guard resolved != nil else {
      let error = diagnostics.first
      let reason = error?.message ?? "`\(text)` is no \(type.name.text)"
      let advice = ([error?.label] + (error?.help ?? [])).compactMap(\.self)
      throw ParameterFailure(message: "-p \(name): " + ([reason] + advice).joined(separator: "; "))
    }
    environment.parameters[name] = NameEnvironment.Parameter(
      type: kind, isList: type.isList, value: value, isGiven: true)
  }

  private func trimmed(_ text: Substring) -> String {
    let head = text.drop { $0.isWhitespace }
    return String(head.reversed().drop { $0.isWhitespace }.reversed())
  }

  /// `last 30 days`, `today - 2w`: a date that is no text.
  private func relativeDate(_ text: String) -> Expr.Kind? {
    let parsed = parseStatement(SourceText("set now = " + text))
    guard parsed.diagnostics.isEmpty, case .set(_, let value) = parsed.tree.kind else { return nil }
    switch value.kind {
    case .relativeDate, .arithmetic: return value.kind
    default: return nil
    }
  }

  /// The value as the language would write it.
  private func literal(_ text: String, _ type: ParameterType) -> Expr.Kind {
    if type == .time, let date = relativeDate(text) { return date }
    guard type == .integer || type == .number else { return .string(text) }
    let isNegative = text.hasPrefix("-")
    let isPercent = text.hasSuffix("%")
    let digits = String(text.dropFirst(isNegative ? 1 : 0).dropLast(isPercent ? 1 : 0))
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }) else {
      return .string(text)
    }
    let number = Expr.Kind.number(digits, isPercent: isPercent)
    return isNegative ? .negated(Expr(number, SourceSpan(0, 0))) : number
  }
}
