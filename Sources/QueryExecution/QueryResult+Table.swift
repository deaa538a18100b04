package import Corpus
import QuerySemantics

/// How much of a row of a source to show.
package enum Detail: Hashable, Sendable {
  /// The default columns of the source.
  case brief
  /// Every stored field.
  case full
}

/// Rows that are read between two questions for cancellation; a search cuts an excerpt for each of them.
private let rowsPerPiece = 1024

extension QueryResult {
  /// Some rows of the result as columns, as `table` gives all of them; rows that are not there are left out.
  ///
  /// Asks `isCancelled` once in 1,024 rows. Cost: linear in these rows and what they show.
  package func table(
    _ detail: Detail, rows wanted: Range<Int>, on corpus: Corpus, isCancelled: () -> Bool
  ) throws(ExecutionError) -> ResultTable {
    let wanted = wanted.clamped(to: 0..<rowCount)
    if wanted == 0..<rowCount, case .columns = content { return table(detail, on: corpus) }
    var start = min(wanted.upperBound, wanted.lowerBound + rowsPerPiece)
    var table = piece(wanted.lowerBound..<start).table(detail, on: corpus)
    while start < wanted.upperBound {
      if isCancelled() { throw .cancelled }
      let end = min(wanted.upperBound, start + rowsPerPiece)
      let more = piece(start..<end).table(detail, on: corpus)
      for index in table.vectors.indices { table.vectors[index].append(more.vectors[index]) }
      table.rowCount += more.rowCount
      start = end
    }
    return table
  }

  /// A result of these rows alone.
  private func piece(_ rows: Range<Int>) -> QueryResult {
    QueryResult(shape: shape, rows: batch?.slice(rows), leftOut: [])
  }

  /// The result as columns. Rows of a source show the fields that `detail` names, and behind them `relevance` and
  /// `snippet` where the query searched. Cost: linear in the rows and what they show.
  package func table(_ detail: Detail, on corpus: Corpus) -> ResultTable {
    switch content {
    case .columns(let vectors):
      return ResultTable(columns: columns ?? [], vectors: vectors, rowCount: rowCount)
    case .rows(let source, let rows):
      var table = fields(detail, of: source, rows: rows, corpus)
      if case .rows(_, isRanked: true) = shape { addRanking(to: &table, corpus) }
      return table
    }
  }

  private func fields(
    _ detail: Detail, of source: SourceID, rows: [UInt32], _ corpus: Corpus
  ) -> ResultTable {
    let fields = detail == .brief ? Schema.defaultFields(of: source) : Schema.storedFields(of: source)
    let compiler = ExpressionCompiler(corpus: corpus, environment: ExecutionEnvironment())
    let batch = Batch(content: .rows(source, .list(rows)))
    let vectors = fields.map { field in
      let places = compiler.selection(of: batch, ofNewsletter: field.source != source) ?? .list([])
      return compiler.read(corpus[field], of: field, rows: places)
    }
    let columns = fields.map { OutputColumn(name: $0.field.name, type: ValueType($0.field.type)) }
    return ResultTable(columns: columns, vectors: vectors, rowCount: rows.count)
  }

  private func addRanking(to table: inout ResultTable, _ corpus: Corpus) {
    let empty = Batch(content: .columns([], count: 0))
    table.columns.append(OutputColumn(name: "relevance", type: .number))
    table.vectors.append(.numbers((batch ?? empty).relevances))
    table.columns.append(OutputColumn(name: "snippet", type: .text))
    table.vectors.append(snippets(of: batch ?? empty, in: corpus))
  }
}
