import Corpus

extension Vector {
  /// The values at these positions, in their order.
  func taking(_ positions: [UInt32]) -> Vector {
    switch self {
    case .integers(let values): .integers(gather(values, positions))
    case .decimals(let values): .decimals(gather(values, positions))
    case .numbers(let values): .numbers(gather(values, positions))
    case .texts(let values): .texts(gather(values, positions))
    case .names(let codes, let dictionary): .names(gather(codes, positions), dictionary)
    case .enumeration(let codes, let enumeration): .enumeration(gather(codes, positions), enumeration)
    case .times(let values): .times(gather(values, positions))
    case .periods(let values, let unit): .periods(gather(values, positions), unit)
    case .lists(let values): .lists(gather(values, positions))
    case .newsletters(let rows, let titles): .newsletters(gather(rows, positions), titles)
    }
  }

  /// Puts the values of `other` behind these. Both come from one expression, so they are of one kind, but for
  /// names of different dictionaries, which become texts.
  mutating func append(_ other: Vector) {
    switch (self, other) {
    case (.integers(var values), .integers(let more)):
      self = .empty
      values += more
      self = .integers(values)
    case (.decimals(var values), .decimals(let more)):
      self = .empty
      values += more
      self = .decimals(values)
    case (.numbers(var values), .numbers(let more)):
      self = .empty
      values += more
      self = .numbers(values)
    case (.enumeration(var codes, let enumeration), .enumeration(let more, _)):
      self = .empty
      codes += more
      self = .enumeration(codes, enumeration)
    case (.times(var values), .times(let more)):
      self = .empty
      values += more
      self = .times(values)
    case (.periods(var values, let unit), .periods(let more, _)):
      self = .empty
      values += more
      self = .periods(values, unit)
    case (.lists(var values), .lists(let more)):
      self = .empty
      values += more
      self = .lists(values)
    case (.newsletters(var rows, let titles), .newsletters(let more, _)):
      self = .empty
      rows += more
      self = .newsletters(rows, titles)
    case (.names(var codes, let dictionary), .names(let more, let second)) where dictionary.isSame(as: second):
      self = .empty
      codes += more
      self = .names(codes, dictionary)
    default:
      self = .texts(texts() + other.texts())
    }
  }

  private static var empty: Vector { .integers([]) }

  /// The values as texts; only texts, names and enumerations have any.
  func texts() -> [String?] {
    switch self {
    case .texts(let values): values
    case .names(let codes, let dictionary):
      codes.map { $0 == Column.missingCode ? nil : dictionary.spellings[Int($0)] }
    case .enumeration(let codes, let enumeration):
      codes.map { [values = enumeration.values] in $0 == Column.missingEnumeration ? nil : values[Int($0)] }
    case .newsletters(let rows, let titles):
      rows.map { $0 == Column.missingCode ? nil : titles.text(of: Int($0)) }
    case .integers, .decimals, .numbers, .times, .periods, .lists:
      [String?](repeating: nil, count: count)
    }
  }
}

/// The values at these places, in their order.
func gather<Values: RandomAccessCollection<Element>, Element>(
  _ values: Values, _ places: [UInt32]
) -> [Element] where Values.Index == Int {
  places.map { values[Int($0)] }
}
