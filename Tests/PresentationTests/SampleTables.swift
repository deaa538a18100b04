import CivilTime
import Corpus
import QueryExecution
import QuerySemantics

/// Three kinds of tables that the tests render.
enum SampleTables {
  /// Texts as one column named `name`.
  static func texts(_ texts: [String?], name: String = "text") -> ResultTable {
    ResultTable(
      columns: [OutputColumn(name: name, type: .text)], vectors: [.texts(texts)], rowCount: texts.count)
  }

  static let shortHeadline = "Freight rates turn before the ports notice"
  static let longHeadline =
    "Order books at the yards are full through the decade, so the owners of young tankers collect the whole "
    + "of the next upswing while the rest of the fleet waits for berths"

  /// The columns that ideas show by default, over `count` rows.
  static func ideas(_ count: Int) -> ResultTable {
    let publications = NameDictionary(["Harbor Lane", "The Ninth Wave"])
    let tickers = NameDictionary(["EUR/USD", "FRO", "ZIM"])
    let directions: [UInt8] = [0, 1, Column.missingEnumeration, 2]
    let confidences: [Int64] = [9100, 8000, Vector.missingInteger, 5525]
    let rows = 0..<count
    return ResultTable(
      columns: [
        OutputColumn(name: "published", type: .time), OutputColumn(name: "publication", type: .name),
        OutputColumn(name: "ticker", type: .ticker),
        OutputColumn(name: "direction", type: .enumeration(.direction)),
        OutputColumn(name: "confidence", type: .decimal), OutputColumn(name: "headline", type: .text),
      ],
      vectors: [
        .times(rows.map { $0 % 4 == 3 ? Vector.missingTime : 29_633_813 - Int32($0) * 1440 }),
        .names(rows.map { UInt32($0 % 2) }, publications),
        .names(rows.map { UInt32($0 % 3) }, tickers),
        .enumeration(rows.map { directions[$0 % 4] }, .direction),
        .decimals(rows.map { confidences[$0 % 4] }),
        .texts(rows.map { $0 % 2 == 0 ? shortHeadline : longHeadline }),
      ],
      rowCount: count)
  }

  /// One row with a value of each kind, and one where all is missing.
  static let everyKind = ResultTable(
    columns: [
      OutputColumn(name: "whole", type: .integer), OutputColumn(name: "exact", type: .decimal),
      OutputColumn(name: "real", type: .number), OutputColumn(name: "text", type: .text),
      OutputColumn(name: "direction", type: .enumeration(.direction)), OutputColumn(name: "at", type: .time),
      OutputColumn(name: "quarter", type: .period(.quarter)),
      OutputColumn(name: "tickers", type: .tickerList),
    ],
    vectors: [
      .integers([-3, Vector.missingInteger]), .decimals([9100, Vector.missingInteger]),
      .numbers([0.1 + 0.2, .nan]), .texts(["say \"hi\",\nthen go", nil]),
      .enumeration([0, Column.missingEnumeration], .direction), .times([29_633_813, Vector.missingTime]),
      .periods([20_544, Vector.missingTime], .quarter), .lists([["FRO", "EUR/USD"], []]),
    ],
    rowCount: 2)
}
