import TextAnalysis

/// The terms of a full-text search: inner quotes make a phrase, every other word stands alone. Folded.
///
/// `rate cut "term premium"` → `rate`, `cut`, `term premium`
func searchTerms(in text: String) -> [SearchTerm] {
  let pieces = plainForms(text).split(separator: "\"", omittingEmptySubsequences: false)
  return pieces.enumerated().flatMap { index, piece -> [SearchTerm] in
    let words = words(of: String(piece))
    if index % 2 == 1, index < pieces.count - 1 { return words.isEmpty ? [] : [SearchTerm(words: words)] }
    return words.map { SearchTerm(words: [$0]) }
  }
}
