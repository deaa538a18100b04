import Corpus
import MappedStorage
import TextAnalysis

/// The table of one source.
struct ExportTable {
  let source: SourceID
  let corpus: Corpus
  private let columns: [ExportColumn]
  /// The ticker of each idea.
  private let tickers: [UInt32?]

  init(source: SourceID, corpus: Corpus) {
    self.source = source
    self.corpus = corpus
    columns = Schema.fields(of: source).indices.compactMap {
      ExportColumn(FieldID(source: source, index: $0), in: corpus)
    }
    tickers = source == .ideas ? ExportTable.tickers(in: corpus) : []
  }

  private static func tickers(in corpus: Corpus) -> [UInt32?] {
    var tickers = [UInt32?](repeating: nil, count: corpus.ideas.rowCount)
    for ticker in 0..<corpus.tickers.rowCount {
      let range = Int(corpus.tickerIdeaOffsets[ticker])..<Int(corpus.tickerIdeaOffsets[ticker + 1])
      for idea in corpus.tickerIdeas[range] { tickers[Int(idea)] = UInt32(ticker) }
    }
    return tickers
  }

  private var ownColumns: [(name: String, type: String)] {
    source == .ideas ? [(ExportName.tickerRow, "INTEGER")] : []
  }

  var definition: String {
    let all = [(ExportName.row, "INTEGER PRIMARY KEY")] + columns.flatMap(\.columns) + ownColumns
    return "CREATE TABLE \(source.rawValue) (" + all.map { "\($0) \($1)" }.joined(separator: ", ") + ")"
  }

  var insertion: String {
    insert(into: source.rawValue, columnCount: 1 + columns.flatMap(\.columns).count + ownColumns.count)
  }

  /// The values of one row, in the order of the definition.
  func values(of row: Int) -> [SQLiteValue] {
    var values: [SQLiteValue] = [.integer(Int64(row))]
    for column in columns { values += column.values(of: row, in: corpus) }
    if source == .ideas { values.append(tickers[row].map { .integer(Int64($0)) } ?? .missing) }
    return values
  }

  var lists: [ExportList] {
    Schema.fields(of: source).indices.compactMap {
      ExportList(FieldID(source: source, index: $0), in: corpus)
    }
  }
}

func insert(into table: String, columnCount: Int) -> String {
  "INSERT INTO \(table) VALUES (" + repeatElement("?", count: columnCount).joined(separator: ", ") + ")"
}
