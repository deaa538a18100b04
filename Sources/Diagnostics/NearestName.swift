/// The candidate that `word` most probably meant, or `nil` when none is close.
///
/// Close means: within two edits (insert, delete, replace, swap of neighbours), but within one for words of up
/// to four letters. Case is ignored; of equally close candidates the first wins.
///
/// `nearestName(to: "tickr", among: ["title", "ticker"])` → `ticker`
package func nearestName(to word: String, among candidates: some Sequence<String>) -> String? {
  nearestNames(to: word, among: candidates).first
}

/// All candidates that are as close as the closest, each once; none where none is close, as `nearestName` has it.
///
/// `nearestNames(to: "tile", among: ["title", "file", "link"])` → `title`, `file`
package func nearestNames(to word: String, among candidates: some Sequence<String>) -> [String] {
  let wanted = Array(word.lowercased().unicodeScalars)
  guard wanted.count <= 64 else { return [] }
  let allowed = wanted.count <= 4 ? 1 : 2
  var best: (distance: Int, names: [String]) = (.max, [])
  for name in candidates {
    let scalars = Array(name.lowercased().unicodeScalars)
    guard abs(scalars.count - wanted.count) <= allowed else { continue }
    let distance = editDistance(wanted, scalars)
    // A word changed throughout is another word.
    guard distance <= allowed, distance < wanted.count, distance <= best.distance else { continue }
    if distance < best.distance { best = (distance, []) }
    if !best.names.contains(name) { best.names.append(name) }
  }
  return best.names
}

/// Optimal string alignment distance. Cost: the product of the lengths.
private func editDistance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
  var beforeLast: [Int] = []
  var last = Array(0...b.count)
  for i in a.indices {
    var row = [i + 1]
    row.reserveCapacity(b.count + 1)
    for j in b.indices {
      var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
      if 0 < i, 0 < j, a[i] == b[j - 1], a[i - 1] == b[j] {
        cost = min(cost, beforeLast[j - 1] + 1)
      }
      row.append(cost)
    }
    beforeLast = last
    last = row
  }
  return last[b.count]
}
