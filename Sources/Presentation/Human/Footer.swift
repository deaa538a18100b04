/// What stands under a result that people read: `12 ideas`, `showing 40 of 212 ideas (0.4 ms)`.
///
/// `noun` is the plural of what a row is, such as `ideas` or `rows`; its last letter goes for one row.
package func footer(shown: Int, of total: Int, noun: String, elapsed: Duration? = nil) -> String {
  let unit = total == 1 && noun.last == "s" ? String(noun.dropLast()) : noun
  let count = shown == total ? "\(total) \(unit)" : "showing \(shown) of \(total) \(unit)"
  return count + (elapsed.map { " (\(elapsedText($0)))" } ?? "")
}

/// `0.4 ms`, `12 ms`, `1.3 s`
package func elapsedText(_ duration: Duration) -> String {
  let milliseconds = duration / .milliseconds(1)
  if 1000 <= milliseconds { return fixedText(milliseconds / 1000, places: 1) + " s" }
  return fixedText(milliseconds, places: milliseconds < 10 ? 1 : 0) + " ms"
}
