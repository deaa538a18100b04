import Corpus
import Diagnostics
import MappedStorage
import QuerySemantics

/// Says which words that a query looks for are in no text of the corpus, each with the nearest that is in one.
///
/// `points matching "copper inventores"` → `«inventores» is in no text; nearest: inventories`. At most five are named.
/// Cost: a look-up per word, and for those named one pass over the words with the same first letter.
func wordNotes(for query: ResolvedQuery, on corpus: Corpus) -> [String] {
  guard corpus.tokens[.newsletters] != nil else { return [] }
  let terms = corpus.tokens.terms
  var seen: Set<String> = []
  let absent = soughtWords(of: query).filter { word in
    seen.insert(word).inserted && terms.term(Array(word.utf8)) == nil
  }
  return absent.prefix(5).map { word in
    let nearest = nearestName(to: word, among: words(of: terms, like: word))
    return "«\(shortened(word, to: 60))» is in no text" + (nearest.map { "; nearest: \($0)" } ?? "")
  }
}

/// The words of the corpus that begin as `word` does.
private func words(of terms: TermList, like word: String) -> some Sequence<String> {
  terms.terms(startingWith: Array(word.utf8.prefix(1))).lazy.map { term in
    String(decoding: terms.range(of: term).lazy.map { terms.bytes[$0] }, as: UTF8.self)
  }
}

/// The words of searches and of `has`, in the order written.
private func soughtWords(of query: ResolvedQuery) -> [String] {
  query.steps.flatMap { step -> [String] in
    switch step {
    case .filter(let condition): soughtWords(of: condition)
    case .matching(let terms): terms.flatMap(\.words)
    default: []
    }
  }
}

private func soughtWords(of condition: Condition) -> [String] {
  switch condition {
  case .hasWords(.field(let field, _), let words): field.isIndexed ? words : []
  case .not(let inner), .quantified(_, _, let inner): soughtWords(of: inner)
  case .and(let parts), .or(let parts): parts.flatMap(soughtWords)
  default: []
  }
}

extension FieldID {
  /// Whether all words of the field are in the index of words.
  fileprivate var isIndexed: Bool { field.type == .text && field.name != "link" }
}
