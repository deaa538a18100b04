import Foundation
import Glibc
import TestSupport
import Testing

/// Results that go to files, at the prompt.
struct OutputDialogueTests {
  @Test(arguments: ["\u{4}", ".quit\r"]) func `quitting keeps results that are not in their file yet`(
    key: String
  )
    throws
  {
    let folder = try TemporaryFolder()
    let terminal = try prompt()
    try terminal.ask(".mode csv")
    try terminal.ask(".output \(folder.path)/a")
    try terminal.ask("ideas | count")
    #expect(!folder.names.contains("a"))
    try terminal.send(key)
    #expect(try terminal.waitForExit() == 0)
    #expect(folder.names == ["a"])
    #expect(String(decoding: try folder.bytes(of: "a"), as: UTF8.self) == "count\n72\n")
    #expect(says(terminal, "results are in \(folder.path)/a"))
  }

  @Test func `quitting without results makes no file and says so`() throws {
    let folder = try TemporaryFolder()
    let terminal = try prompt()
    try terminal.ask(".once \(folder.path)/a")
    #expect(try terminal.quit() == 0)
    #expect(folder.names == [])
    #expect(says(terminal, "there were no results for \(folder.path)/a, so it was not"))
  }

  @Test func `quitting without anything unsaved says nothing`() throws {
    let terminal = try prompt()
    #expect(try terminal.quit() == 0)
    #expect(terminal.screen.text.hasSuffix("\ntearsheet> .timer off\ntearsheet> ^D"))
  }

  @Test func `a folder that went away is told, with where the results are`() throws {
    let folder = try TemporaryFolder()
    let terminal = try prompt()
    try terminal.ask(".output \(folder.path)/deep")
    try terminal.ask("ideas | count")
    try FileManager.default.createDirectory(atPath: folder.path + "/deep", withIntermediateDirectories: true)
    #expect(try terminal.quit() == 1)
    let partial = try #require(folder.names.first { $0.hasSuffix(".partial") })
    #expect(says(terminal, "what was written is in"))
    #expect(String(decoding: try folder.bytes(of: partial), as: UTF8.self).contains("72"))
  }

  @Test func `a file of others is replaced only by force, and one's own always`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("theirs".utf8), to: "a")
    let terminal = try prompt()
    try terminal.ask(".mode csv")
    try terminal.ask(".once \(folder.path)/a")
    #expect(says(terminal, "is there already, and not from here; --force behind it replaces it"))
    #expect(String(decoding: try folder.bytes(of: "a"), as: UTF8.self) == "theirs")
    try terminal.ask(".once \(folder.path)/a --force")
    try terminal.ask("ideas | count")
    #expect(String(decoding: try folder.bytes(of: "a"), as: UTF8.self) == "count\n72\n")
    try terminal.ask(".once \(folder.path)/a")
    #expect(says(terminal, "note: results replace what this session wrote into \(folder.path)/a before"))
    try terminal.ask("newsletters | count")
    #expect(String(decoding: try folder.bytes(of: "a"), as: UTF8.self) == "count\n24\n")
    try folder.write(Array("theirs again".utf8), to: "a")
    try terminal.ask(".once \(folder.path)/a")
    try terminal.ask("ideas | count")
    #expect(String(decoding: try folder.bytes(of: "a"), as: UTF8.self) == "theirs again")
    #expect(try terminal.quit() == 0)
    #expect(folder.names == ["a"])
  }

  @Test(arguments: [".output", ".once"]) func `Ctrl-C ends the wait for who reads a pipe`(command: String)
    throws
  {
    let folder = try TemporaryFolder()
    try #require(mkfifo(folder.path + "/pipe", 0o600) == 0)
    let terminal = try prompt()
    try terminal.send("\(command) \(folder.path)/pipe\r")
    try terminal.waitUntil("the command is taken") { $0.currentLine == "" }
    try terminal.interruptUntilStopped()
    try terminal.waitUntilPrompt()
    #expect(terminal.screen.text.contains("\nstopped\n"))
    try terminal.ask("ideas | count")
    #expect(terminal.screen.text.contains("   72\n1 row"))
  }

  @Test func `a recording is not replaced by results, nor the other way round`() throws {
    let folder = try TemporaryFolder()
    let terminal = try prompt()
    let path = folder.path + "/rec.tear"
    try terminal.ask(".record \(path)")
    try terminal.ask("ideas | count")
    try terminal.ask(".output \(path) --force")
    #expect(says(terminal, "error: statements are being recorded in \(path); `.record off` ends that"))
    try terminal.ask("newsletters | count")
    try terminal.ask(".record off")
    #expect(
      String(decoding: try folder.bytes(of: "rec.tear"), as: UTF8.self).hasSuffix("newsletters count\n"))
    try terminal.ask(".output \(folder.path)/b.tear --force")
    try terminal.ask(".record \(folder.path)/b.tear")
    #expect(says(terminal, "error: results are being written to \(folder.path)/b.tear; `.output` ends that"))
  }

  /// Whether the screen says something; names of folders are long, so rows may break anywhere.
  private func says(_ terminal: PseudoTerminal, _ text: String) -> Bool {
    terminal.screen.text.filter { !$0.isWhitespace }.contains(text.filter { !$0.isWhitespace })
  }

  @Test(arguments: [SIGTERM, SIGHUP, SIGUSR1, SIGALRM])
  func `a signal that ends the program takes what has no name yet along`(number: Int32) throws {
    let folder = try TemporaryFolder()
    let terminal = try prompt()
    try terminal.ask(".output \(folder.path)/a")
    try terminal.ask("ideas | count")
    #expect(folder.names.count == 1)
    terminal.signal(number)
    #expect(try terminal.waitForExit() == -number)
    #expect(folder.names == [] && terminal.isCooked)
  }

  @Test func `so does one that comes while a statement runs`() throws {
    let folder = try TemporaryFolder()
    try #require(mkfifo(folder.path + "/pipe", 0o600) == 0)
    let writer = open(folder.path + "/pipe", O_RDWR)
    defer { close(writer) }
    let terminal = try prompt()
    try terminal.ask(".output \(folder.path)/a")
    try terminal.ask("ideas | count")
    try terminal.send(".output \(folder.path)/b; .read \(folder.path)/pipe\r")
    try terminal.waitUntil(showing: "results are in")
    terminal.signal(SIGTERM)
    #expect(try terminal.waitForExit() == -SIGTERM)
    #expect(folder.names == ["a", "pipe"])
  }
}
