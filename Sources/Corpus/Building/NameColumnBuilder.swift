import MappedStorage

/// Numbers spellings in the order in which they come, and renumbers them by the sorted dictionary at the end.
private struct SpellingNumbers {
  private var numbers: [Spelling: UInt32] = [:]
  private var spellings: [String] = []

  mutating func number(of name: String) -> UInt32 {
    let spelling = Spelling(text: name)
    if let number = numbers[spelling] { return number }
    let number = UInt32(spellings.count)
    numbers[spelling] = number
    spellings.append(name)
    return number
  }

  /// The dictionary, and the code in it of each number.
  func finished() -> (dictionary: NameDictionary, codes: [UInt32]) {
    let dictionary = NameDictionary(spellings)
    var codes = [UInt32](repeating: Column.missingCode, count: spellings.count)
    for (code, name) in dictionary.spellings.enumerated() {
      if let number = numbers[Spelling(text: name)] { codes[Int(number)] = UInt32(code) }
    }
    return (dictionary, codes)
  }
}

/// Collects a column of names.
struct NameColumnBuilder {
  private var numbers = SpellingNumbers()
  private var rows: [UInt32] = []

  /// `nil` and the empty text are missing.
  mutating func append(_ name: String?) {
    guard let name, !name.isEmpty else { return rows.append(Column.missingCode) }
    rows.append(numbers.number(of: name))
  }

  func names() -> NameColumn {
    let (dictionary, codes) = numbers.finished()
    let renumbered = rows.map { $0 == Column.missingCode ? $0 : codes[Int($0)] }
    return NameColumn(codes: renumbered, dictionary: dictionary)
  }

  func column() -> Column { .names(names()) }
}

/// Collects a column of lists of names.
struct NameListColumnBuilder {
  private var numbers = SpellingNumbers()
  private var offsets: [UInt32] = [0]
  private var elements: [UInt32] = []

  /// Empty elements are left out, and of elements with the same bytes all but the first.
  mutating func append(_ names: [String]) {
    var seen: Set<UInt32> = []
    for name in names where !name.isEmpty {
      let number = numbers.number(of: name)
      if seen.insert(number).inserted { elements.append(number) }
    }
    offsets.append(UInt32(elements.count))
  }

  func column() -> Column {
    let (dictionary, codes) = numbers.finished()
    let renumbered = elements.map { codes[Int($0)] }
    return .nameLists(
      NameListColumn(
        offsets: Slab(offsets), codes: CodeColumn(renumbered, codeCount: dictionary.count),
        dictionary: dictionary))
  }
}
