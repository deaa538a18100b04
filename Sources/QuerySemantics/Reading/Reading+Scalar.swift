import CivilTime
import Corpus
import QuerySyntax

extension Reading {
  func phrase(_ scalar: Scalar) -> String {
    switch scalar {
    case .field(let field, let ofNewsletter):
      return (ofNewsletter ? "the newsletter's " : "") + field.field.name
    case .output(let index, _):
      guard case .columns(let columns) = shape, columns.indices.contains(index) else {
        return "column \(index + 1)"
      }
      return "`\(columns[index].name)`"
    case .relevance: return "relevance"
    case .snippet: return "snippet"
    case .constant(let value, let type): return self.value(value, type)
    case .negated(let operand): return "minus \(grouped(operand))"
    case .arithmetic(let first, let links, _):
      return grouped(first) + links.map { " \($0.operation.word) \(grouped($0.operand))" }.joined()
    case .call(let function, let arguments, _): return call(function, arguments)
    case .conditional(let condition, let yes, let no, _):
      return "(\(grouped(yes)) if \(grouped(condition)), else \(grouped(no)))"
    case .countRelated(let relation, let condition):
      if condition == .constant(true) { return "the number of \(relation.rawValue)" }
      let inner = Reading(shape: .rows(relation, isRanked: false))
      return "the number of \(relation.rawValue) with (\(inner.phrase(condition)))"
    }
  }

  /// In brackets, where it is made of several parts.
  func grouped(_ scalar: Scalar) -> String {
    if case .arithmetic = scalar { "(\(phrase(scalar)))" } else { phrase(scalar) }
  }

  private func call(_ function: Function, _ arguments: [Scalar]) -> String {
    let words = arguments.map(grouped)
    return switch (function, words.count) {
    case (.coalesce, 2): "(\(words[0]), or where missing \(words[1]))"
    case (.bin, 2): "(\(words[0]) in bins of \(words[1]))"
    case (.round, 2): "(\(words[0]) rounded to \(words[1]) digits)"
    default: "\(function.rawValue) of \(words.joined(separator: ", "))"
    }
  }

  /// A constant: texts in quotes, tickers and values of enumerations bare.
  func value(_ value: Value, _ type: ValueType) -> String {
    switch value {
    case .missing: "missing"
    case .integer(let number): String(number)
    case .decimal(let units): decimalText(units)
    case .number(let number): String(number)
    case .text(let text): type.isEnumeration || type == .ticker ? text : quoted(text)
    case .time(let time): time.description
    case .period(let period): period.description
    case .list(let items): "(\(items.joined(separator: ", ")))"
    }
  }
}

extension ArithmeticOperator {
  fileprivate var word: String {
    switch self {
    case .add: "plus"
    case .subtract: "minus"
    case .multiply: "times"
    case .divide: "divided by"
    }
  }
}

/// `7000` units of 1/10,000 → `0.7`; at least one digit stands behind the dot.
package func decimalText(_ units: Int64) -> String {
  let scale = UInt64(NumberLiteral.scale)
  var fraction = String(units.magnitude % scale + scale).dropFirst()
  while fraction.count > 1, fraction.last == "0" { fraction = fraction.dropLast() }
  return (units < 0 ? "-" : "") + "\(units.magnitude / scale).\(fraction)"
}
