import Presentation
import QuerySemantics

/// A JSON value whose members keep their order.
enum JSON {
  case null
  case bool(Bool)
  /// As it is written.
  case number(String)
  case string(String)
  case array([JSON])
  case object([(String, JSON)])

  static func integer(_ value: Int) -> JSON { .number(String(value)) }

  /// Six significant digits, which is more than a measurement has.
  static func measured(_ value: Double?) -> JSON {
    guard let value, value.isFinite else { return .null }
    return .number(numberText(value, digits: 6))
  }

  /// A value of a result; numbers with all their digits.
  init(_ value: Value) {
    self =
      switch value {
      case .missing: .null
      case .number(let number) where !number.isFinite: .null
      case .integer, .decimal, .number: .number(value.machineText ?? "null")
      case .list(let elements): .array(elements.map { .string($0) })
      case .text, .time, .period: .string(value.machineText ?? "")
      }
  }

  /// In one line.
  var text: String {
    var output = ""
    write(into: &output)
    return output
  }

  private func write(into output: inout String) {
    switch self {
    case .null: output += "null"
    case .bool(let value): output += value ? "true" : "false"
    case .number(let digits): output += digits
    case .string(let text): output += jsonString(text)
    case .array(let elements):
      output += "["
      for (index, element) in elements.enumerated() {
        if 0 < index { output += "," }
        element.write(into: &output)
      }
      output += "]"
    case .object(let members):
      output += "{"
      for (index, member) in members.enumerated() {
        output += (0 < index ? "," : "") + jsonString(member.0) + ":"
        member.1.write(into: &output)
      }
      output += "}"
    }
  }
}
