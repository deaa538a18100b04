import Corpus
import MappedStorage
import QuerySemantics

extension ExpressionCompiler {
  func compileField(_ field: FieldID, ofNewsletter: Bool) -> Evaluation {
    let column = corpus[field]
    let type = ValueType(field.field.type)
    return { [self] batch throws(ExecutionError) in
      guard let rows = selection(of: batch, ofNewsletter: ofNewsletter) else {
        return .missing(type: type, count: batch.count)
      }
      return read(column, of: field, rows: rows)
    }
  }

  /// The row numbers of a batch, or of the newsletters that its rows stand in; `nil` after a `select`.
  func rows(of batch: Batch, ofNewsletter: Bool) -> [UInt32]? {
    selection(of: batch, ofNewsletter: ofNewsletter)?.array
  }

  /// As `rows`, with rows that lie side by side kept as a range.
  func selection(of batch: Batch, ofNewsletter: Bool) -> RowSelection? {
    guard case .rows(let source, let rows) = batch.content else { return nil }
    guard ofNewsletter else { return rows }
    switch source {
    case .newsletters: return rows
    case .ideas: return .list(corpus.newsletterOfIdea.values(at: rows))
    case .points: return .list(corpus.newsletterOfPoint.values(at: rows))
    case .tickers: return nil
    }
  }

  /// The values of `rows` in one column.
  func read(_ column: Column, of field: FieldID, rows: RowSelection) -> Vector {
    switch column {
    case .rowNumber: .integers(rows.map { Int64($0) + 1 })
    case .integers(let values):
      field.field.type == .decimal ? .decimals(values.wide(at: rows)) : .integers(values.wide(at: rows))
    case .times(let values): .times(values.values(at: rows))
    case .enumeration(let codes, let enumeration): .enumeration(codes.values(at: rows), enumeration)
    case .names(let names): .names(names.codes.wide(at: rows), names.dictionary)
    case .nameLists(let lists): .lists(rows.map { lists.elements(of: Int($0)) })
    case .texts(let texts): .texts(rows.map { texts.text(of: Int($0)) })
    case .keys(let keys): .texts(rows.map { hexadecimal(keys[Int($0)]) })
    case .parents(let parents): .newsletters(parents.values(at: rows), titles)
    case .virtualText: .texts(rows.map { text(of: field.source, row: Int($0)) })
    }
  }

  private func text(of source: SourceID, row: Int) -> String? {
    corpus.searchText(of: source, row: row).map { String(decoding: $0, as: UTF8.self) }
  }

  private var titles: TextColumn {
    if let field = Schema.field(named: "title", of: .newsletters), case .texts(let titles) = corpus[field] {
      return titles
    }
    return TextColumn(missing: corpus.newsletters.rowCount)
  }
}

extension NameListColumn {
  func elements(of row: Int) -> [String] {
    range(of: row).map { dictionary.spellings[Int(codes[$0])] }
  }
}

/// 16 digits.
private func hexadecimal(_ key: UInt64) -> String {
  let digits = String(key, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
