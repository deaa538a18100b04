/// The condition that an everyday word before or behind a source stands for: `bullish`, `crypto`, `energy`.
package func spokenCondition(_ word: String) -> String? { spokenConditions[word.lowercased()] }

private let spokenConditions: [String: String] = {
  let table: [(condition: String, words: [String])] = [
    ("direction = long", ["long", "bullish", "buy", "overweight"]),
    ("direction = short", ["short", "bearish", "sell", "underweight"]),
    ("direction = neutral", ["neutral", "hold"]),
    ("class = bond", ["bond"]), ("class = commodity", ["commodity"]), ("class = crypto", ["crypto"]),
    ("class = equity", ["equity", "stock"]), ("class = etf", ["etf"]),
    ("class = fx", ["fx", "currency", "forex"]),
    ("sector has energy", ["energy"]), ("sector has financials", ["financial", "financials"]),
    ("sector has health", ["health", "healthcare"]),
    ("sector has industrials", ["industrial", "industrials"]),
    ("sector has materials", ["materials"]), ("sector has technology", ["tech", "technology"]),
    ("sector has utilities", ["utility", "utilities"]),
  ]
  return Dictionary(uniqueKeysWithValues: table.flatMap { row in row.words.map { ($0, row.condition) } })
}()
