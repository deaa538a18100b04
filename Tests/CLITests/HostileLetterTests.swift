import Foundation
import TestSupport
import Testing
import TextAnalysis

/// Sequences that colour, clear, rename, reset and ask; a null, a C1 control, marks and overrides of direction, and words without end.
private let hostile =
  "Ports\u{1B}[31m\u{1B}[2J\u{1B}]0;owned\u{7}\u{1B}c\u{1B}[6n \0null \u{9B}5mblink \u{202E}secirp\u{202C} "
  + "\u{2067}שלום\u{2069} \u{200F}mark\r\nline\u{8}\u{8}\u{85}next "

private let endless = String(repeating: "W", count: 10_000)
private let endlessWide = String(repeating: "港", count: 1_000)
private let crowded = "e" + String(repeating: "\u{301}", count: 200)

private func letter() throws -> String {
  let ideas = ["FRO", "ZIM", "SMH", "IGV", "GLD"].map { ticker in
    [
      "ticker": ticker, "rationale": hostile + ticker + (ticker == "FRO" ? endless : endlessWide) + hostile,
      "risk": endlessWide + hostile + crowded,
    ]
  }
  let letters = (1...4).map { number -> [String: Any] in
    [
      "title": "\(number) " + hostile + (number == 1 ? endless : ""), "publication": hostile,
      "author": crowded + endlessWide,
      "published": "2026-05-0\(number)", "points": [hostile + endlessWide], "ideas": number == 1 ? ideas : [],
    ]
  }
  return try letters.map {
    String(decoding: try JSONSerialization.data(withJSONObject: $0), as: UTF8.self) + "\n"
  }.joined()
}

private let queries = [
  "newsletters", "ideas", "ideas select ticker, rationale, risk", "newsletters select title limit 1",
  "points",
  "ideas where rationale has null", "newsletters matching ports", "ideas count by newsletter.publication",
]

private let modes = ["table", "card", "list", "csv", "json", "jsonl", "markdown"]

struct HostileLetterTests {
  /// What programs read does not depend on the width.
  @Test(arguments: modes.map { ($0, 80) } + modes.prefix(3).map { ($0, 20) })
  func `a hostile letter reaches the terminal as plain characters`(mode: String, columns: Int) throws {
    let file = try TemporaryFile(try letter(), ending: "jsonl")
    let statements = queries.joined(separator: "; ") + "; .errors; .sources; why idea 1; describe ideas"
    let terminal = try PseudoTerminal(
      programPath("tearsheet"), ["-c", statements, "--mode", mode, "--color", "never", file.url.path],
      environment: ["XDG_CACHE_HOME": "/nonexistent"], columns: columns)
    #expect(try terminal.waitForExit() == 0)
    let text = String(decoding: terminal.output, as: UTF8.self)
    let controls = Set(text.unicodeScalars.filter { isControl($0) })
    #expect(controls == [], "\(controls)")
    #expect(text.contains("null"))
    #expect(terminal.isCooked)
    #expect(terminal.screen.unknownSequences == [])
  }

  @Test(arguments: modes)
  func `with colours the only sequences are those of colours`(mode: String) throws {
    let file = try TemporaryFile(try letter(), ending: "jsonl")
    let terminal = try PseudoTerminal(
      programPath("tearsheet"),
      ["-c", queries.joined(separator: "; "), "--mode", mode, "--color", "always", file.url.path],
      environment: ["XDG_CACHE_HOME": "/nonexistent"])
    #expect(try terminal.waitForExit() == 0)
    let text = String(decoding: terminal.output, as: UTF8.self).replacing(/\u{1B}\[[0-9;]*m/, with: "")
    #expect(!text.unicodeScalars.contains { isControl($0) })
  }

  @Test(arguments: modes) func `the prompt goes on after it`(mode: String) throws {
    let file = try TemporaryFile(try letter(), ending: "jsonl")
    let terminal = try prompt([file.url.path])
    try terminal.ask(".pager off")
    try terminal.ask(".mode \(mode)")
    for query in ["newsletters", "ideas select rationale, risk limit 2"] {
      try terminal.send(query + "\r")
      try terminal.waitUntil("the statement is taken") { !$0.currentLine.hasSuffix(query) }
      try terminal.waitUntilPrompt()
    }
    try terminal.ask(".mode list")
    try terminal.ask("ideas | count")
    #expect(terminal.screen.text.hasSuffix("5\n1 row\ntearsheet>"))
    #expect(try terminal.quit() == 0)
    #expect(terminal.isCooked)
    #expect(terminal.screen.unknownSequences == [])
  }

  @Test(arguments: [
    "ideas", "newsletters", "ideas select ticker, rationale, risk",
    "newsletters matching ports select title, snippet, relevance",
  ])
  func `columns of its tables are aligned`(query: String) throws {
    let file = try TemporaryFile(try letter(), ending: "jsonl")
    let run = try tearsheet("-c", query, "--no-cache", file.url.path)
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n").map(cells)
    let rule = try #require(lines.first { $0.first == "─" })
    let gaps = rule.indices.filter { rule[$0] == " " }
    #expect(!gaps.isEmpty && 4 <= lines.count)
    for line in lines {
      #expect(line.count <= rule.count)
      for gap in gaps where gap < line.count { #expect(line[gap] == " ") }
    }
  }

  /// Line ends aside; the carriage return is the terminal's own.
  private func isControl(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "\n", "\r": false
    case "\t": false
    case "\0"..<" ", "\u{7F}"..<"\u{A0}", "\u{200E}", "\u{200F}", "\u{202A}"..."\u{202E}",
      "\u{2066}"..."\u{2069}":
      true
    default: false
    }
  }

  /// What stands in each column of a terminal; the second one of a wide character holds it too.
  private func cells(_ line: Substring) -> [Character] {
    line.flatMap { Array(repeating: $0, count: displayWidth(of: $0)) }
  }
}
