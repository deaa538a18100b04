import Corpus
import CorpusLoading
import QuerySyntax

extension Session {
  /// Three queries on a source that have rows, made from its most frequent values.
  func queriesToTry(on source: SourceID, _ summaries: [String: FieldSummary]) -> [String] {
    guard loaded.corpus[source].rowCount > 0 else { return [] }
    func most(_ field: String) -> String? { summaries[field]?.values.first.map { value(of: field, $0.text) } }
    let candidates: [String?] =
      switch source {
      case .ideas:
        [
          most("ticker").map { "ideas where ticker = \($0) and direction != neutral" },
          most("sector").map { "ideas where sector = \($0) | count by ticker, direction" },
          "ideas where risk is present | top 5 by confidence",
        ]
      case .newsletters:
        [
          most("author").map { "newsletters where author = \($0)" },
          most("tickers").map { "newsletters where tickers has \($0) | select published, title" },
          "newsletters | count by month",
        ]
      case .points:
        [
          "points where length(text) > 20 | select newsletter.title, text | limit 5",
          "points | count by publication",
          "points where position = 1 | limit 5",
        ]
      case .tickers:
        [
          "tickers top 10 by idea_count",
          most("class").map { "tickers where class = \($0) | count by sector" },
          "tickers where idea_count >= 3 and any idea (direction = short)",
        ]
      }
    return candidates.compactMap(\.self)
  }

  /// As it is written in a query: in quotes where it is more than one plain word.
  private func value(of field: String, _ text: String) -> String {
    let isPlain = text.utf8.allSatisfy { 0x61...0x7A ~= $0 | 0x20 || 0x30...0x39 ~= $0 }
    return isPlain || field == "ticker" || field == "tickers" ? text : quoted(text)
  }
}
