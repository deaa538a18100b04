import Corpus
import QuerySyntax

/// `union`, `intersect` and `except` of rows of one source, by identity.
final class Combine: Operator {
  private let operation: SetOperator
  private let left: any Operator
  private let right: any Operator
  private var isMember: [Bool]
  private var isLeftDone = false
  private var isRightRead = false

  init(_ operation: SetOperator, _ left: any Operator, _ right: any Operator, rowCount: Int) {
    self.operation = operation
    self.left = left
    self.right = right
    isMember = [Bool](repeating: false, count: rowCount)
  }

  func next() throws(ExecutionError) -> Batch? {
    switch operation {
    case .union: try nextOfUnion()
    case .intersect: try nextKept(whereMember: true)
    case .except: try nextKept(whereMember: false)
    }
  }

  /// The left rows, then those of the right that were not among them.
  private func nextOfUnion() throws(ExecutionError) -> Batch? {
    while !isLeftDone {
      guard let batch = try left.next() else {
        isLeftDone = true
        break
      }
      if let fresh = freshRows(of: batch) { return fresh }
    }
    while let batch = try right.next() {
      if let fresh = freshRows(of: batch) { return fresh }
    }
    return nil
  }

  /// Marks the rows, and keeps those that were not marked before.
  private func freshRows(of batch: Batch) -> Batch? {
    guard case .rows(_, let rows) = batch.content else { return batch }
    var fresh: [UInt32] = []
    for (position, row) in rows.enumerated() where !isMember[Int(row)] {
      isMember[Int(row)] = true
      fresh.append(UInt32(position))
    }
    return fresh.isEmpty ? nil : batch.taking(fresh)
  }

  private func nextKept(whereMember wanted: Bool) throws(ExecutionError) -> Batch? {
    if !isRightRead {
      while let batch = try right.next() { _ = freshRows(of: batch) }
      isRightRead = true
    }
    while let batch = try left.next() {
      guard case .rows(_, let rows) = batch.content else { return batch }
      let kept = positions(of: rows.count) { isMember[Int(rows[$0])] == wanted }
      if !kept.isEmpty { return batch.taking(kept) }
    }
    return nil
  }
}
