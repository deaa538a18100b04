import Corpus
import QuerySemantics
import QuerySyntax

/// The positions where the comparison holds and neither side is missing.
func compare(_ left: Vector, _ operation: ComparisonOperator, _ right: Vector) -> [UInt32] {
  switch (left, right) {
  case (.integers(let a), .integers(let b)), (.decimals(let a), .decimals(let b)):
    return compare(a, operation, b) { $0 != Vector.missingInteger }
  case (.integers(let a), .decimals(let b)):
    return compare(wide(a, scale: 10_000), operation, wide(b, scale: 1)) { $0 != missingWide }
  case (.decimals(let a), .integers(let b)):
    return compare(wide(a, scale: 1), operation, wide(b, scale: 10_000)) { $0 != missingWide }
  case (.times(let a), .times(let b)), (.periods(let a, _), .periods(let b, _)):
    return compare(a, operation, b) { $0 != Vector.missingTime }
  case (.times, .periods), (.periods, .times):
    return compare(left.minutes(), operation, right.minutes()) { $0 != Vector.missingTime }
  case (.enumeration(let a, _), .enumeration(let b, _)):
    return compare(a, operation, b) { $0 != Column.missingEnumeration }
  case (.newsletters(let a, _), .newsletters(let b, _)):
    return compare(a, operation, b) { $0 != Column.missingCode }
  case (.lists(let a), .lists(let b)):
    return positions(of: a.count) { !a[$0].isEmpty && foldedElements(a[$0]) == foldedElements(b[$0]) }
  case (.integers, .numbers), (.decimals, .numbers), (.numbers, _):
    return compare(left.doubles(), operation, right.doubles()) { !$0.isNaN }
  default:
    return compareTexts(left.foldedTexts(), operation, right.foldedTexts())
  }
}

private let missingWide = Int128.min

/// An integer and a decimal in common units, with room for every product.
private func wide(_ values: [Int64], scale: Int128) -> [Int128] {
  values.map { $0 == Vector.missingInteger ? missingWide : Int128($0) * scale }
}

@inline(__always)
private func compare<Element: Comparable>(
  _ a: [Element], _ operation: ComparisonOperator, _ b: [Element], isPresent: (Element) -> Bool
) -> [UInt32] {
  switch operation {
  case .equal: positions(of: a.count) { a[$0] == b[$0] && isPresent(a[$0]) }
  case .notEqual: positions(of: a.count) { a[$0] != b[$0] && isPresent(a[$0]) && isPresent(b[$0]) }
  case .less: positions(of: a.count) { a[$0] < b[$0] && isPresent(a[$0]) && isPresent(b[$0]) }
  case .lessOrEqual: positions(of: a.count) { a[$0] <= b[$0] && isPresent(a[$0]) && isPresent(b[$0]) }
  case .greater: positions(of: a.count) { a[$0] > b[$0] && isPresent(a[$0]) && isPresent(b[$0]) }
  case .greaterOrEqual: positions(of: a.count) { a[$0] >= b[$0] && isPresent(a[$0]) && isPresent(b[$0]) }
  }
}

private func compareTexts(
  _ a: [[UInt8]?], _ operation: ComparisonOperator, _ b: [[UInt8]?]
) -> [UInt32] {
  positions(of: min(a.count, b.count)) { row in
    guard let first = a[row], let second = b[row] else { return false }
    return operation.holds(isLess: first.lexicographicallyPrecedes(second), isEqual: first == second)
  }
}
