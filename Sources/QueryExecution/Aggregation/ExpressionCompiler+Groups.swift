import Corpus
import MappedStorage
import QuerySemantics
import TextAnalysis

extension ExpressionCompiler {
  /// The distinct elements of each row's list, with the position of the row; one missing element for no list.
  func elements(
    of scalar: Scalar, _ batch: Batch
  ) throws(ExecutionError) -> (owners: [UInt32], values: Vector) {
    if let (lists, ofNewsletter) = listColumn(of: scalar),
      let rows = rows(of: batch, ofNewsletter: ofNewsletter)
    {
      return codedElements(of: lists, rows)
    }
    guard case .lists(let lists) = try compile(scalar)(batch) else {
      throw .unsupported("a group by the elements of what is not a list")
    }
    return spelledElements(of: lists)
  }

  private func codedElements(
    of lists: NameListColumn, _ rows: [UInt32]
  ) -> (owners: [UInt32], values: Vector) {
    var owners: [UInt32] = []
    var codes: [UInt32] = []
    for (position, row) in rows.enumerated() {
      let start = codes.count
      for index in lists.range(of: Int(row)) {
        let code = lists.codes[index]
        let group = lists.dictionary.group[Int(code)]
        let isRepeated = codes[start...].contains { lists.dictionary.group[Int($0)] == group }
        if !isRepeated { codes.append(code) }
      }
      if codes.count == start { codes.append(Column.missingCode) }
      for _ in start..<codes.count { owners.append(UInt32(position)) }
    }
    return (owners, .names(codes, lists.dictionary))
  }

  private func spelledElements(of lists: [[String]]) -> (owners: [UInt32], values: Vector) {
    var owners: [UInt32] = []
    var texts: [String?] = []
    for (position, list) in lists.enumerated() {
      var seen: Set<[UInt8]> = []
      let distinct = list.filter { seen.insert($0.foldedUTF8).inserted }
      texts += distinct.isEmpty ? [nil] : distinct
      for _ in 0..<max(1, distinct.count) { owners.append(UInt32(position)) }
    }
    return (owners, .texts(texts))
  }

  /// When each row came out; after a `select` the column of that name, where there is one.
  func published(of batch: Batch, column: Int?) -> [Int32] {
    switch batch.content {
    case .rows(.tickers, let rows): return [Int32](repeating: Vector.missingTime, count: rows.count)
    case .rows: return gather(corpus.published, rows(of: batch, ofNewsletter: true) ?? [])
    case .columns(let vectors, let count):
      guard let column, vectors.indices.contains(column) else {
        return [Int32](repeating: Vector.missingTime, count: count)
      }
      return vectors[column].minutes()
    }
  }
}
