import MappedStorage

/// The values of a field that begin with the same letters, most frequent first.
package struct FrequentValues: Sendable {
  /// At most as many as were asked for; equally frequent ones in the order of their folded form.
  package let values: [(text: String, count: Int)]
  /// How many there are in all.
  package let total: Int
  /// What all of them begin with, without regard to case, spelled as the first of them.
  package let commonPrefix: String
}

extension Corpus {
  /// The values of `field` that begin with `prefix` and that rows of `source` hold, with the numbers of those rows.
  ///
  /// `prefix` must be folded; spellings that differ only in case are one value, shown as most rows have it. `nil` for
  /// fields whose values are not coded.
  /// Cost: a look at each value that begins so, and once for a field and source what `codeCounts` costs.
  package func frequentValues(
    of field: FieldID, over source: SourceID, startingWith prefix: [UInt8], limit: Int
  ) -> FrequentValues? {
    guard let counts = codeCounts(of: field, over: source) else { return nil }
    if case .enumeration(_, let enumeration) = self[field] {
      return FrequentValues(of: enumeration, counts, startingWith: prefix)
    }
    guard let dictionary = dictionary(of: field), dictionary.count < counts.count else { return nil }
    return FrequentValues(of: dictionary, counts, startingWith: prefix, limit: limit)
  }

  /// As above for all values of names whose folded form `isWanted`. Cost: a copy of each value.
  package func frequentValues(
    of field: FieldID, over source: SourceID, limit: Int, where isWanted: ([UInt8]) -> Bool
  ) -> FrequentValues? {
    guard let counts = codeCounts(of: field, over: source), let dictionary = dictionary(of: field),
      dictionary.count < counts.count
    else { return nil }
    return FrequentValues(of: dictionary, counts, startingWith: [], limit: limit) {
      isWanted(dictionary.folded[$0])
    }
  }

  /// The distinct values of a field of names or lists of names.
  package func dictionary(of field: FieldID) -> NameDictionary? {
    switch self[field] {
    case .names(let column): column.dictionary
    case .nameLists(let column): column.dictionary
    default: nil
    }
  }
}

extension FrequentValues {
  fileprivate init(of enumeration: Enumeration, _ counts: [UInt32], startingWith prefix: [UInt8]) {
    let fitting = enumeration.values.enumerated().filter { $0.element.lowercased().utf8.starts(with: prefix) }
    values = fitting.map { ($0.element, Int(counts[$0.offset])) }.filter { 0 < $0.count }
      .sorted { $1.count < $0.count }
    total = values.count
    commonPrefix = ""
  }

  fileprivate init(
    of dictionary: NameDictionary, _ counts: [UInt32], startingWith prefix: [UInt8], limit: Int,
    where isWanted: (_ code: Int) -> Bool = { _ in true }
  ) {
    let codes = dictionary.codes(startingWith: prefix)
    var best = MostFrequent(limit: limit)
    var (first, last): (Int?, Int?)
    var code = codes.lowerBound
    while code < codes.upperBound {
      // The spellings of one name are neighbours.
      var (count, spelling, most) = (0, code, UInt32(0))
      let group = dictionary.group[code]
      while code < codes.upperBound, dictionary.group[code] == group {
        count += Int(counts[code])
        if most < counts[code] { (spelling, most) = (code, counts[code]) }
        code += 1
      }
      guard 0 < count, isWanted(spelling) else { continue }
      first = first ?? spelling
      last = spelling
      best.take(spelling, count: count)
    }
    values = best.entries.map { (dictionary.spellings[$0.code], $0.count) }
    total = best.total
    commonPrefix = first.flatMap { first in last.map { dictionary.commonPrefix(of: first, and: $0) } } ?? ""
  }
}

/// The codes with the highest counts of those that are taken, in a list that stays short.
private struct MostFrequent {
  let limit: Int
  private(set) var total = 0
  private var kept: [(code: Int, count: Int)] = []
  /// As many are kept already that have a higher count or the same.
  private var floor = 0

  init(limit: Int) { self.limit = limit }

  /// Takes codes in rising order.
  mutating func take(_ code: Int, count: Int) {
    total += 1
    guard floor < count else { return }
    kept.append((code, count))
    guard 2 * limit + 64 < kept.count else { return }
    kept = entries
    floor = kept.last?.count ?? 0
  }

  /// Highest count first, then in the order of the codes.
  var entries: [(code: Int, count: Int)] {
    Array(kept.sorted { ($1.count, $0.code) < ($0.count, $1.code) }.prefix(limit))
  }
}

extension NameDictionary {
  /// The codes whose folded form begins with `prefix`, which must be folded itself.
  package func codes(startingWith prefix: [UInt8]) -> Range<Int> {
    // No text of UTF-8 has this byte.
    let (start, end) = (lowerBound(prefix), lowerBound(prefix + [0xFF]))
    return start..<max(start, end)
  }

  /// What two names begin with, as whole characters and spelled as the first.
  fileprivate func commonPrefix(of first: Int, and last: Int) -> String {
    let (a, b) = (folded[first], folded[last])
    let shared = zip(a, b).prefix { $0 == $1 }.count
    var text = spellings[first].utf8.prefix(shared)
    while let byte = text.last, 0x80 <= byte, String(validating: text, as: UTF8.self) == nil {
      text.removeLast()
    }
    return String(decoding: text, as: UTF8.self)
  }
}
