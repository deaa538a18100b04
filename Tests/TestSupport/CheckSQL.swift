import CivilTime
package import Corpus
import CorpusExport
import Foundation
package import QueryExecution
import QuerySQL
package import QuerySemantics
package import Testing

/// A corpus in an SQLite database in memory, which answers resolved queries by their SQL.
///
/// Nothing of the executor takes part, so it is a second opinion on every answer. One task at a time.
package struct SQLiteOpinion: ~Copyable {
  private let database: SQLiteDatabase

  package init(_ corpus: Corpus) throws {
    let database = try SQLiteDatabase()
    try exportCorpus(corpus, to: database)
    self.database = database
  }

  /// The rows that SQLite gives, as values of the language; every stored field for the rows of a source.
  package func rows(_ query: ResolvedQuery) throws -> [[Value]] {
    let sql = try writeSQL(query, dialect: .sqlite)
    return try database.rows(of: sql.text).map { row in
      try zip(row, sql.columns).map { try value($0, as: $1.type) }
    }
  }
}

/// A value that SQLite gave which its column's type does not allow, as after an overflow.
package struct UnexpectedValue: Error {
  package var value: String
  package var type: ValueType
}

/// Checks that SQLite gives the rows of the result, numbers to 12 significant digits.
package func checkSQL(
  _ query: ResolvedQuery, _ result: ResultTable, by opinion: borrowing SQLiteOpinion,
  _ comment: Comment? = nil, sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let found = try opinion.rows(query).map { $0.map(comparable) }
  let expected = (0..<result.rowCount).map { row in
    result.columns.indices.map { comparable(result[row, $0]) }
  }
  #expect(found == expected, comment, sourceLocation: sourceLocation)
}

/// The value with its number cut to 12 significant digits, and the spelling of what is equal in the language.
package func comparable(_ value: Value) -> String {
  switch value {
  case .number(let number):
    // Zero has no significant digits; both zeros are one.
    abs(number) < 1e-11 ? "number 0" : "number " + String(format: "%.11e", number)
  case .text(let text):
    "text " + text.unicodeScalars.map { String($0.value, radix: 16) }.joined(separator: " ")
  default: "\(value)"
  }
}

private func value(_ value: SQLiteValue, as type: ValueType) throws -> Value {
  switch (value, type) {
  case (.missing, _): return .missing
  case (.integer(let value), .integer): return .integer(value)
  case (.integer(let value), .decimal): return .decimal(value)
  case (.integer(let value), .number): return .number(Double(value))
  case (.real(let value), .number): return .number(value)
  case (.integer(let value), .time): return .time(Timestamp(minutes: Int32(clamping: value)))
  case (.integer(let value), .period(let unit)):
    let date = Timestamp(minutes: Int32(clamping: value)).date
    return .period(Period(unit: unit, start: date))
  case (.text(let text), .nameList), (.text(let text), .tickerList):
    return .list(try JSONDecoder().decode([String].self, from: Data(text.utf8)))
  case (.text(let text), .text), (.text(let text), .name), (.text(let text), .ticker),
    (.text(let text), .enumeration), (.text(let text), .newsletter):
    return .text(text)
  default: throw UnexpectedValue(value: "\(value)", type: type)
  }
}
