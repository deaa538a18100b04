/// The source that an everyday word stands for. It is offered, not accepted.
package func everydaySource(_ word: String) -> String? { everydaySources[word.lowercased()] }

private let everydaySources: [String: String] = [
  "letter": "newsletters", "letters": "newsletters", "issue": "newsletters", "issues": "newsletters",
  "articles": "newsletters", "notes": "newsletters", "trade": "ideas", "trades": "ideas", "calls": "ideas",
  "picks": "ideas", "positions": "ideas", "recommendations": "ideas", "bullets": "points",
  "stocks": "tickers", "symbols": "tickers", "instruments": "tickers", "assets": "tickers",
]
