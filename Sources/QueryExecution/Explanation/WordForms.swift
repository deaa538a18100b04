package import Corpus
import MappedStorage
package import QuerySemantics

/// Says with which other forms of its words a query that found nothing would find something.
///
/// `newsletters where summary has inventory` → `with «inventories» in place of «inventory» there would be 3`.
/// Cost: a look-up for each of the first three words, and a run of the query for at most four forms of each.
package func wordFormNotes(
  for query: ResolvedQuery, on corpus: Corpus, environment: ExecutionEnvironment
) throws(ExecutionError) -> [String] {
  guard corpus.tokens[.newsletters] != nil else { return [] }
  var seen: Set<String> = []
  var notes: [String] = []
  for word in wantedWords(of: query) where seen.count < 3 && seen.insert(word).inserted {
    for form in forms(of: word, in: corpus.tokens.terms) {
      let count = try execute(query.replacing(word, with: form), on: corpus, environment: environment)
        .rowCount
      if 0 < count { notes.append("with «\(form)» in place of «\(word)» there would be \(count)") }
    }
  }
  return notes
}

/// The words of the corpus with the same stem, the shortest first.
private func forms(of word: String, in terms: TermList) -> [String] {
  let stem = WordStem(word)
  guard 3 <= stem.prefix.utf8.count else { return [] }
  let longest = stem.prefix.utf8.count + 4
  var found: [String] = []
  for term in terms.terms(startingWith: Array(stem.prefix.utf8)) {
    let range = terms.range(of: term)
    guard range.count <= longest else { continue }
    let other = String(decoding: range.lazy.map { terms.bytes[$0] }, as: UTF8.self)
    if other != word, WordStem(other) == stem { found.append(other) }
  }
  return Array(found.sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }.prefix(4))
}

/// What an English word is without the endings of its forms: `inventory` and `inventories` have the same one.
private struct WordStem: Equatable {
  /// What all forms begin with.
  let prefix: String
  /// Whether it ends in `y`, which some forms replace.
  let endsInY: Bool

  init(_ word: String) {
    let endings = [
      ("ies", true), ("ied", true), ("y", true), ("es", false), ("s", false), ("ing", false), ("ed", false),
      ("e", false),
    ]
    let ending = endings.first { word.hasSuffix($0.0) && 3 <= word.utf8.count - $0.0.utf8.count }
    prefix = String(word.dropLast(ending?.0.count ?? 0))
    endsInY = ending?.1 ?? false
  }
}

/// The words of searches and of `has` that rows must have, in the order written.
private func wantedWords(of query: ResolvedQuery) -> [String] {
  query.steps.flatMap { step -> [String] in
    switch step {
    case .filter(let condition): wantedWords(of: condition)
    case .matching(let terms): terms.flatMap(\.words)
    default: []
    }
  }
}

private func wantedWords(of condition: Condition) -> [String] {
  switch condition {
  case .hasWords(_, let words): words
  case .quantified(_, _, let inner): wantedWords(of: inner)
  case .and(let parts), .or(let parts): parts.flatMap(wantedWords)
  default: []
  }
}

extension ResolvedQuery {
  fileprivate func replacing(_ word: String, with form: String) -> ResolvedQuery {
    var query = self
    query.steps = steps.map { step in
      switch step {
      case .filter(let condition): .filter(condition.replacing(word, with: form))
      case .matching(let terms):
        .matching(terms.map { SearchTerm(words: $0.words.replacing([word], with: [form])) })
      default: step
      }
    }
    return query
  }
}

extension Condition {
  fileprivate func replacing(_ word: String, with form: String) -> Condition {
    switch self {
    case .hasWords(let scalar, let words): .hasWords(scalar, words.replacing([word], with: [form]))
    case .quantified(let quantifier, let relation, let inner):
      .quantified(quantifier, relation, inner.replacing(word, with: form))
    case .and(let parts): .and(parts.map { $0.replacing(word, with: form) })
    case .or(let parts): .or(parts.map { $0.replacing(word, with: form) })
    default: self
    }
  }
}
