import QuerySemantics

/// `first X` and `last X`: the value of the earliest or latest row that has one.
///
/// Rows go by when they came out and then by their order; dated rows come before undated ones either way.
struct EdgeAccumulator: Accumulator {
  let isLast: Bool
  let type: ValueType
  /// The values that once were the best of their group.
  private var pool: Vector?
  /// Where in the pool each group's value is; -1 for none.
  private var places: [Int] = []
  private var times: [Int32] = []

  init(isLast: Bool, type: ValueType) {
    self.isLast = isLast
    self.type = type
  }

  mutating func add(_ input: MeasureInput) {
    guard let values = input.values else { return }
    places.grow(to: input.groupCount, with: -1)
    times.grow(to: input.groupCount, with: Vector.missingTime)
    let start = pool?.count ?? 0
    var winners: [UInt32] = []
    for position in complement(of: values.missingPositions(), count: values.count) {
      let group = Int(input.groups[Int(position)])
      let time = input.published[Int(position)]
      guard places[group] < 0 || isBetter(time, than: times[group]) else { continue }
      times[group] = time
      // A group that already won in this batch gives its place to the better row.
      if places[group] < start {
        places[group] = start + winners.count
        winners.append(position)
      } else {
        winners[places[group] - start] = position
      }
    }
    keep(values.taking(winners))
  }

  private func isBetter(_ time: Int32, than best: Int32) -> Bool {
    guard time != Vector.missingTime else { return isLast && best == Vector.missingTime }
    guard best != Vector.missingTime else { return true }
    return isLast ? best <= time : time < best
  }

  private mutating func keep(_ winners: Vector) {
    if pool == nil { pool = winners } else { pool?.append(winners) }
  }

  func finished(groupCount: Int, totalRows: Int) -> Vector {
    guard var values = pool else { return .missing(type: type, count: groupCount) }
    let missing = UInt32(values.count)
    values.append(.missing(type: type, count: 1))
    return values.taking(
      (0..<groupCount).map { group in
        let place = places.element(at: group, else: -1)
        return place < 0 ? missing : UInt32(place)
      })
  }
}
