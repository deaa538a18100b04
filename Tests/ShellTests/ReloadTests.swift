import CorpusGenerator
import CorpusLoading
import Diagnostics
import Foundation
import NewsletterReaders
import Shell
import TestSupport
import Testing

/// Entries that are given one after the other, each after something has happened.
private struct Script: LineSource {
  var steps: [() -> ShellInput]

  mutating func next(prompt: String) -> ShellInput {
    steps.isEmpty ? .end : steps.removeFirst()()
  }
}

/// Letters that depend on the name and their count, as interchange.
private func writeLetters(_ name: String, count: Int, in folder: TemporaryFolder) throws {
  var generator = CorpusGenerator(
    seed: UInt64(name.utf8.reduce(0) { $0 + Int($1) } * 100 + count), profile: .varied)
  try folder.write(writeInterchange(generator.newsletters(count)), to: name + ".jsonl")
}

struct ReloadTests {
  private let folder: TemporaryFolder
  private let recorder = Recorder()
  private let session: Session

  init() throws {
    folder = try TemporaryFolder()
    for name in ["a", "b"] { try writeLetters(name, count: 4, in: folder) }
    let request = LoadRequest(paths: [folder.path])
    session = Session(
      request: request, loaded: load(request), settings: sampleSession(recorder).settings,
      output: recorder.output)
  }

  private func write(_ name: String, count: Int) throws { try writeLetters(name, count: count, in: folder) }

  private func messages(of text: String) -> String {
    recorder.messages = ""
    session.evaluate(SourceText(text))
    return recorder.messages
  }

  @Test func `a reload says what changed and drops the last result`() throws {
    _ = messages(of: "newsletters limit 1")
    try write("a", count: 5)
    try write("c", count: 2)
    try folder.remove("b.jsonl")
    #expect(messages(of: ".reload").hasPrefix("1 file changed, 1 new, 1 removed: 7 newsletters, "))
    #expect(messages(of: ".card").contains("there is no result yet"))
  }

  @Test func `a reload of what has not changed says so and drops the last result`() throws {
    Thread.sleep(forTimeInterval: 2.1)
    _ = messages(of: ".reload")
    _ = messages(of: "newsletters limit 1")
    #expect(messages(of: ".reload") == "nothing has changed\n")
    #expect(messages(of: ".card").contains("there is no result yet"))
  }

  @Test func `a reload that is stopped keeps what is loaded`() throws {
    try write("a", count: 5)
    session.settings.loadMonitor.isCancelled = { true }
    #expect(messages(of: ".reload") == "stopped; the newsletters of before stay loaded\n")
    session.settings.loadMonitor.isCancelled = { false }
    #expect(messages(of: ".reload").hasPrefix("1 file changed: 9 newsletters, "))
  }

  @Test func `a watch takes in changes before the next entry`() throws {
    #expect(messages(of: ".watch") == "watch is off\n")
    let recorder = recorder
    let counted = { (expected: String) -> () -> ShellInput in
      {
        Thread.sleep(forTimeInterval: 0.1)
        if recorder.results.hasSuffix(expected) { return .end }
        return .entry("newsletters count")
      }
    }
    var script = Script(steps: [
      { .entry(".watch on") },
      {
        try? write("c", count: 3)
        return .entry(".watch")
      },
    ])
    script.steps += (0..<600).map { _ in counted("   11\n") }
    recorder.messages = ""
    session.run(from: &script)
    #expect(recorder.results.hasSuffix("   11\n"))
    #expect(recorder.messages.contains("watch is on\n"))
    #expect(recorder.messages.ranges(of: "1 new file: 11 newsletters, ").count == 1)
    // It ends with the session.
    #expect(messages(of: ".watch") == "watch is off\n")
  }

  @Test func `a script does not watch`() {
    #expect(messages(of: ".watch on").hasPrefix("error: files are watched for the prompt"))
    #expect(messages(of: ".watch") == "watch is off\n")
  }

  @Test func `the samples are not watched`() {
    let session = sampleSession(recorder)
    #expect(session.evaluate(SourceText(".watch on")) == .failed)
    #expect(recorder.messages == "error: the bundled samples do not change\n")
  }
}
