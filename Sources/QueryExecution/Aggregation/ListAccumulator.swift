import CivilTime
import QuerySemantics

/// `list X`: the distinct values in the order of their first rows; the elements of a list count one by one.
struct ListAccumulator: Accumulator {
  private var keys = KeyNumbers()
  private var pairs = PairTable()
  private var lists: [[String]] = []

  mutating func add(_ input: MeasureInput) {
    lists.grow(to: input.groupCount, with: [])
    guard let values = input.values else { return }
    if case .lists(let elements) = values {
      addElements(elements, input)
    } else {
      add(values, groups: input.groups)
    }
  }

  private mutating func addElements(_ lists: [[String]], _ input: MeasureInput) {
    let groups = zip(lists, input.groups).flatMap { list, group in list.map { _ in group } }
    add(.texts(lists.flatMap { $0 }), groups: groups)
  }

  private mutating func add(_ values: Vector, groups: [UInt32]) {
    let present = complement(of: values.missingPositions(), count: values.count)
    let owners = gather(groups, present)
    var known = pairs.count
    let numbers = pairs.numbers(of: owners, gather(keys.numbers(of: values), present))
    // Pairs are numbered as they come, so each number that is next is a pair not seen before.
    for (index, number) in numbers.enumerated() where number == known {
      known += 1
      lists[Int(owners[index])].append(spelling(of: values[Int(present[index])]))
    }
  }

  func finished(groupCount: Int, totalRows: Int) -> Vector {
    .lists((0..<groupCount).map { lists.element(at: $0, else: []) })
  }
}

/// How an element of a list is written: numbers with a dot and no zeros at their end, dates as in the language.
private func spelling(of value: Value) -> String {
  switch value {
  case .missing: ""
  case .integer(let value): String(value)
  case .decimal(let units): decimal(units)
  case .number(let value): "\(value)"
  case .text(let text): text
  case .time(let time): time.description
  case .period(let period): period.description
  case .list(let elements): elements.joined(separator: ";")
  }
}

private func decimal(_ units: Int64) -> String {
  let (whole, rest) = units.magnitude.quotientAndRemainder(dividingBy: 10_000)
  var digits = padded(Int(rest), 4)
  while digits.hasSuffix("0") { digits.removeLast() }
  return (units < 0 ? "-" : "") + String(whole) + (digits.isEmpty ? "" : "." + digits)
}
