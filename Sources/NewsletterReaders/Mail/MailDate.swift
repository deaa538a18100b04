import Newsletters

/// Reads the `Date` of a message, a date as programs print it for people too.
///
/// - Returns: `nil` when it is no date that the calendar has. A zone that nobody knows is left out.
func mailDate(_ text: String, order: DateOrder?) -> PublishedTime? {
  var words = text.split(whereSeparator: \.isWhitespace)
  while !words.isEmpty {
    if case .date(let date) = PrintedDate(text: words.joined(separator: " "), order: order) { return date }
    // A zone may go, a time may not.
    guard 2 < words.count, !words.removeLast().contains(":") else { return nil }
  }
  return nil
}
