import Corpus
import MappedStorage
import TextAnalysis

/// The columns that hold one field: its value, and what it is compared by.
struct ExportColumn {
  private let field: FieldID
  private let column: Column

  /// `nil` for a list, whose elements have a table of their own.
  init?(_ field: FieldID, in corpus: Corpus) {
    self.field = field
    column = corpus[field]
    if case .nameLists = column { return nil }
  }

  var columns: [(name: String, type: String)] {
    let name = field.field.name
    switch field.field.type {
    case .integer, .decimal, .time: return [(name, "INTEGER")]
    case .text, .name, .ticker:
      return [name, ExportName.key(name), ExportName.plain(name), ExportName.tokens(name)].map {
        ($0, "TEXT")
      }
    case .enumeration: return [(name, "TEXT"), (ExportName.code(name), "INTEGER")]
    case .parent: return [(ExportName.newsletterRow, "INTEGER")]
    case .nameList, .tickerList: return []
    }
  }

  /// As many as there are columns.
  func values(of row: Int, in corpus: Corpus) -> [SQLiteValue] {
    switch column {
    case .rowNumber: [.integer(Int64(row) + 1)]
    case .integers(let values): [integer(values[row])]
    case .times(let values): [integer(values[row])]
    case .enumeration(let codes, let enumeration):
      codes[row] == Column.missingEnumeration
        ? [.missing, .missing]
        : [.text(enumeration.values[Int(codes[row])]), .integer(Int64(codes[row]))]
    case .names(let names):
      textForms(
        of: names.codes[row] == Column.missingCode ? nil : names.dictionary.spellings[Int(names.codes[row])])
    case .texts(let texts): textForms(of: texts.text(of: row))
    case .keys(let keys): textForms(of: hexadecimal(keys[row]))
    case .parents(let rows): [.integer(Int64(rows[row]))]
    case .virtualText: searchText(of: row, in: corpus)
    case .nameLists: []
    }
  }

  /// The parts of the text are tokenised one by one, so that no phrase runs from one into the next.
  private func searchText(of row: Int, in corpus: Corpus) -> [SQLiteValue] {
    guard let bytes = corpus.searchText(of: field.source, row: row) else { return textForms(of: nil) }
    let text = String(decoding: bytes, as: UTF8.self)
    var parts = ""
    corpus.forEachTextPart(of: field.source, row: row) {
      parts += tokens(words(of: String(copying: $0)))
    }
    return [.text(text)] + comparedForms(of: text) + [.text(parts)]
  }
}

private func integer(_ value: Int32) -> SQLiteValue {
  value == Column.missingInteger ? .missing : .integer(Int64(value))
}

/// The text and the forms it is compared by, in the order of the columns.
func textForms(of text: String?) -> [SQLiteValue] {
  guard let text else { return [.missing, .missing, .missing, .missing] }
  return [.text(text)] + comparedForms(of: text) + [.text(tokens(words(of: text)))]
}

/// The key and the plain form.
private func comparedForms(of text: String) -> [SQLiteValue] {
  [
    .text(String(decoding: text.foldedUTF8, as: UTF8.self)),
    .text(String(decoding: comparisonKey(text), as: UTF8.self)),
  ]
}

/// `["brk", "b"]` → ` brk b `
private func tokens(_ words: [String]) -> String {
  words.isEmpty ? "" : " " + words.joined(separator: " ") + " "
}

/// 16 digits.
private func hexadecimal(_ key: UInt64) -> String {
  let digits = String(key, radix: 16)
  return String(repeating: "0", count: 16 - digits.count) + digits
}
