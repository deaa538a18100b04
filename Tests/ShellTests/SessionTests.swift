import Diagnostics
import Foundation
import Presentation
import Shell
import Testing

struct SessionTests {
  @Test func `results and messages go to different places`() {
    let recorder = Recorder()
    let outcome = sampleSession(recorder).evaluate(SourceText("ideas | count"))
    #expect(outcome == .done)
    #expect(recorder.results == "count\n─────\n   72\n")
    #expect(recorder.messages == "1 row\n")
  }

  @Test func `the first statement that fails ends a text`() {
    let recorder = Recorder()
    let text = "ideas | count\nideas where nothing_such = 1\nnewsletters | count\n"
    let outcome = sampleSession(recorder, mode: .csv).evaluate(SourceText(text, name: "script.tear"))
    #expect(outcome == .failed)
    #expect(recorder.results == "count\n72\n")
    #expect(recorder.messages.contains("\n  script.tear:2:13\n"))
  }

  @Test func `all errors of a statement are reported`() {
    let recorder = Recorder()
    let outcome = sampleSession(recorder).evaluate(
      SourceText("ideas where tickr = IGV and direction = lnog"))
    #expect(outcome == .failed)
    #expect(recorder.messages.contains("error[unknown-field]"))
    #expect(recorder.messages.contains("error[unknown-value]"))
  }

  @Test func `a failed expectation says what was found`() {
    let recorder = Recorder()
    let outcome = sampleSession(recorder).evaluate(SourceText("ideas | limit 3\nexpect rows >= 4"))
    #expect(outcome.exitStatus == 1)
    #expect(recorder.messages.hasSuffix("error: expected rows >= 4, found 3 rows\n"))
  }

  @Test func `a stopped query has a status of its own and writes nothing`() {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    session.settings.isCancelled = { true }
    #expect(session.evaluate(SourceText("ideas")).exitStatus == 130)
    #expect(recorder.results == "")
  }

  @Test func `a row limit is told in the footer and kept from programs`() {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    session.settings.rowLimit = 5
    session.evaluate(SourceText("ideas select ticker"))
    #expect(recorder.messages == "showing 5 of 72 rows\n")
    session.settings.mode = .csv
    recorder.results = ""
    session.evaluate(SourceText("ideas select ticker"))
    #expect(recorder.results.split(separator: "\n").count == 73)
  }

  @Test func `every command of the help can be run by its name`() {
    let recorder = Recorder()
    sampleSession(recorder).evaluate(SourceText(".help"))
    let names = recorder.results.matches(of: /^  \.([a-z]+)/.anchorsMatchLineEndings()).map { $0.1 }
    #expect(10 <= names.count)
    for name in names where name != "print" && name != "open" {
      let answer = Recorder()
      sampleSession(answer).evaluate(SourceText(".\(name) a b c d e f g h i j k l"))
      #expect(answer.messages.contains("usage: .\(name)"))
    }
  }

  @Test func `output to a file is there when it is whole`() throws {
    let path = FileManager.default.temporaryDirectory.path + "/tearsheet-\(UUID().uuidString).csv"
    defer { try? FileManager.default.removeItem(atPath: path) }
    let recorder = Recorder()
    let session = sampleSession(recorder, mode: .csv)
    session.evaluate(SourceText(".output '\(path)'\nideas | count"))
    #expect(!FileManager.default.fileExists(atPath: path))
    session.evaluate(SourceText(".output\nideas | limit 1 | count"))
    #expect(try String(contentsOfFile: path, encoding: .utf8) == "count\n72\n")
    #expect(recorder.results == "count\n1\n")
  }

  @Test func `a script that reads itself is an error`() throws {
    let path = FileManager.default.temporaryDirectory.path + "/tearsheet-\(UUID().uuidString).tear"
    defer { try? FileManager.default.removeItem(atPath: path) }
    try ".read '\(path)'\n".write(toFile: path, atomically: true, encoding: .utf8)
    let recorder = Recorder()
    #expect(sampleSession(recorder).evaluate(SourceText(".read '\(path)'")) == .failed)
    #expect(recorder.messages.contains("reads itself"))
  }

  @Test(
    arguments: [
      ("ideas", true), ("ideas where", false), ("ideas where (ticker = IGV", false), ("ideas wher x", true),
      (".mode csv", true), ("ideas where ticker = IGV;", true),
    ] as [(String, Bool)])
  func `Enter continues an incomplete statement only`(text: String, isComplete: Bool) {
    #expect(Session.isComplete(text) == isComplete)
  }
}
