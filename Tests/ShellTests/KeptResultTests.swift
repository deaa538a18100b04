import Diagnostics
import Glibc
import Presentation
import Shell
import TestSupport
import Testing

/// What goes to files and scripts is whole, can be made again, and is what its name says.
struct KeptResultTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func text(of name: String) throws -> String {
    String(decoding: try folder.bytes(of: name), as: UTF8.self)
  }

  @Test func `a file has all rows, however few the screen shows`() throws {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    session.settings.rowLimit = 5
    let path = folder.path + "/all.txt"
    #expect(session.evaluate(SourceText(".once \(path)\nideas select ticker")) == .done)
    let text = try text(of: "all.txt")
    #expect(text.split(separator: "\n").count == 74)
    #expect(recorder.messages.contains("72 rows"))
    #expect(session.evaluate(SourceText("ideas select ticker")) == .done)
    #expect(recorder.messages.contains("showing 5 of 72 rows"))
  }

  @Test(arguments: [
    ("x.csv", "json", true), ("x.csv", "csv", false), ("x.txt", "csv", false), ("x.md", "csv", true),
    ("x.csv", "table", false),
  ])
  func `a name of another mode is told of`(name: String, mode: String, isTold: Bool) throws {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    session.settings.mode = try #require(OutputMode(rawValue: mode))
    #expect(session.evaluate(SourceText(".once \(folder.path)/\(name)")) == .done)
    #expect(recorder.messages.contains("note: the mode is") == isTold, "\(recorder.messages)")
  }

  @Test(arguments: [
    ("x.csv", "table", "ticker\nEWG\n"), ("x.jsonl", "card", "{\"ticker\":\"EWG\"}\n"),
    ("x.txt", "table", "ticker\n──────\nEWG\n"), ("x.csv", "jsonl", "{\"ticker\":\"EWG\"}\n"),
    ("csv", "list", "EWG\n"),
  ])
  func `the ending of a name decides where the mode is one for people`(
    name: String, mode: String, kept: String
  ) throws {
    let session = sampleSession(Recorder())
    session.settings.mode = try #require(OutputMode(rawValue: mode))
    session.evaluate(SourceText(".once \(folder.path)/\(name)\nideas limit 1 select ticker"))
    #expect(try text(of: name) == kept)
    #expect(session.settings.mode.rawValue == mode)
  }

  @Test func `a card is called what its row is`() {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    #expect(session.evaluate(SourceText("ideas limit 3\n.card 2")) == .done)
    #expect(recorder.results.contains("── 2 ──"))
  }

  @Test func `a recorded script can run again, and says what it goes on with`() throws {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    let script = folder.path + "/weekly.tear"
    #expect(
      session.evaluate(
        SourceText(".record \(script)\n.once \(folder.path)/z.csv\nideas limit 1\n.record off")) == .done)
    #expect(recorder.messages.contains("recording into \(script)"))
    #expect(try text(of: "weekly.tear").contains("z.csv --force\n"))
    #expect(session.evaluate(SourceText(".record \(script)")) == .done)
    #expect(recorder.messages.contains("goes on with \(script)"))
    #expect(session.evaluate(SourceText(".read \(script)\n.record off")) == .done)
    #expect(try !text(of: "weekly.tear").contains(".read"))
    #expect(sampleSession(Recorder()).evaluate(SourceText(".read \(script)")) == .done)
  }

  @Test func `a pipe that no one reads is an error, not a wait without end`() {
    let recorder = Recorder()
    let pipe = folder.path + "/pipe"
    #expect(mkfifo(pipe, 0o600) == 0)
    #expect(sampleSession(recorder).evaluate(SourceText(".once \(pipe)")) == .failed)
    #expect(recorder.messages.contains("error: \(pipe): "))
  }

  @Test func `what stands for the home is found there`() throws {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    session.settings.home = folder.path
    #expect(session.evaluate(SourceText(".once ~/home.txt\nideas limit 1")) == .done)
    #expect(try !text(of: "home.txt").isEmpty)
  }
}
