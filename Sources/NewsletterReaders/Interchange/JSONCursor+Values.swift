import Diagnostics
import Newsletters

/// Values by their place in a record, such as `ideas[2].direction`. `null` is an absent value.
extension JSONCursor {
  /// A text; `nil` when it is empty or `null`.
  mutating func text(_ place: RecordPlace) throws(Diagnostic) -> String? {
    if takeNull() { return nil }
    guard next == UInt8(ascii: "\"") else { throw wrongType(place, expected: "text") }
    let text = try string()
    return text.isEmpty ? nil : text
  }

  /// A list of texts without the empty ones.
  mutating func texts(_ place: RecordPlace) throws(Diagnostic) -> [String] {
    var texts: [String] = []
    try eachElement(of: place) { (json, place) throws(Diagnostic) in
      if let text = try json.text(place) { texts.append(text) }
    }
    return texts
  }

  /// A list; `element` takes each value and is told its place, counted from 1.
  mutating func list<Element>(
    _ place: RecordPlace, _ element: (inout JSONCursor, RecordPlace) throws(Diagnostic) -> Element
  ) throws(Diagnostic) -> [Element] {
    var elements: [Element] = []
    try eachElement(of: place) { (json, place) throws(Diagnostic) in
      elements.append(try element(&json, place))
    }
    return elements
  }

  private mutating func eachElement(
    of place: RecordPlace, _ body: (inout JSONCursor, RecordPlace) throws(Diagnostic) -> Void
  ) throws(Diagnostic) {
    if takeNull() { return }
    guard next == UInt8(ascii: "[") else { throw wrongType(place, expected: "a list") }
    try array { (json, index) throws(Diagnostic) in try body(&json, place.element(index + 1)) }
  }

  /// One of the names of an enum, or `null`.
  mutating func choice<Choice: RawRepresentable & CaseIterable>(
    _ place: RecordPlace
  ) throws(Diagnostic) -> Choice? where Choice.RawValue == String {
    let start = offset
    guard let text = try text(place) else { return nil }
    if let choice = Choice(rawValue: text) { return choice }
    throw .unknownValue(text, of: place.text, choices: Choice.allCases.map(\.rawValue), span(from: start))
  }

  /// A whole number from 0, or `null`.
  mutating func integer(_ place: RecordPlace) throws(Diagnostic) -> Int? {
    takeNull() ? nil : try requiredInteger(place)
  }

  mutating func requiredInteger(_ place: RecordPlace) throws(Diagnostic) -> Int {
    let start = offset
    let number = try requiredNumber(place)
    guard 0 <= number, number <= Double(UInt32.max), number == number.rounded() else {
      throw .wrongType(
        place.text, expected: "a whole number from 0", found: text(from: start), span(from: start))
    }
    return Int(number)
  }

  mutating func requiredNumber(_ place: RecordPlace) throws(Diagnostic) -> Double {
    guard beginsNumber else { throw wrongType(place, expected: "a number") }
    return try number()
  }

  /// A number from 0 to 1, or `null`; rounded to 4 decimals.
  mutating func confidence(_ place: RecordPlace) throws(Diagnostic) -> Confidence? {
    takeNull() ? nil : try requiredConfidence(place)
  }

  mutating func requiredConfidence(_ place: RecordPlace) throws(Diagnostic) -> Confidence {
    let start = offset
    let number = try requiredNumber(place)
    guard 0 <= number, number <= 1, let confidence = Confidence(number) else {
      throw .wrongType(
        place.text, expected: "a number from 0 to 1", found: text(from: start), span(from: start))
    }
    return confidence
  }

  /// A day or a time, as `PublishedTime.text` writes it, or `null`.
  mutating func publishedTime(_ place: RecordPlace) throws(Diagnostic) -> PublishedTime? {
    let start = offset
    guard let text = try text(place) else { return nil }
    if let published = PublishedTime(text: text) { return published }
    throw .wrongType(
      place.text, expected: "a day or time such as 2026-05-06T00:53", found: "\"\(text)\"", span(from: start))
  }

  private func wrongType(_ place: RecordPlace, expected: String) -> Diagnostic {
    .wrongType(place.text, expected: expected, found: nextKind, here)
  }
}
