import Corpus
import MappedStorage
import TextAnalysis

/// The table of the elements of one list field.
struct ExportList {
  private let field: FieldID
  private let column: NameListColumn

  /// `nil` for what is not a list.
  init?(_ field: FieldID, in corpus: Corpus) {
    guard case .nameLists(let column) = corpus[field] else { return nil }
    self.field = field
    self.column = column
  }

  var definition: String {
    """
    CREATE TABLE \(ExportName.list(field)) (\(ExportName.row) INTEGER, \(ExportName.position) INTEGER, \
    \(ExportName.value) TEXT, \(ExportName.key(ExportName.value)) TEXT, \
    \(ExportName.plain(ExportName.value)) TEXT, \(ExportName.tokens(ExportName.value)) TEXT, \
    PRIMARY KEY (\(ExportName.row), \(ExportName.position))) WITHOUT ROWID
    """
  }

  var insertion: String { insert(into: ExportName.list(field), columnCount: 6) }

  var rows: [[SQLiteValue]] {
    (0..<column.offsets.count - 1).flatMap { row in
      column.range(of: row).enumerated().map { position, place in
        let code = Int(column.codes[place])
        let forms = textForms(of: column.dictionary.spellings[code])
        return [.integer(Int64(row)), .integer(Int64(position) + 1)] + forms
      }
    }
  }
}
