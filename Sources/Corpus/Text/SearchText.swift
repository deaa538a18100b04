import Newsletters
import TextAnalysis

/// Whether the headline says nothing that the rationale does not begin with.
///
/// Case is ignored, and so is an ellipsis at the headline's end.
func isRepeated(headline: Span<UInt8>, in rationale: Span<UInt8>) -> Bool {
  let length = lengthWithoutEllipsis(headline)
  // Folding keeps lengths, so the part of the rationale to look at is known beforehand.
  guard length <= rationale.count else { return false }
  return isFoldedEqual(headline.extracting(first: length), rationale.extracting(first: length))
}

private func lengthWithoutEllipsis(_ headline: Span<UInt8>) -> Int {
  var length = headline.count
  for ellipsis in ellipses where ends(headline.extracting(first: length), with: ellipsis) {
    length -= ellipsis.count
  }
  while 0 < length, headline[length - 1] == UInt8(ascii: " ") { length -= 1 }
  return length
}

private let ellipses = [Array("…".utf8), Array("...".utf8)]

private func ends(_ text: Span<UInt8>, with end: [UInt8]) -> Bool {
  guard end.count <= text.count else { return false }
  let start = text.count - end.count
  return end.indices.allSatisfy { text[start + $0] == end[$0] }
}

/// Words of title, summary, points, ideas and body.
func wordCount(of newsletter: Newsletter) -> Int {
  var count = countWords(in: newsletter.title)
  for text in [newsletter.summary, newsletter.body] { count += text.map { countWords(in: $0) } ?? 0 }
  for point in newsletter.points { count += countWords(in: point) }
  for idea in newsletter.ideas { count += wordCount(of: idea) }
  return count
}

private func wordCount(of idea: Idea) -> Int {
  let rationale = idea.rationale ?? ""
  var count = countWords(in: rationale)
  if let headline = idea.headline,
    !isRepeated(headline: Array(headline.utf8).span, in: Array(rationale.utf8).span)
  {
    count += countWords(in: headline)
  }
  return count + (idea.risk.map { countWords(in: $0) } ?? 0)
}
