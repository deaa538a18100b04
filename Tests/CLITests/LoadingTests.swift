import Foundation
import Glibc
import TestSupport
import Testing

/// What a user sees of a load that takes long.
struct LoadingTests {
  @Test(arguments: [80, 20]) func `a status line appears and is gone before the results`(columns: Int) throws
  {
    let input = try SlowInput()
    let terminal = try start(["-c", "newsletters | count", "--mode", "csv", input.path], columns: columns)
    input.write(SlowInput.letter)
    let screen = try terminal.waitUntil(showing: "reading: 0 kB")
    #expect(screen.row == 0)
    input.write(String(repeating: "\n", count: 5000))
    #expect(try terminal.waitUntil(showing: "reading: 5 kB").row == 0)
    input.end()
    #expect(try terminal.waitForExit() == 0)
    #expect(terminal.screen.text == "count\n1")
    #expect(terminal.screen.unknownSequences.isEmpty)
  }

  @Test func `Ctrl-C while loading ends the program with 130`() throws {
    let input = try SlowInput()
    let terminal = try start(["-c", "newsletters", input.path])
    try terminal.waitUntil(showing: "reading: 0 kB")
    try terminal.send("\u{3}")
    #expect(try terminal.waitForExit() == 130)
    #expect(terminal.screen.text == "interrupted: nothing was loaded")
  }

  @Test func `an import that Ctrl-C stops writes nothing`() throws {
    let input = try SlowInput()
    let output = input.path + ".jsonl"
    let terminal = try start(["import", "-o", output, input.path])
    input.write(SlowInput.letter)
    try terminal.waitUntil(showing: "reading: 0 kB")
    try terminal.send("\u{3}")
    #expect(try terminal.waitForExit() == 130)
    #expect(terminal.screen.text == "interrupted: nothing was written")
    #expect(!FileManager.default.fileExists(atPath: output))
  }

  @Test func `Ctrl-C during .open keeps what is loaded`() throws {
    let input = try SlowInput()
    let terminal = try start([])
    try terminal.waitUntil("an empty prompt") { $0.currentLine == "tearsheet>" && $0.column == 11 }
    try terminal.send(".open \(input.path)\r")
    try terminal.waitUntil(showing: "reading: 0 kB")
    try terminal.send("\u{3}")
    try terminal.waitUntil(showing: "stopped; the newsletters of before stay loaded")
    try terminal.waitUntil("an empty prompt") { $0.currentLine == "tearsheet>" && $0.column == 11 }
    try terminal.send("ideas | count\r")
    try terminal.waitUntil(showing: "   72\n")
    #expect(!terminal.screen.text.contains("reading"))
    try terminal.send(".quit\r")
    #expect(try terminal.waitForExit() == 0)
  }

  @Test func `a dumb terminal gets no status line`() throws {
    let input = try SlowInput()
    let terminal = try start(
      ["-c", "newsletters | count", "--mode", "csv", input.path], environment: ["TERM": "dumb"])
    feedLate(input)
    #expect(try terminal.waitForExit() == 0)
    #expect(String(decoding: terminal.output, as: UTF8.self) == "count\r\n1\r\n")
  }

  @Test func `a file on standard error gets no status line`() throws {
    let input = try SlowInput()
    let path = input.path
    let feeder = Thread { feedLate(input) }
    feeder.start()
    let run = try tearsheet("-c", "newsletters | count", "--mode", "csv", path)
    #expect(run.status == 0)
    #expect(run.output == "count\n1\n")
    #expect(run.errors == "")
  }

  private func start(
    _ arguments: [String], environment: [String: String] = [:], columns: Int = 80
  ) throws -> PseudoTerminal {
    let state = ["XDG_STATE_HOME": "/nonexistent"].merging(environment) { $1 }
    return try PseudoTerminal(programPath("tearsheet"), arguments, environment: state, columns: columns)
  }
}

/// Gives one letter after the time at which a status line would have come.
private func feedLate(_ input: SlowInput) {
  usleep(900_000)
  input.write(SlowInput.letter)
  input.end()
}
