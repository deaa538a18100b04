import CivilTime

/// The buckets between the first and the last of `buckets` that are not among them.
func emptyBuckets(between buckets: Vector) throws(ExecutionError) -> Vector {
  guard case .periods(let days, let unit) = buckets else { return buckets.taking([]) }
  let present = Set(days).subtracting([Vector.missingTime])
  guard let first = present.min(), let last = present.max() else { return buckets.taking([]) }
  // Every unit but the day is at least this long, so a span that is far too wide is not walked through.
  let shortest = unit == .day ? 1 : unit == .week ? 7 : unit == .month ? 28 : unit == .quarter ? 90 : 365
  let estimate = (Int(last) - Int(first)) / shortest
  guard estimate <= 2 * maximumBuckets else { throw .tooManyBuckets(estimate) }
  var empty: [Int32] = []
  var day = CivilDate(dayNumber: first)
  while day.dayNumber < last {
    if !present.contains(day.dayNumber) { empty.append(day.dayNumber) }
    let next = unit.advance(day, by: 1)
    // The calendar ends with the year 9999, past which a date stays where it is.
    guard day < next else { break }
    day = next
  }
  let total = empty.count + present.count
  guard total <= maximumBuckets else { throw .tooManyBuckets(total) }
  return .periods(empty, unit)
}

private let maximumBuckets = 10_000
