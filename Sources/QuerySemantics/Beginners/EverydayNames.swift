/// Everyday words for fields. They are offered, not accepted.
package enum EverydayNames {
  /// The name of `names` that `word` most likely means.
  package static func name(for word: String, among names: [String]) -> String? {
    let word = word.lowercased()
    return table.lazy.filter { $0.words.contains(word) }.map(\.field).first(where: names.contains)
  }

  /// The function that `word` most likely means.
  static func function(for word: String) -> String? { functions[word.lowercased()] }

  private static let functions = [
    "date": "day", "to_date": "day", "len": "length", "strlen": "length", "char_length": "length",
    "lcase": "lower", "tolower": "lower", "ucase": "upper", "toupper": "upper", "ifnull": "coalesce",
    "nvl": "coalesce", "dayofweek": "weekday", "bucket": "bin", "wordcount": "words", "word_count": "words",
  ]

  private static let table: [(field: String, words: Set<String>)] = [
    (
      "published", ["date", "day", "time", "when", "datetime", "timestamp", "published_at", "sent", "posted"]
    ),
    ("last_seen", ["date", "day", "time", "latest", "newest", "published"]),
    ("ticker", ["symbol", "stock", "instrument", "asset", "security", "underlying", "tickers"]),
    ("tickers", ["symbol", "symbols", "stock", "stocks", "instruments", "assets"]),
    ("publication", ["source", "letter", "publisher", "outlet", "journal", "paper"]),
    ("author", ["writer", "by", "byline", "analyst", "authors", "from"]),
    ("confidence", ["conviction", "probability", "certainty", "conf", "strength"]),
    ("direction", ["side", "position", "stance", "bias", "view", "call", "signal"]),
    ("rationale", ["reason", "reasons", "why", "reasoning", "argument", "thesis", "text", "explanation"]),
    ("risk", ["risks", "danger", "dangers", "downside"]),
    ("headline", ["title", "head", "heading"]),
    ("title", ["headline", "subject", "heading"]),
    ("class", ["type", "kind", "asset_class", "assetclass", "category"]),
    ("sector", ["industry"]),
    ("name", ["company", "firm"]),
    ("people", ["person", "persons", "guests", "guest"]),
    ("minutes", ["length", "duration", "reading_time"]),
    ("link", ["url", "address", "href"]),
    ("file", ["path", "filename"]),
    ("text", ["content", "contents", "body", "point", "bullet"]),
    ("idea_count", ["ideas", "count", "mentions"]),
    ("newsletter_count", ["newsletters", "letters"]),
  ]
}
