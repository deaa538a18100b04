import Foundation
import TestSupport
import Testing

/// Dialogues with the real program over the samples: what Tab does at each kind of place.
@Suite struct CompletionPromptTests {
  @Test func `words of the language, fields and values complete one after the other`() throws {
    let terminal = try prompt()
    try edit(terminal, "id\t", "ideas ")
    try edit(terminal, "wh\t", "ideas where ")
    try edit(terminal, "dir\t", "ideas where direction ")
    try edit(terminal, "= lo\t", "ideas where direction = long ")
    try edit(terminal, "an\tauthor = pri\t", "ideas where direction = long and author = \"Priya Lindqvist\" ")
    try edit(terminal, "| cou\tby tic\t\u{15}", "")
  }

  @Test func `fields are listed with type and meaning, one page after the other`() throws {
    let terminal = try prompt()
    try terminal.send("ideas where \t\t")
    try terminal.waitUntil("the first page") { $0.currentLine.hasSuffix("more: Space, Enter or q --") }
    #expect(terminal.screen.text.contains("ticker       ticker          The instrument, in one spelling"))
    #expect(!terminal.screen.text.contains("lower("))
    try terminal.send(" ")
    try terminal.waitUntil("functions come last") {
      $0.text.contains("bin(") && $0.text.hasSuffix("ideas where")
    }
  }

  @Test func `operators fit the type and values come with their counts`() throws {
    let terminal = try prompt()
    try terminal.send("ideas where direction \t\t")
    try terminal.waitUntil("the operators of an enumeration") {
      $0.text.contains("\n=  ") || $0.text.contains("\n=\n!=\n")
    }
    #expect(!terminal.screen.text.contains("between"))
    try terminal.send("= \t\t")
    try terminal.waitUntil(showing: "long 41     short 20    neutral 11\n")
    try terminal.send("\u{15}ideas where ticker = \t\t")
    try terminal.waitUntil(showing: "IGV 7 ")
  }

  @Test func `quotes hold values with blanks`() throws {
    let terminal = try prompt()
    try edit(terminal, "ideas where author = \"P\t", "ideas where author = \"Priya Lindqvist\" ")
    try edit(terminal, "\u{15}ideas where author = O\t", "ideas where author = \"Oluwaseun Brandt\" ")
    try edit(terminal, "\u{15}ideas where author = Priya L\t", "ideas where author = \"Priya Lindqvist\" ")
  }

  @Test(arguments: [
    ("\"Priya", 2, ""), ("Priya", 2, ""), ("'Priya Lindq' and ", 10, "and "), ("Priya Lindq", 3, ""),
    ("\"Priya Lindqvist\"", 4, ""), ("\"Pri and publication = \"Seat", 24, "and publication = \"Seat"),
  ]) func `the word that the cursor stands in is replaced as a whole`(typed: String, back: Int, rest: String)
    throws
  {
    let terminal = try prompt()
    let start = "ideas where author = "
    try terminal.send(start + typed + String(repeating: "\u{02}", count: back) + "\t")
    let shown = "tearsheet> \(start)\"Priya Lindqvist\" \(rest)".trimmingBlanks
    try terminal.waitUntil("edits \(shown)") { $0.currentLine == shown }
  }

  @Test func `a statement of several rows is completed in any of them`() throws {
    let terminal = try prompt()
    try terminal.send("ideas where\rtick\u{1B}\r| count by direction")
    try terminal.waitUntil("three rows") { $0.currentLine == "| count by direction" }
    try terminal.send("\u{10}\u{05}er = I\t")
    try terminal.waitUntil("the middle row") { $0.currentLine == "ticker = IGV" && $0.column == 13 }
    #expect(terminal.screen.text.hasSuffix("tearsheet> ideas where\nticker = IGV\n| count by direction"))
    try terminal.send("an\t")
    try terminal.waitUntil("a word of the language") {
      $0.currentLine == "ticker = IGV and" && $0.column == 17
    }
  }

  @Test func `an error before the cursor hides nothing`() throws {
    let terminal = try prompt()
    try edit(terminal, "ideas where tickr = IGV and conf\t", "ideas where tickr = IGV and confidence ")
    try edit(terminal, "\u{15}idaes where conf\t", "idaes where confidence ")
    try edit(terminal, "\u{15}ideas where author = \"Priya\u{1B}\rand conf\t", "and confidence ")
  }

