/// One question of the fixed set, with the floor that its time is compared with.
struct Workload: Sendable {
  /// The least work that could answer the question without an index.
  enum Floor: Sendable {
    /// None that would be fair: an index answers, or what must be read depends on the order.
    case none
    /// A sum over the bytes of the columns that it reads.
    case sum(@Sendable (CorpusFacts) -> Int)
    /// A search for the phrase in these texts.
    case search(String, @Sendable (CorpusFacts) -> [UInt8])
  }

  let name: String
  let query: String
  let floor: Floor
  /// How many rows there are without the limit, for engines that rank otherwise.
  var countQuery: String?

  /// Words that no generated letter has in this order.
  static let absentPhrase = "nobody wrote this down"

  /// The questions, in the order of the report.
  static let all = lookups + aggregations + searches

  private static let lookups = [
    Workload(
      name: "newest 50 ideas where ticker = IGV and direction = long",
      query: "ideas where ticker = IGV and direction = long | limit 50", floor: .none),
    Workload(
      name: "count of the same",
      query: "ideas where ticker = IGV and direction = long | count",
      floor: .sum { $0.ideas * ($0.tickerWidth + 1) }),
    Workload(
      name: "count where confidence >= 0.8",
      query: "ideas where confidence >= 0.8 | count", floor: .sum { $0.ideas * 2 }),
    Workload(
      name: "count where direction = short and confidence >= 0.6 and published in 2024",
      query: "ideas where direction = short and confidence >= 0.6 and published = 2024 | count",
      floor: .sum { $0.ideasOf2024 * 3 }),
  ]

  private static let aggregations = [
    Workload(
      name: "count, avg confidence by ticker, top 20",
      query: "ideas | count, avg confidence by ticker | top 20",
      floor: .sum { $0.ideas * ($0.tickerWidth + 2) }),
    Workload(
      name: "count by ticker, direction", query: "ideas | count by ticker, direction",
      floor: .sum { $0.ideas * ($0.tickerWidth + 1) }),
    Workload(
      name: "count by month(published)", query: "ideas | count by month(published)",
      floor: .sum { $0.newsletters * 8 }),
    Workload(
      name: "count, avg score by publication", query: "ideas | count, avg score by publication",
      floor: .sum { $0.newsletters * ($0.publicationWidth + 4) + $0.ideas * 2 }),
    Workload(
      name: "count where ticker in (5 values)",
      query: "ideas where ticker in (IGV, SMH, MSFT, NVDA, TLT) | count",
      floor: .sum { $0.ideas * $0.tickerWidth }),
    Workload(
      name: "count where ticker != SPY and direction != neutral",
      query: "ideas where ticker != SPY and direction != neutral | count",
      floor: .sum { $0.ideas * ($0.tickerWidth + 1) }),
    Workload(
      name: "top 20 by confidence", query: "ideas | top 20 by confidence",
      floor: .sum { $0.ideas * 2 }),
    Workload(
      name: "median confidence by ticker", query: "ideas | median confidence by ticker",
      floor: .sum { $0.ideas * ($0.tickerWidth + 2) }),
    Workload(
      name: "newsletters where any idea (ticker = IGV and direction = long)",
      query: "newsletters where any idea (ticker = IGV and direction = long) | count",
      floor: .sum { $0.ideas * ($0.tickerWidth + 1) + $0.newsletters * 4 }),
    Workload(
      name: "newsletters where count ideas (direction = long) >= 3",
      query: "newsletters where count ideas (direction = long) >= 3 | count",
      floor: .sum { $0.ideas + $0.newsletters * 4 }),
    Workload(
      name: "count distinct author", query: "newsletters | count distinct author",
      floor: .sum { $0.newsletters * $0.authorWidth }),
  ]

  private static let searches = [
    Workload(
      name: "summary contains \"term premium\"",
      query: "newsletters where summary contains \"term premium\" | count",
      floor: .search("term premium", { $0.summaries })),
    Workload(
      name: "rationale contains a phrase that never occurs",
      query: "ideas where rationale contains \"\(absentPhrase)\" | count",
      floor: .search(absentPhrase, { $0.rationales })),
    Workload(
      name: "text has all (gamma, treasuries)",
      query: "newsletters where text has all (gamma, treasuries) | count", floor: .none),
    Workload(
      name: "matching \"semiconductors unwind inventories\" limit 10",
      query: "newsletters matching \"semiconductors unwind inventories\" | limit 10", floor: .none,
      countQuery: "newsletters matching \"semiconductors unwind inventories\" | count"),
    Workload(name: "newest 20 newsletters", query: "newsletters | limit 20", floor: .none),
  ]

  /// The name of the workload that is no query.
  static let loadName = "load"
}
