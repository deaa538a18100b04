import Newsletters
import WordTables

/// A closed set of named values, in their order; a value's code is its place in it.
package enum Enumeration: String, CaseIterable, Hashable, Sendable {
  case direction
  case instrumentClass = "class"
  case basis
  case weekday

  /// The names of the values, by code.
  package var values: [String] {
    switch self {
    case .direction: Self.directions
    case .instrumentClass: Self.classes
    case .basis: Self.bases
    case .weekday: Self.weekdays
    }
  }

  private static let directions = Direction.allCases.map(\.rawValue)
  private static let classes = InstrumentClass.allCases.map(\.rawValue)
  private static let bases = Basis.allCases.map(\.rawValue)
  private static let weekdays = [
    "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday",
  ]

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
    switch self {
    case .direction: Self.directionTable.place(of: word)
    case .instrumentClass: Self.classTable.place(of: word)
    case .basis: Self.basisTable.place(of: word)
    case .weekday: Self.weekdayTable.place(of: word)
    }
  }

  private static let directionTable = WordTable(directions)
  private static let classTable = WordTable(classes)
  private static let basisTable = WordTable(bases)
  private static let weekdayTable = WordTable(weekdays)
}
