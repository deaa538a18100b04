import CivilTime
import Presentation
import QueryExecution
import QuerySemantics

/// What the values of one field look like: how many are missing, and which there are.
struct FieldSummary {
  private(set) var missing = 0
  /// Distinct values with how many rows hold each, most frequent first, then in the order of appearance.
  private(set) var values: [(text: String, count: Int)] = []
  /// Least, middle and greatest, for numbers and times.
  private(set) var spread: (least: String, middle: String, greatest: String)?

  /// Texts of a sample are cut to this.
  private static let sampleLength = 24

  init(_ vector: Vector) {
    var counts: [String: (count: Int, place: Int)] = [:]
    var ordered: [(key: Double, text: String)] = []
    for row in 0..<vector.count {
      let value = vector[row]
      guard let text = value.machineText else {
        missing += 1
        continue
      }
      if let key = Self.key(of: value) { ordered.append((key, text)) }
      for element in Self.elements(of: value, text) {
        let fresh = counts.count
        counts[element, default: (0, fresh)].count += 1
      }
    }
    values = counts.sorted { ($1.value.count, $0.value.place) < ($0.value.count, $1.value.place) }
      .map { ($0.key, $0.value.count) }
    ordered.sort { $0.key < $1.key }
    if let least = ordered.first, let greatest = ordered.last {
      spread = (least.text, ordered[(ordered.count - 1) / 2].text, greatest.text)
    }
  }

  /// One line: the spread, or the most frequent values.
  var line: String {
    if let spread { return "\(spread.least) … \(spread.middle) … \(spread.greatest)" }
    let samples = values.prefix(3).map { value in
      let text =
        value.text.count <= Self.sampleLength ? value.text : value.text.prefix(Self.sampleLength) + "…"
      return 1 < value.count ? "\(text) \(value.count)" : text
    }
    return samples.joined(separator: ", ") + (3 < values.count ? ", …" : "")
  }

  private static func key(of value: Value) -> Double? {
    switch value {
    case .integer(let value), .decimal(let value): Double(value)
    case .number(let value): value
    case .time(let time): Double(time.minutes)
    case .missing, .text, .period, .list: nil
    }
  }

  private static func elements(of value: Value, _ text: String) -> [String] {
    if case .list(let elements) = value { return elements }
    return [text]
  }
}
