import Foundation

/// A text file of queries with the results they must have, in the manner of sqllogictest.
///
/// ```
/// # A comment.
/// corpus desk.jsonl
///
/// query
/// ideas where ticker = IGV select ticker, direction
/// ----
/// ticker,direction
/// IGV,long
///
/// error
/// ideas where tickr = IGV
/// ----
/// error[unknown-field]: …
/// ```
///
/// A record is a keyword, the text of its statements, `----`, and what is expected up to an empty line. Rows
/// are expected as CSV with a header, an empty line inside a cell as `¶`; the rendered diagnostics as they are.
package struct LogicFile {
  package enum Kind: String {
    /// The rows of the last statement.
    case query
    /// All the diagnostics.
    case error
    /// How the last query is going to be run.
    case plan
  }

  package struct Record {
    package var kind: Kind
    package var text: String
    package var expected: String
    package var line: Int
    /// The comment lines above it.
    package var comment: [String]
  }

  /// Comments and directives above the first record.
  package var head: String
  /// The file named by the `corpus` directive.
  package var corpus: String
  package var records: [Record]

  package enum Problem: Error { case malformed(line: Int, String) }

  package init(_ text: String) throws {
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)[...]
    var head: [String] = []
    while let line = lines.first, Kind(rawValue: line) == nil {
      head.append(line)
      lines.removeFirst()
    }
    self.head = head.joined(separator: "\n")
    corpus = head.compactMap { $0.hasPrefix("corpus ") ? String($0.dropFirst(7)) : nil }.last ?? "desk.jsonl"
    records = []
    var comment: [String] = []
    while let line = lines.first {
      let number = lines.startIndex + 1
      lines.removeFirst()
      if line.isEmpty { continue }
      if line.hasPrefix("#") {
        comment.append(line)
        continue
      }
      guard let kind = Kind(rawValue: line) else { throw Problem.malformed(line: number, line) }
      guard let bar = lines.firstIndex(of: "----") else { throw Problem.malformed(line: number, "no ----") }
      let end = lines[bar...].firstIndex(of: "") ?? lines.endIndex
      records.append(
        Record(
          kind: kind, text: lines[..<bar].joined(separator: "\n"),
          expected: lines[(bar + 1)..<end].joined(separator: "\n"), line: number, comment: comment))
      comment = []
      lines = lines[min(end + 1, lines.endIndex)...]
    }
  }

  /// The file as text, with the records as they are now.
  package var text: String {
    head + "\n"
      + records.map {
        ($0.comment + [""]).joined(separator: "\n") + "\($0.kind.rawValue)\n\($0.text)\n----\n"
          + ($0.expected.isEmpty ? "" : $0.expected + "\n")
      }
      .joined(separator: "\n")
  }
}
