import Diagnostics
import Foundation
import Shell

/// A text file that says what is offered at places of statements.
///
/// ```
/// ideas where ticker = ▮
/// ----
/// IGV  7
/// SMH  6
/// … 38 more
/// ```
///
/// `▮` is the cursor, and text may stand behind it. Lines above that begin with `> ` are run first. What a candidate is
/// inserted as stands first, then its note; a meaning follows where the line `meanings` stands above the statement. Names of
/// files in the project may not be used, since their folder differs.
struct CompletionFile {
  struct Record {
    /// Comments, lines that are run first, and options, as they are.
    var head: [String]
    /// With the cursor in it.
    var text: String
    var expected: [String]
  }

  var records: [Record] = []

  /// What a list of a test shows at most.
  private static let shown = 14

  init(_ text: String) {
    for block in text.split(separator: "\n\n") {
      let lines = block.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      let head = lines.prefix { $0.hasPrefix("#") || $0.hasPrefix("> ") || $0 == "meanings" }
      let rest = lines.dropFirst(head.count)
      let statement = rest.prefix { $0 != "----" }
      records.append(
        Record(
          head: Array(head), text: statement.joined(separator: "\n"),
          expected: rest.dropFirst(statement.count + 1).filter { !$0.isEmpty }))
    }
  }

  var text: String {
    records.map { record in
      (record.head + (record.text.isEmpty ? [] : [record.text, "----"] + record.expected)).joined(
        separator: "\n")
    }.joined(separator: "\n\n") + "\n"
  }

  /// What is offered for a record over the samples, as its lines of expectations.
  static func offered(for record: Record) -> [String] {
    let session = sampleSession(Recorder())
    for line in record.head where line.hasPrefix("> ") {
      session.evaluate(SourceText(String(line.dropFirst(2))))
    }
    let parts = record.text.components(separatedBy: "▮")
    let completion = session.complete(parts.joined(), at: parts.first?.utf8.count ?? 0)
    let showsMeanings = record.head.contains("meanings")
    let lines = completion.candidates.map { candidate in
      let meaning = showsMeanings && !candidate.meaning.isEmpty ? ["— " + candidate.meaning] : []
      return ([candidate.text, candidate.note].filter { !$0.isEmpty } + meaning).joined(separator: "  ")
    }
    let kept = lines.prefix(shown).map { $0.hasSuffix(" ") ? $0 + "·" : $0 }
    let rest = lines.count - kept.count + completion.unlisted
    return (lines.isEmpty ? ["(nothing)"] : kept) + (rest == 0 ? [] : ["… \(rest) more"])
  }
}
