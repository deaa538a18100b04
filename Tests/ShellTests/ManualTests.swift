import Diagnostics
import Foundation
import QuerySemantics
import QuerySyntax
import Shell
import Testing

struct ManualTests {
  @Test(arguments: ManualEntry.all.map(\.example))
  func `an example of the manual runs on the samples`(_ example: String) {
    let recorder = Recorder()
    #expect(sampleSession(recorder).evaluate(SourceText(example)) == .done, "\(recorder.messages)")
    let lines = recorder.messages.split(separator: "\n")
    #expect(!lines.contains { $0.hasPrefix("0 ideas") || $0.hasPrefix("0 newsletters") })
  }

  @Test func `every step, measure, quantifier and statement has a page`() {
    let topics = Set(ManualEntry.all.flatMap(\.topics))
    let words =
      Keyword.allCases.filter { $0.beginsStep || $0.beginsStatement }.map(\.rawValue)
      + Quantifier.allCases.map(\.rawValue) + ["has", "contains", "in", "between", "if"]
    // `help` is what shows the pages.
    #expect(words.filter { !topics.contains($0) && $0 != "help" } == [])
  }

  @Test func `help on a word shows its page, help on another lists the topics`() {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    #expect(session.evaluate(SourceText(".help matching")) == .done)
    #expect(recorder.results.contains("example: newsletters matching"))
    #expect(session.evaluate(SourceText(".help nonsense")) == .failed)
    #expect(recorder.messages.contains("topics: commands, sources, fields"))
  }
}
