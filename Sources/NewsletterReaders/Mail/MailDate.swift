import Newsletters

/// Reads the `Date` of a message, a date as programs print it for people too.
///
/// - Returns: `nil` when it is no date that the calendar has. A zone that nobody knows is left out.
func mailDate(_ text: String, order: DateOrder?) -> PublishedTime? {
  if case .date(let date) = PrintedDate(text: text, order: order) { return date }
  var words = text.split(whereSeparator: \.isWhitespace)
  // A zone may go, a time may not.
  while 2 < words.count, !words.removeLast().contains(":") {
    if case .date(let date) = PrintedDate(text: words.joined(separator: " "), order: order) { return date }
  }
  return nil
}
