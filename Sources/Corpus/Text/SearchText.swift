import Newsletters
import TextAnalysis

/// Whether the headline says nothing that the rationale does not begin with.
///
/// Case is ignored, and so is an ellipsis at the headline's end.
func isRepeated(headline: Span<UInt8>, in rationale: Span<UInt8>) -> Bool {
  var start = fold([UInt8](copying: headline))
  for ellipsis in ["…", "..."] where start.count >= ellipsis.utf8.count {
    if start.suffix(ellipsis.utf8.count).elementsEqual(ellipsis.utf8) {
      start.removeLast(ellipsis.utf8.count)
    }
  }
  while start.last == UInt8(ascii: " ") { start.removeLast() }
  // Folding keeps lengths, so the part of the rationale to look at is known beforehand.
  return fold([UInt8](copying: rationale.extracting(first: start.count))) == start
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
