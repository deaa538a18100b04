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

/// What is written to count the rows by a name that everyday words have for what they come from: `publications`, `authors`.
package struct EverydayGroup {
  package let source: String
  package let field: String

  package init?(_ word: String) {
    switch word.lowercased() {
    case "publications": (source, field) = ("newsletters", "publication")
    case "authors", "writers", "analysts": (source, field) = ("newsletters", "author")
    case "platforms": (source, field) = ("newsletters", "platform")
    case "people", "persons": (source, field) = ("newsletters", "people")
    case "sectors", "industries": (source, field) = ("ideas", "sector")
    case "classes": (source, field) = ("ideas", "class")
    case "directions": (source, field) = ("ideas", "direction")
    default: return nil
    }
  }
}
