/// A condition, ready to be tried on the rows of a batch.
struct CompiledFilter {
  /// For rows that lie side by side: the first conditions, as far as stored codes and numbers decide them.
  var mask: Mask?
  /// What the mask leaves to be tried; `nil` for nothing.
  var rest: Predicate?
  /// All of the condition, for rows that do not lie side by side.
  var predicate: Predicate
}

/// Keeps the rows that meet a condition.
final class Filter: Operator {
  private let input: any Operator
  private let filter: CompiledFilter

  init(_ input: any Operator, _ filter: CompiledFilter) {
    self.input = input
    self.filter = filter
  }

  func next() throws(ExecutionError) -> Batch? {
    while let batch = try input.next() {
      if let kept = try kept(of: batch) { return kept }
    }
    return nil
  }

  /// Counts the bits of the mask, without making rows of them.
  func nextCount() throws(ExecutionError) -> Int? {
    while let batch = try input.next() {
      if filter.rest == nil, let mask = filter.mask, case .rows(_, .range(let range)) = batch.content {
        let count = mask(range).setCount
        if 0 < count { return count }
      } else if let kept = try kept(of: batch) {
        return kept.count
      }
    }
    return nil
  }

  /// The rows that meet the condition; `nil` for none.
  private func kept(of batch: Batch) throws(ExecutionError) -> Batch? {
    if let mask = filter.mask, case .rows(let source, .range(let range)) = batch.content {
      let bits = mask(range)
      let count = bits.setCount
      if count == 0 { return nil }
      var kept = batch
      if count < range.count {
        kept.content = .rows(source, .list(bits.positions(from: range.lowerBound)))
      }
      return try filter.rest.map { rest throws(ExecutionError) in try taking(rest, of: kept) } ?? kept
    }
    return try taking(filter.predicate, of: batch)
  }

  private func taking(_ predicate: Predicate, of batch: Batch) throws(ExecutionError) -> Batch? {
    let kept = try predicate(batch)
    if kept.count == batch.count { return batch }
    return kept.isEmpty ? nil : batch.taking(kept)
  }
}
