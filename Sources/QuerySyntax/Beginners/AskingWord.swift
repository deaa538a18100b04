/// Whether a word asks for an order or puts a question, such as `most` and `who`, so that it is nothing to search for.
package func asksRatherThanNames(_ word: String) -> Bool { askingWords.contains(word.lowercased()) }

private let askingWords: Set<String> = [
  "most", "least", "fewest", "best", "worst", "top", "active", "popular", "often", "frequently", "who", "how",
  "which", "what", "when", "why", "show", "give", "find", "are", "do", "does",
]
