import Newsletters
import TextAnalysis

/// Whether the headline says nothing that the rationale does not begin with.
///
/// Case is ignored, and so is an ellipsis at the headline's end.
func isRepeated(headline: some Collection<UInt8>, in rationale: some Collection<UInt8>) -> Bool {
  var start = fold(Array(headline))
  for ellipsis in ["…", "..."] where start.count >= ellipsis.utf8.count {
    if start.suffix(ellipsis.utf8.count).elementsEqual(ellipsis.utf8) {
      start.removeLast(ellipsis.utf8.count)
    }
  }
  while start.last == UInt8(ascii: " ") { start.removeLast() }
  // Folding keeps lengths, so the part of the rationale to look at is known beforehand.
  return fold(Array(rationale.prefix(start.count))) == start
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
  if let headline = idea.headline, !isRepeated(headline: headline.utf8, in: rationale.utf8) {
    count += countWords(in: headline)
  }
  return count + (idea.risk.map { countWords(in: $0) } ?? 0)
}
