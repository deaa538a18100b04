import MappedStorage
import TextAnalysis

extension Corpus {
  /// Calls `body` with the UTF-8 bytes of each part of the virtual field `text` of one row, in order.
  ///
  /// Newsletters: title, summary, points, ideas, body; ideas: headline unless the rationale begins with it,
  /// rationale, risk; points: their text; tickers have none. Parts are never empty.
  package func forEachTextPart<Failure: Error>(
    of source: SourceID, row: Int, _ body: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    switch source {
    case .newsletters: try forEachNewsletterPart(row, body)
    case .ideas: try forEachIdeaPart(row, body)
    case .points: try searchTexts.points.withText(of: row, body)
    case .tickers: break
    }
  }

  private func forEachNewsletterPart<Failure: Error>(
    _ row: Int, _ body: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    try searchTexts.titles.withText(of: row, body)
    try searchTexts.summaries.withText(of: row, body)
    for point in Int(pointOffsets[row])..<Int(pointOffsets[row + 1]) {
      try searchTexts.points.withText(of: point, body)
    }
    for idea in Int(ideaOffsets[row])..<Int(ideaOffsets[row + 1]) { try forEachIdeaPart(idea, body) }
    try searchTexts.bodies.withText(of: row, body)
  }

  /// The parts of a newsletter's `text` that are neither of its ideas nor of its points.
  func forEachOwnTextPart(ofNewsletter row: Int, _ body: (Span<UInt8>) -> Void) {
    for texts in [searchTexts.titles, searchTexts.summaries, searchTexts.bodies] { texts.withText(of: row, body) }
  }

  private func forEachIdeaPart<Failure: Error>(
    _ row: Int, _ body: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    try searchTexts.rationales.withBytes(of: row) { rationale throws(Failure) in
      try searchTexts.headlines.withBytes(of: row) { headline throws(Failure) in
        if !headline.isEmpty, !isRepeated(headline: headline, in: rationale) { try body(headline) }
      }
      if !rationale.isEmpty { try body(rationale) }
    }
    try searchTexts.risks.withText(of: row, body)
  }

  /// The virtual field `text` of one row: its parts with an empty line between; `nil` when there are none.
  package func searchText(of source: SourceID, row: Int) -> [UInt8]? {
    var text: [UInt8] = []
    forEachTextPart(of: source, row: row) { part in
      if !text.isEmpty { text.append(contentsOf: "\n\n".utf8) }
      text.append(contentsOf: [UInt8](copying: part))
    }
    return text.isEmpty ? nil : text
  }
}

extension TextColumn {
  fileprivate func withText<Failure: Error>(
    of row: Int, _ body: (Span<UInt8>) throws(Failure) -> Void
  ) throws(Failure) {
    try withBytes(of: row) { text throws(Failure) in
      if !text.isEmpty { try body(text) }
    }
  }
}
