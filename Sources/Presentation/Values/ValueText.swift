import CivilTime
package import QuerySemantics

extension Value {
  /// The text that the machine modes write, or `nil` when the value is missing.
  ///
  /// Times as `2026-05-06T00:53`, periods as they print, lists joined by `;`.
  package var machineText: String? {
    switch self {
    case .missing: nil
    case .integer(let value): String(value)
    case .decimal(let value): exactText(value)
    case .number(let value): numberText(value)
    case .text(let text): text
    case .time(let time): time.description
    case .period(let period): period.description
    case .list(let elements): elements.joined(separator: ";")
    }
  }

  /// The text that people read; empty when the value is missing. Lines are kept, so `visible` comes after.
  func humanText(as style: ColumnStyle) -> String {
    switch self {
    case .decimal(let value):
      style.places.map { fixedText(Double(value) / 10_000, places: $0) } ?? exactText(value)
    case .number(let value): style.places.map { fixedText(value, places: $0) } ?? numberText(value, digits: 6)
    case .time(let time):
      style.hidesTimeOfDay
        ? time.date.description : "\(time.date) \(time.description.suffix(5))"
    case .list(let elements): elements.joined(separator: ", ")
    case .missing, .integer, .text, .period: machineText ?? ""
    }
  }
}
