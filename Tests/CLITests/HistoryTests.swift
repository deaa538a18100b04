import Foundation
import Glibc
import TestSupport
import Testing

struct HistoryTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func `two shells that are killed have lost no statement that ran`() throws {
    let first = try prompt(["--mode", "csv"], keeping: folder)
    let second = try prompt(["--mode", "csv"], keeping: folder)
    for round in 1...5 {
      try first.ask(".print first \(round)\r", thenSee: "first \(round)")
      try second.ask(".print second \(round)\r", thenSee: "second \(round)")
    }
    // Both are in the middle of a statement, which waits for a pipe that no one writes to.
    let pipe = folder.path + "/pipe"
    try #require(mkfifo(pipe, 0o600) == 0)
    let writer = open(pipe, O_RDWR)
    defer { close(writer) }
    for (terminal, name) in [(first, "first"), (second, "second")] {
      try terminal.send(".print \(name) last; .read \(pipe)\r")
      try terminal.waitUntil("the last statement runs") { $0.text.hasSuffix("\n\(name) last") }
      terminal.signal(SIGKILL)
      #expect(try terminal.waitForExit() == -SIGKILL)
    }
    let rounds = (1...5).map { ".print first \($0)\n.print second \($0)\n" }.joined()
    let last = ".print first last; .read \(pipe)\n.print second last; .read \(pipe)\n"
    #expect(try folder.history == "tearsheet history 1\n" + rounds + last)
    let third = try prompt(keeping: folder, columns: 200)
    try third.ask(".history second 5\r", thenSee: "  10  .print second 5\n  13  .history second 5")
    try third.send("\u{1B}[A\u{1B}[A", thenEdit: "tearsheet> .print second last; .read \(pipe)")
  }

  @Test func `statements are numbered and found by what they hold`() throws {
    let terminal = try prompt(keeping: folder)
    try terminal.ask(".print One\r", thenSee: "One")
    try terminal.send(".print two\u{1B}\r.print three\r")
    try terminal.waitUntil(showing: "two\nthree\ntearsheet>")
    try terminal.ask(
      ".history\r", thenSee: "   1  .print One\n   2  .print two ⏎ .print three\n   3  .history")
    try terminal.ask(
      ".history thr\r", thenSee: "   2  .print two\n      .print three\n   4  .history thr")
    try terminal.ask(".history ONE\r", thenSee: "   1  .print One\n   5  .history ONE")
    try terminal.ask("  .history nowhere\r", thenSee: "no statement of the history holds `nowhere`")
    try terminal.send(".mode csv\r")
    try terminal.waitUntil(showing: "tearsheet> .mode csv\ntearsheet>")
    try terminal.waitUntilPrompt()
    try terminal.ask(
      ".history two\r", thenSee: "number,statement\n2,\".print two\n.print three\"\n7,.history two")
  }

  @Test func `a statement behind a blank is kept nowhere, and without a history nothing is`() throws {
    let terminal = try prompt(keeping: folder)
    try terminal.ask(" .print secret\r", thenSee: "secret")
    try terminal.ask(".print open\r", thenSee: "open")
    #expect(try folder.history == "tearsheet history 1\n.print open\n")
    let silent = try prompt(["--no-history"], keeping: folder)
    try silent.ask(".print unseen\r", thenSee: "unseen")
    try silent.ask(".history\r", thenSee: "   1  .print unseen\n   2  .history")
    try silent.send("\u{1B}[A\u{1B}[A", thenEdit: "tearsheet> .print unseen")
    #expect(try folder.history == "tearsheet history 1\n.print open\n")
  }

  @Test func `a damaged history is kept aside and told of`() throws {
    let path = folder.path + "/state/tearsheet"
    try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
    try "tearsheet history 1\n.print old\n.print cut".write(
      toFile: path + "/history", atomically: false, encoding: .utf8)
    let terminal = try prompt(keeping: folder, columns: 200)
    #expect(
      terminal.screen.text.contains("note: the history was damaged; it is kept as \(path)/history.damaged-1"))
    try terminal.send("\u{1B}[A", thenEdit: "tearsheet> .print old")
    let copy = try String(contentsOfFile: path + "/history.damaged-1", encoding: .utf8)
    #expect(copy == "tearsheet history 1\n.print old\n.print cut")
  }

  @Test func `a history that cannot be written is told of once`() throws {
    try "".write(toFile: folder.path + "/state", atomically: false, encoding: .utf8)
    let terminal = try prompt(keeping: folder, columns: 200)
    try terminal.ask(".print one\r", thenSee: "one")
    try terminal.ask(".print two\r", thenSee: "two")
    #expect(terminal.screen.text.ranges(of: "statements are remembered until this shell ends").count == 1)
    try terminal.send("\u{1B}[A\u{1B}[A", thenEdit: "tearsheet> .print one")
  }

  @Test func `a long statement is a row of the list, and whole where it is looked for`() throws {
    let terminal = try prompt(keeping: folder, columns: 40)
    let words = String(repeating: "a word ", count: 8)
    try terminal.ask(".print \(words)end")
    try terminal.ask(
      ".history\r",
      thenSee: """
           1  .print a word a word a word a…
           2  .history
        `.history TEXT` shows those with a
          text in full
        """)
    try terminal.send(".history END\r")
    try terminal.waitUntil("all of it") {
      $0.text.replacing("\n", with: "").contains("\(words)end   3  .history END")
    }
  }

  @Test func `a very long statement is listed and not given to the editor`() throws {
    let long = ".print " + String(repeating: "x", count: 1 << 14)
    try folder.write(
      Array("tearsheet history 1\n.print short\n\(long)\n".utf8), to: "state/tearsheet/history")
    let terminal = try prompt(keeping: folder)
    try terminal.send("\u{1B}[A", thenEdit: "tearsheet> .print short")
    try terminal.send("\u{15}.history\r")
    try terminal.waitUntil(showing: "   1  .print short\n   2  .print xxx")
  }
}
