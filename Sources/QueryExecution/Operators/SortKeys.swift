import Corpus
import MappedStorage
import QuerySemantics

/// How rows compare by their sort keys: numbers by value, texts by folded bytes, enumerations by code,
/// newsletters by row, lists element by element; missing comes last both ways.
struct SortKeys {
  /// The values of one key, ready to compare.
  private enum Values {
    case whole([Int64])
    case numbers([Double])
    case texts([[UInt8]?])
    case lists([[[UInt8]]])
  }

  private var columns: [(values: Values, isDescending: Bool)] = []

  init(_ vectors: [Vector], isDescending: [Bool]) {
    columns = zip(vectors, isDescending).map { (SortKeys.values(of: $0), $1) }
  }

  private static func values(of vector: Vector) -> Values {
    switch vector {
    case .integers(let values), .decimals(let values): .whole(values)
    case .numbers(let values): .numbers(values)
    case .texts: .texts(vector.foldedTexts())
    case .names(let codes, let dictionary):
      .whole(
        codes.map { $0 == Column.missingCode ? Vector.missingInteger : Int64(dictionary.group[Int($0)]) })
    case .enumeration(let codes, _):
      .whole(codes.map { $0 == Column.missingEnumeration ? Vector.missingInteger : Int64($0) })
    case .times(let values), .periods(let values, _):
      .whole(values.map { $0 == Vector.missingTime ? Vector.missingInteger : Int64($0) })
    case .lists(let values): .lists(values.map(foldedElements))
    case .newsletters(let rows, _):
      .whole(rows.map { $0 == Column.missingCode ? Vector.missingInteger : Int64($0) })
    }
  }

  /// Whether row `a` comes strictly before row `b` of `other`, whose keys come from the same expressions.
  func precedes(_ a: Int, _ b: Int, of other: SortKeys) -> Bool {
    for (column, otherColumn) in zip(columns, other.columns) {
      let order = SortKeys.order(column.values, a, otherColumn.values, b, column.isDescending)
      if order != 0 { return order < 0 }
    }
    return false
  }

  /// Below zero when `a` comes first, above when `b` does, zero when they are equal.
  private static func order(_ x: Values, _ a: Int, _ y: Values, _ b: Int, _ isDescending: Bool) -> Int {
    switch (x, y) {
    case (.whole(let x), .whole(let y)):
      order(x[a], y[b], isDescending, isMissing: { $0 == Vector.missingInteger }, precedes: <)
    case (.numbers(let x), .numbers(let y)):
      order(x[a], y[b], isDescending, isMissing: \.isNaN, precedes: <)
    case (.texts(let x), .texts(let y)):
      order(x[a] ?? [], y[b] ?? [], isDescending, isMissing: \.isEmpty) { $0.lexicographicallyPrecedes($1) }
    case (.lists(let x), .lists(let y)):
      order(x[a], y[b], isDescending, isMissing: \.isEmpty) { first, second in
        first.lexicographicallyPrecedes(second) { $0.lexicographicallyPrecedes($1) }
      }
    default: 0
    }
  }

  @inline(__always)
  private static func order<Element>(
    _ a: Element, _ b: Element, _ isDescending: Bool, isMissing: (Element) -> Bool,
    precedes: (Element, Element) -> Bool
  ) -> Int {
    switch (isMissing(a), isMissing(b)) {
    case (true, true): 0
    case (true, false): 1
    case (false, true): -1
    case (false, false):
      if precedes(a, b) { isDescending ? 1 : -1 } else if precedes(b, a) { isDescending ? -1 : 1 } else { 0 }
    }
  }

  /// The values and the direction of the only key, where it is a whole number.
  var onlyWholeKey: (values: [Int64], isDescending: Bool)? {
    guard columns.count == 1, let column = columns.first, case .whole(let values) = column.values else {
      return nil
    }
    return (values, column.isDescending)
  }
}
