/// How well a text that was found agrees with the one that was marked by hand: the harmonic mean of precision and recall
/// of its words, each counted as often as it occurs. 1 for texts of the same words, 0 where they share none.
///
/// A word is a run of letters and digits, in lower case.
func tokenF1(_ found: String, _ marked: String) -> Double {
  let found = wordCounts(found)
  let marked = wordCounts(marked)
  let shared = found.reduce(0) { $0 + min($1.value, marked[$1.key] ?? 0) }
  let total = found.values.reduce(0, +) + marked.values.reduce(0, +)
  return total == 0 ? 1 : 2 * Double(shared) / Double(total)
}

private func wordCounts(_ text: String) -> [Substring: Int] {
  var counts: [Substring: Int] = [:]
  for word in text.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber }) {
    counts[word, default: 0] += 1
  }
  return counts
}
