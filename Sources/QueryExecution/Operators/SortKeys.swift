import Corpus
import MappedStorage
import QuerySemantics

/// How rows compare by their sort keys: numbers by value, texts by folded bytes, enumerations by code,
/// newsletters by row, lists element by element; missing comes last both ways.
struct SortKeys {
  /// The values of one key, ready to compare.
  private enum Values {
    /// Numbers whose order is that of the rows; missing, and the direction, are already in them.
    case ranks([Int64])
    case texts([[UInt8]?], isDescending: Bool)
    case lists([[[UInt8]]], isDescending: Bool)
  }

  private var columns: [Values] = []

  init(_ vectors: [Vector], isDescending: [Bool]) {
    columns = zip(vectors, isDescending).map { SortKeys.values(of: $0, isDescending: $1) }
  }

  private static func values(of vector: Vector, isDescending: Bool) -> Values {
    switch vector {
    case .texts: .texts(vector.foldedTexts(), isDescending: isDescending)
    case .lists(let values): .lists(values.map(foldedElements), isDescending: isDescending)
    default: .ranks(sortRanks(of: vector, isDescending: isDescending))
    }
  }

  /// The ranks by one key after the other, row by row; `nil` where a key has none.
  var ranks: (values: [Int64], width: Int)? {
    let width = columns.count
    var columnRanks: [[Int64]] = []
    for case .ranks(let ranks) in columns { columnRanks.append(ranks) }
    guard columnRanks.count == width, let first = columnRanks.first else { return nil }
    if width == 1 { return (first, 1) }
    var values = [Int64](repeating: 0, count: first.count * width)
    for (place, ranks) in columnRanks.enumerated() {
      for row in ranks.indices { values[row * width + place] = ranks[row] }
    }
    return (values, width)
  }

  /// Whether row `a` comes strictly before row `b` of `other`, whose keys come from the same expressions.
  func precedes(_ a: Int, _ b: Int, of other: SortKeys) -> Bool {
    for index in columns.indices {
      let order = SortKeys.order(columns[index], a, other.columns[index], b)
      if order != 0 { return order < 0 }
    }
    return false
  }

  /// Below zero when `a` comes first, above when `b` does, zero when they are equal.
  private static func order(_ x: Values, _ a: Int, _ y: Values, _ b: Int) -> Int {
    switch (x, y) {
    case (.ranks(let x), .ranks(let y)): x[a] < y[b] ? -1 : y[b] < x[a] ? 1 : 0
    case (.texts(let x, let isDescending), .texts(let y, _)):
      order(x[a] ?? [], y[b] ?? [], isDescending) { $0.lexicographicallyPrecedes($1) }
    case (.lists(let x, let isDescending), .lists(let y, _)):
      order(x[a], y[b], isDescending) { first, second in
        first.lexicographicallyPrecedes(second) { $0.lexicographicallyPrecedes($1) }
      }
    default: 0
    }
  }

  @inline(__always)
  private static func order<Element>(
    _ a: [Element], _ b: [Element], _ isDescending: Bool, precedes: ([Element], [Element]) -> Bool
  ) -> Int {
    switch (a.isEmpty, b.isEmpty) {
    case (true, true): 0
    case (true, false): 1
    case (false, true): -1
    case (false, false):
      if precedes(a, b) { isDescending ? 1 : -1 } else if precedes(b, a) { isDescending ? -1 : 1 } else { 0 }
    }
  }
}

/// Numbers that order as the rows do: a lower one comes first, missing has the highest.
private func sortRanks(of vector: Vector, isDescending: Bool) -> [Int64] {
  var ranks: [Int64]
  switch vector {
  case .numbers(let values): ranks = values.map(ordinal)
  case .names(let codes, let dictionary):
    ranks = codes.map {
      $0 == Column.missingCode ? Vector.missingInteger : Int64(dictionary.group[Int($0)])
    }
  default: ranks = vector.ordinals() ?? []
  }
  for row in ranks.indices {
    // The complement turns the order round and, unlike the negative, fits for every value. The one value that would
    // meet the rank of missing gives way to it by one place.
    let value = ranks[row]
    let rank = isDescending ? ~value : min(value, Int64.max - 1)
    ranks[row] = value == Vector.missingInteger ? Int64.max : rank
  }
  return ranks
}

/// The bits of a number put so that they order as the numbers do; NaN is missing, the two zeros are one.
private func ordinal(_ value: Double) -> Int64 {
  if value.isNaN { return Vector.missingInteger }
  let bits = Int64(bitPattern: (value == 0 ? 0 : value).bitPattern)
  return bits < 0 ? bits ^ Int64.max : bits
}