  @Test func `the names and parameters of a session complete`() throws {
    let terminal = try prompt()
    try terminal.ask("let tech = ideas where ticker in (IGV, SMH)")
    try terminal.ask("param side: direction = long")
    try edit(terminal, "te\twhere direction = :s\t", "tech where direction = :side ")
  }

  @Test func `commands, their arguments and the names of files complete`() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/tearsheet-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder + "/my letters", withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    for name in ["weekly.tear", "my letters/may.txt"] {
      try Data().write(to: URL(filePath: folder + "/" + name))
    }
    let terminal = try prompt(columns: 150)
    try edit(terminal, ".mo\t", ".mode ")
    try edit(terminal, "md\u{7F}ark\t", ".mode markdown ")
    try edit(terminal, "\u{15}.help mat\t", ".help matching")
    try edit(terminal, "\u{15}.timer of\t", ".timer off ")
    try edit(terminal, "\u{15}.read \(folder)/w\t", ".read \(folder)/weekly.tear ")
    try edit(terminal, "\u{15}.open \(folder)/m\t", ".open \"\(folder)/my letters/")
    try edit(terminal, "\t", ".open \"\(folder)/my letters/may.txt\" ")
  }

  @Test func `twenty columns and a terminal that cannot move its cursor are enough`() throws {
    for environment in [[:], ["TERM": "dumb"]] {
      let terminal = try prompt(columns: 20, rows: 20, environment)
      try terminal.send("ideas where di\t")
      try terminal.waitUntil("the field") { $0.text.filter { $0 != "\n" }.hasSuffix("ideas where direction") }
      try terminal.send("= \t\t")
      try terminal.waitUntil("the values") { $0.text.contains("long 41\nshort 20\nneutral 11\n") }
      try terminal.waitUntil("the line again") {
        $0.text.filter { $0 != "\n" }.hasSuffix("where direction =")
      }
      #expect(environment.isEmpty || !terminal.output.contains(0x1B))
    }
  }

  @Test func `values of a hostile letter do not reach the terminal as they are`() throws {
    let folder = FileManager.default.temporaryDirectory.path + "/tearsheet-\(UUID().uuidString)"
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    let names = ["Evil\\u001b[31m One", "Evil\\u202e Two", "Evil 日本語"]
    let letters = names.enumerated().map { index, name in
      #"{"title": "Letter \#(index)", "author": "\#(name)", "published": "2026-05-0\#(index + 1)", "body": "Words number \#(index)."}"#
    }
    try letters.joined(separator: "\n").write(
      toFile: folder + "/letters.jsonl", atomically: true, encoding: .utf8)
    let terminal = try prompt(columns: 100, paths: [folder, "--no-cache"])
    try terminal.send("newsletters where author = evil\t")
    try terminal.waitUntil(showing: "Evil")
    try terminal.send("\t")
    try terminal.waitUntil(showing: "\"Evil\\u{1b}[31m One\" 1")
    #expect(terminal.screen.text.contains("\"Evil\\u{202e} Two\" 1"))
    #expect(terminal.screen.text.contains("\"Evil 日本語\" 1"))
    #expect(terminal.screen.unknownSequences == [])
    try terminal.send("\u{15}newsletters where author = \"Evil\\u{1b}\t\r")
    try terminal.waitUntil(showing: "Evil␛[31m One  2026-05-01")
  }

  /// Starts the program and waits for its prompt.
  private func prompt(
    columns: Int = 100, rows: Int = 24, _ environment: [String: String] = [:], paths: [String] = []
  ) throws -> PseudoTerminal {
    var variables = ["XDG_STATE_HOME": "/nonexistent"]
    variables.merge(environment) { $1 }
    let terminal = try PseudoTerminal(
      programPath("tearsheet"), paths, environment: variables, columns: columns, rows: rows)
    try waitForPrompt(terminal)
    return terminal
  }

  private func waitForPrompt(_ terminal: PseudoTerminal) throws {
    try terminal.waitUntil("an empty prompt") { $0.currentLine == "tearsheet>" && $0.column == 11 }
  }

  /// Types and waits for the cursor's row to hold this, with the cursor behind it.
  private func edit(_ terminal: PseudoTerminal, _ keys: String, _ line: String) throws {
    try terminal.send(keys)
    try terminal.waitUntil("edits \(line)") { screen in
      let isFirst = screen.currentLine.hasPrefix("tearsheet>")
      let shown = isFirst ? "tearsheet> " + line : line
      return screen.currentLine == shown.trimmingBlanks && screen.column == shown.count
    }
  }
}

extension String {
  fileprivate var trimmingBlanks: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
