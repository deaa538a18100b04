import Corpus
import MappedStorage
import TextAnalysis

/// Numbers the distinct values of one column in the order in which they first come; missing is a value too.
struct KeyNumbers {
  private(set) var count = 0
  private var missing: UInt32?
  private var whole = NumberTable()
  private var wholeNumbers: [UInt32] = []
  private var others: [ValueKey: UInt32] = [:]
  /// The numbers of a dictionary's codes, as far as they are known, each one place higher: missing, which is the
  /// highest code, comes round to the first place.
  private var dictionary: NameDictionary?
  /// Of an enumeration they stand at their own places.
  private var numberOfCode: [UInt32] = []

  /// Whether names are told apart by their bytes.
  private var isSpeltOut = false

  private static let unknown = UInt32.max

  mutating func numbers(of vector: Vector) -> [UInt32] {
    if case .names(let codes, let dictionary) = vector { return numbers(of: codes, in: dictionary) }
    if case .enumeration(let codes, _) = vector { return numbers(of: codes) }
    if let ordinals = vector.ordinals() { return numbers(ofWhole: ordinals) }
    spellOut()
    var numbers: [UInt32] = []
    numbers.reserveCapacity(vector.count)
    for row in 0..<vector.count {
      let key = vector.key(row, asNumber: false)
      numbers.append(key.map { number(of: $0) } ?? numberOfMissing())
    }
    return numbers
  }

  private mutating func numberOfMissing() -> UInt32 {
    if let missing { return missing }
    let number = next()
    missing = number
    return number
  }

  private mutating func next() -> UInt32 {
    count += 1
    return UInt32(count - 1)
  }

  private mutating func number(of key: ValueKey) -> UInt32 {
    if let number = others[key] { return number }
    let number = next()
    others[key] = number
    return number
  }

  /// Neighbouring rows often agree, so the last value is kept.
  private mutating func numbers(ofWhole values: [Int64]) -> [UInt32] {
    var numbers = [UInt32](repeating: 0, count: values.count)
    guard var last = values.first else { return numbers }
    var number = number(ofWhole: last)
    for index in values.indices {
      if values[index] != last {
        last = values[index]
        number = self.number(ofWhole: last)
      }
      numbers[index] = number
    }
    return numbers
  }

  private mutating func number(ofWhole value: Int64) -> UInt32 {
    if value == Vector.missingInteger { return numberOfMissing() }
    let place = Int(whole.number(of: UInt64(bitPattern: value)))
    if place == wholeNumbers.count { wholeNumbers.append(next()) }
    return wholeNumbers[place]
  }

  private mutating func numbers(of codes: [UInt8]) -> [UInt32] {
    if numberOfCode.isEmpty { numberOfCode = [UInt32](repeating: Self.unknown, count: 256) }
    for code in codes where numberOfCode[Int(code)] == Self.unknown {
      numberOfCode[Int(code)] = code == Column.missingEnumeration ? numberOfMissing() : next()
    }
    let known = numberOfCode
    return codes.map { known[Int($0)] }
  }

  /// Spellings that fold to the same bytes share a number, also across dictionaries.
  private mutating func numbers(of codes: [UInt32], in dictionary: NameDictionary) -> [UInt32] {
    if self.dictionary.map({ !$0.isSame(as: dictionary) }) ?? true {
      spellOut()
      self.dictionary = dictionary
      numberOfCode = [UInt32](repeating: Self.unknown, count: dictionary.count + 1)
    }
    for code in codes where numberOfCode[Int(code &+ 1)] == Self.unknown {
      let place = Int(code &+ 1)
      numberOfCode[place] = place == 0 ? numberOfMissing() : number(ofCode: place - 1, in: dictionary)
    }
    // Nothing is written in this loop, so nothing is checked for each row but its bounds.
    let known = numberOfCode
    return codes.map { known[Int($0 &+ 1)] }
  }

  /// While all names come from one dictionary, it tells which are equal; else their folded bytes do.
  private mutating func number(ofCode code: Int, in dictionary: NameDictionary) -> UInt32 {
    if isSpeltOut { return number(of: .text(dictionary.folded[code])) }
    let place = Int(dictionary.group[code]) + 1
    if numberOfCode[place] == Self.unknown { numberOfCode[place] = next() }
    return numberOfCode[place]
  }

  /// Enters the names numbered so far by their bytes, to meet those of another dictionary or without one.
  private mutating func spellOut() {
    defer { isSpeltOut = dictionary != nil || !others.isEmpty }
    guard !isSpeltOut, let dictionary else { return }
    for code in 0..<dictionary.count where numberOfCode[code + 1] != Self.unknown {
      others[.text(dictionary.folded[code])] = numberOfCode[code + 1]
    }
  }
}

extension Vector {
  /// The values as whole numbers in their order, missing as `missingInteger`; `nil` for numbers, texts and lists.
  func ordinals() -> [Int64]? {
    switch self {
    case .integers(let values), .decimals(let values): values
    case .times(let values), .periods(let values, _):
      values.map { $0 == Self.missingTime ? Self.missingInteger : Int64($0) }
    case .enumeration(let codes, _):
      codes.map { $0 == Column.missingEnumeration ? Self.missingInteger : Int64($0) }
    case .newsletters(let rows, _):
      rows.map { $0 == Column.missingCode ? Self.missingInteger : Int64($0) }
    case .numbers, .texts, .names, .lists: nil
    }
  }

  /// A vector of the same kind with other values, given as by `ordinals`.
  func replacing(ordinals: [Int64]) -> Vector {
    switch self {
    case .integers: .integers(ordinals)
    case .decimals: .decimals(ordinals)
    case .times: .times(ordinals.map(narrowed))
    case .periods(_, let unit): .periods(ordinals.map(narrowed), unit)
    case .enumeration(_, let enumeration):
      .enumeration(
        ordinals.map { $0 == Self.missingInteger ? Column.missingEnumeration : UInt8(clamping: $0) },
        enumeration)
    case .newsletters(_, let titles):
      .newsletters(
        ordinals.map { $0 == Self.missingInteger ? Column.missingCode : UInt32(clamping: $0) }, titles)
    case .numbers, .texts, .names, .lists: self
    }
  }
}

private func narrowed(_ value: Int64) -> Int32 {
  value == Vector.missingInteger ? Vector.missingTime : Int32(clamping: value)
}
