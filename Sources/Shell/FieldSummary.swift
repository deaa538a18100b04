import CivilTime
import Presentation
import QueryExecution
import QuerySemantics

/// What the values of one field look like: how many are missing, and which there are.
struct FieldSummary {
  private(set) var missing = 0
  let rowCount: Int
  /// Distinct values with how many rows hold each, most frequent first, then in the order of appearance.
  private(set) var values: [(text: String, count: Int)] = []
  /// Least, middle and greatest, for numbers and times.
  private(set) var spread: (least: String, middle: String, greatest: String)?

  /// How many values there are in each of eight equal parts of the spread, or of each whole number where there are no more than eight.
  private(set) var histogram: [Int] = []

  private var isTime = false

  /// Texts of a sample are cut to this.
  private static let sampleLength = 24

  /// Cost: a look at each value, and a sort of the distinct ones.
  init(_ vector: Vector, isCancelled: () -> Bool) throws(ExecutionError) {
    rowCount = vector.count
    var counts: [String: (count: Int, place: Int)] = [:]
    var keys: [Double] = []
    for row in 0..<vector.count {
      if row % Self.rowsPerQuestion == 0, isCancelled() { throw .cancelled }
      let value = vector[row]
      guard let text = value.machineText else {
        missing += 1
        continue
      }
      if let key = Self.key(of: value) { keys.append(key) }
      for element in Self.elements(of: value, text) {
        let fresh = counts.count
        counts[element, default: (0, fresh)].count += 1
      }
    }
    var comparisons = 0
    do {
      values = try counts.sorted { a, b in
        comparisons &+= 1
        if comparisons % Self.comparisonsPerQuestion == 0, isCancelled() { throw ExecutionError.cancelled }
        return (b.value.count, a.value.place) < (a.value.count, b.value.place)
      }.map { ($0.key, $0.value.count) }
    } catch {
      throw .cancelled
    }
    keys.sort()
    if let least = keys.first, let greatest = keys.last {
      let middle = keys[(keys.count - 1) / 2]
      spread = (
        Self.text(of: least, in: vector), Self.text(of: middle, in: vector),
        Self.text(of: greatest, in: vector)
      )
      isTime = (0..<vector.count).contains { if case .time = vector[$0] { true } else { false } }
      let areWhole = if case .integers = vector { true } else { false }
      histogram = Self.histogram(of: keys, from: least, to: greatest, areWhole: areWhole)
    }
  }

  private static let rowsPerQuestion = 1_024
  private static let comparisonsPerQuestion = 65_536

  /// As the first value with this key prints.
  private static func text(of key: Double, in vector: Vector) -> String {
    let row = (0..<vector.count).first { Self.key(of: vector[$0]) == key }
    return row.flatMap { vector[$0].machineText } ?? ""
  }

  /// The spread as tables print it.
  var printedSpread: (least: String, middle: String, greatest: String)? {
    guard let spread, isTime else { return spread }
    let printed = { (text: String) in text.replacing("T", with: " ") }
    return (printed(spread.least), printed(spread.middle), printed(spread.greatest))
  }

  /// One line for people: the spread as bars and in words, or the most frequent values.
  var printedLine: String {
    guard let spread = printedSpread else { return line }
    let text = "\(spread.least) to \(spread.greatest), median \(spread.middle)"
    return bars.isEmpty ? text : "\(bars) \(text)"
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

  private static func histogram(
    of keys: [Double], from least: Double, to greatest: Double, areWhole: Bool
  ) -> [Int] {
    guard least < greatest else { return [] }
    let isOneEach = areWhole && greatest - least < Double(parts)
    let end = isOneEach ? greatest + 1 : greatest
    var counts = Array(repeating: 0, count: isOneEach ? Int(end - least) : parts)
    for key in keys {
      let share = (key - least) / (end - least) * Double(counts.count)
      counts[share.isFinite ? min(counts.count - 1, max(0, Int(share))) : 0] += 1
    }
    return counts
  }

  private static let parts = 8

  /// The histogram as a row of small bars, the highest as tall as the line; a part without values is a low mark.
  var bars: String {
    guard let highest = histogram.max(), highest > 0 else { return "" }
    return histogram.map { count in
      count == 0 ? "·" : Self.levels[min(7, (count * 8 + highest - 1) / highest - 1)]
    }.joined()
  }

  private static let levels = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]

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
