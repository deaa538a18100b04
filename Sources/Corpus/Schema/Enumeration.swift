import Newsletters

/// A closed set of named values, in their order; a value's code is its place in it.
package enum Enumeration: String, CaseIterable, Hashable, Sendable {
  case direction
  case instrumentClass = "class"
  case basis
  case weekday

  /// The names of the values, by code.
  package var values: [String] {
    switch self {
    case .direction: Direction.allCases.map(\.rawValue)
    case .instrumentClass: InstrumentClass.allCases.map(\.rawValue)
    case .basis: Basis.allCases.map(\.rawValue)
    case .weekday: ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
    }
  }

  /// Other words that people use, each with the value it stands for. They are offered, not accepted.
  package var synonyms: [(word: String, value: String)] {
    switch self {
    case .direction:
      [
        ("buy", "long"), ("bullish", "long"), ("bull", "long"), ("overweight", "long"), ("up", "long"),
        ("sell", "short"), ("bearish", "short"), ("bear", "short"), ("underweight", "short"),
        ("down", "short"),
        ("hold", "neutral"), ("flat", "neutral"), ("watch", "neutral"),
      ]
    case .instrumentClass:
      [
        ("stock", "equity"), ("stocks", "equity"), ("share", "equity"), ("equities", "equity"),
        ("fund", "etf"),
        ("etfs", "etf"), ("bonds", "bond"), ("rates", "rate"), ("forex", "fx"), ("currency", "fx"),
        ("commodities", "commodity"), ("coin", "crypto"), ("vol", "volatility"), ("vix", "volatility"),
      ]
    case .basis: [("printed", "stated"), ("extracted", "inferred"), ("guessed", "inferred")]
    case .weekday:
      [
        ("mon", "Monday"), ("tue", "Tuesday"), ("wed", "Wednesday"), ("thu", "Thursday"), ("fri", "Friday"),
        ("sat", "Saturday"), ("sun", "Sunday"),
      ]
    }
  }

  /// The code of the value named `word`, compared without case.
  package func code(of word: String) -> Int? {
    let wanted = word.lowercased()
    return values.firstIndex { $0.lowercased() == wanted }
  }
}
