import WordTables

/// What a query can start from.
package enum SourceID: String, CaseIterable, Hashable, Sendable {
  case newsletters
  case ideas
  case points
  case tickers

  /// `newsletters` → `newsletter`
  package var singular: String { String(rawValue.dropLast()) }

  /// The source that `word` names, in singular or plural, without case.
  package init?(word: String) {
    guard let place = Self.table.place(of: word) else { return nil }
    self = Self.all[place % Self.all.count]
  }

  private static let all = allCases
  private static let table = WordTable(all.map(\.rawValue) + all.map(\.singular))

  /// What one row is, for messages and `describe`.
  package var meaning: String {
    switch self {
    case .newsletters: "an issue of a publication"
    case .ideas: "a trade idea in a newsletter"
    case .points: "a key point of a newsletter"
    case .tickers: "an instrument that an idea is about"
    }
  }

  /// The order of its rows where a query asks for none.
  package var order: String {
    switch self {
    case .newsletters: "newest first"
    case .ideas, .points: "newest newsletter first, then by position"
    case .tickers: "most ideas first, then by ticker"
    }
  }

  /// The sources that belong to one of its rows, walked with `any`, `all`, `no`, `only` and `count`.
  package var relations: [SourceID] {
    switch self {
    case .newsletters: [.ideas, .points]
    case .tickers: [.ideas]
    case .ideas, .points: []
    }
  }

  /// Whether its rows stand in a newsletter, whose fields they share.
  package var hasNewsletter: Bool { self == .ideas || self == .points }
}
