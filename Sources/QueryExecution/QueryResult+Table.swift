package import Corpus
import QuerySemantics

/// How much of a row of a source to show.
package enum Detail: Hashable, Sendable {
  /// The default columns of the source, as people read them: a headline that was cut ends in `…`.
  case brief
  /// Every stored field.
  case full
  /// Every stored field, and before those of a part of a newsletter what tells which newsletter it is.
  case sheet
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
    let fields = fields(detail, of: source)
    let compiler = ExpressionCompiler(corpus: corpus, environment: ExecutionEnvironment())
    let batch = Batch(content: .rows(source, .list(rows)))
    func read(_ field: FieldID) -> Vector {
      let places = compiler.selection(of: batch, ofNewsletter: field.source != source) ?? .list([])
      return compiler.read(corpus[field], of: field, rows: places)
    }
    let vectors = fields.map { field in
      guard detail == .brief, field == headline, let rationale else { return read(field) }
      return previews(read(field), of: read(rationale))
    }
    let columns = fields.map { OutputColumn(name: $0.field.name, type: ValueType($0.field.type)) }
    return ResultTable(columns: columns, vectors: vectors, rowCount: rows.count)
  }

  private func fields(_ detail: Detail, of source: SourceID) -> [FieldID] {
    switch detail {
    case .brief: Schema.defaultFields(of: source)
    case .full: Schema.storedFields(of: source)
    case .sheet: Schema.newsletterFields(of: source) + Schema.storedFields(of: source)
    }
  }

  private func addRanking(to table: inout ResultTable, _ corpus: Corpus) {
    let empty = Batch(content: .columns([], count: 0))
    table.columns.append(OutputColumn(name: "relevance", type: .number))
    table.vectors.append(.numbers((batch ?? empty).relevances))
    table.columns.append(OutputColumn(name: "snippet", type: .text))
    table.vectors.append(snippets(of: batch ?? empty, in: corpus))
  }
}

private let headline = Schema.field(named: "headline", of: .ideas)
private let rationale = Schema.field(named: "rationale", of: .ideas)

/// Headlines with `…` for what their rationales go on to say; a page cuts its previews within a word.
private func previews(_ headlines: Vector, of rationales: Vector) -> Vector {
  guard case .texts(let headlines) = headlines, case .texts(let rationales) = rationales else {
    return headlines
  }
  return .texts(
    zip(headlines, rationales).map { headline, rationale in
      guard let headline, let rationale else { return headline }
      return preview(headline, of: rationale)
    })
}

private func preview(_ headline: String, of rationale: String) -> String {
  let rest = rationale.utf8.dropFirst(headline.utf8.count)
  guard let next = rest.first, rationale.utf8.starts(with: headline.utf8) else { return headline }
  let blank = UInt8(ascii: " ")
  if next == blank, headline.hasSuffix(".") { return headline }
  let character = Character(Unicode.Scalar(next))
  let isWithinWord = 0x80 <= next || character.isLetter || character.isNumber
  guard isWithinWord else { return headline + "…" }
  return (headline.utf8.lastIndex(of: blank).map { String(headline[..<$0]) } ?? headline) + "…"
}
