/// What sort of text a direction is told from; each has weights and a calibration of its own.
package enum TextKind: String, CaseIterable, Hashable, Sendable {
  /// The rationale of an idea or the sentences of a letter about one instrument.
  case idea
  /// One line, such as the title of an article.
  case headline
  /// A paragraph of reporting.
  case news

  /// The kind that a text looks like where the caller does not say: a headline has at most 25 words and no end of a sentence
  /// before its end; everything else is news.
  package init(shapeOf text: String) {
    let bytes = text.utf8
    var blanks = 0
    var sawEnd = false
    var previous: UInt8 = 0
    for byte in bytes {
      if byte == UInt8(ascii: " ") {
        blanks += 1
        if previous == UInt8(ascii: ".") || previous == UInt8(ascii: "?") || previous == UInt8(ascii: "!") {
          sawEnd = true
        }
      }
      previous = byte
    }
    self = blanks > 24 || (sawEnd && blanks > 14) || previous == UInt8(ascii: ".") ? .news : .headline
  }

  /// Its place in the model file.
  var index: Int {
    switch self {
    case .idea: 0
    case .headline: 1
    case .news: 2
    }
  }
}
