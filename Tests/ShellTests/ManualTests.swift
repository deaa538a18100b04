import CivilTime
import Corpus
import Diagnostics
import Foundation
import Presentation
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

  @Test(arguments: [
    Keyword.allCases.map(\.rawValue), Function.allCases.map(\.rawValue),
    AggregateFunction.allCases.map(\.rawValue),
    Quantifier.allCases.map(\.rawValue), SetOperator.allCases.map(\.rawValue),
    ComparisonOperator.allCases.map(\.rawValue), ArithmeticOperator.allCases.map(\.rawValue),
    ["~", "!~", "..", "|", ",", "end-of-statement", ":", ".", "$", "%", "#", "--", "_", "(", ")"],
    SourceID.allCases.map(\.rawValue), fields, Enumeration.allCases.flatMap(\.values),
  ])
  func `every word, sign, source, field and value of the language has a page with an example that runs`(
    _ topics: [String]
  ) {
    for topic in topics {
      let examples = examples(on: topic)
      #expect(!examples.isEmpty, "\(topic)")
      for example in examples {
        let answer = Recorder()
        #expect(sampleSession(answer).evaluate(SourceText(example)) == .done, "\(topic): \(example)")
        #expect(!answer.messages.hasPrefix("0 "), "\(topic): \(example)")
      }
    }
  }

  /// With their sources, since a name can be a field of several.
  private static let fields = SourceID.allCases.flatMap { source in
    Schema.fields(of: source).map { "\(source.rawValue).\($0.name)" }
  }

  @Test func `values of one field are listed in one line`() {
    #expect(results(".help values").contains("\n of the field direction: long, short, neutral\n"))
  }

  @Test func `every form of a date has a page`() {
    let relative: [RelativeDate] = [.this(.week), .last(.week), .lastCount("30", .day), .ago("3", .week)]
    let topics =
      relative.map(topic) + CalendarUnit.allCases.map(\.rawValue) + DurationUnit.allCases.map(\.rawValue)
      + weekdayNames + ["minute", "date", "now", "today", "yesterday", "date-range", "duration"]
    for topic in topics { #expect(!examples(on: topic).isEmpty, "\(topic)") }
  }

  /// A form that is added has to be given its page here.
  private func topic(of date: RelativeDate) -> String {
    switch date {
    case .this: "this"
    case .last: "last-unit"
    case .lastCount: "last-days"
    case .ago: "ago"
    }
  }

  @Test func `every mode and every command has a page`() {
    let recorder = Recorder()
    sampleSession(recorder).evaluate(SourceText(".help"))
    let commands = recorder.results.matches(of: /^  \.([a-z]+)/.anchorsMatchLineEndings()).map {
      String($0.1)
    }
    #expect(15 < commands.count)
    for topic in commands + OutputMode.allCases.map(\.rawValue) {
      #expect(sampleSession(Recorder()).evaluate(SourceText(".help \(topic)")) == .done, "\(topic)")
    }
  }

  private func examples(on topic: String) -> [String] {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    session.settings.width = { 1_000 }
    guard session.evaluate(SourceText(".help \(topic)")) == .done else { return [] }
    return recorder.results.matches(of: /^  example: (.+)$/.anchorsMatchLineEndings()).map { String($0.1) }
  }
}

extension ManualTests {
  @Test func `help on a word shows its page, also as a statement and of several words`() {
    #expect(results(".help matching").contains("example: newsletters matching"))
    #expect(results("help unknown-field").contains("wrong: ideas where tickr = IGV\n"))
    #expect(results(".help unknown field") == results(".help unknown-field"))
    #expect(results(".help order by").hasPrefix("order by KEY"))
    #expect(results(".help .mode") == results(".help mode"))
  }

  @Test(arguments: ["commands", "sources", "fields", "dates", "codes", "language", "functions"])
  func `the page of a kind has a line for each of its pages`(kind: String) {
    let lines = results(".help \(kind)").split(separator: "\n")
    #expect(lines.first?.hasPrefix(kind == "language" ? "steps: " : "\(kind): ") == true)
    #expect(lines.contains { $0.contains("  ") && 40 < $0.count })
    #expect(lines.allSatisfy { $0.count <= 80 })
  }

  @Test func `an unknown topic is told with the nearest and the pages that have the word`() {
    let messages = messages(".help tikcer")
    #expect(messages.hasPrefix("error: there is no help on `tikcer`; did you mean `ticker`?\n"))
    #expect(messages.contains("topics: commands, sources, fields"))
    #expect(self.messages(".help softmax").contains("with this word") == false)
    #expect(self.messages(".help probability").contains("with this word: `.apropos probability`"))
  }

  @Test func `a search finds the pages that have all the words, those with one in their name first`() {
    let lines = results(".apropos missing").split(separator: "\n")
    #expect(lines.prefix(8).contains { $0.hasPrefix("  is ") })
    #expect(lines.contains { $0.hasPrefix("  coalesce(value, value) ") })
    for word in ["export", "Excel", "spreadsheet", "csv"] {
      let found = results(".apropos \(word)")
      for name in [".output", ".once"] { #expect(found.contains("  \(name) "), "\(word): \(found)") }
      #expect(word == "export" || found.contains("  csv "), "\(word): \(found)")
    }
    #expect(results(".apropos whole words").contains("  has "))
    #expect(results(".apropos regex").contains("  ~ "))
    #expect(results(".help control-characters").contains("one␋two"))
    #expect(messages(".apropos SMH") == "error: no page has `SMH`\n")
    #expect(messages(".apropos medain") == "error: no page has `medain`\n  help: did you mean `median`?\n")
  }

  private func results(_ text: String) -> String {
    let recorder = Recorder()
    #expect(sampleSession(recorder).evaluate(SourceText(text)) == .done, "\(recorder.messages)")
    return recorder.results
  }

  private func messages(_ text: String) -> String {
    let recorder = Recorder()
    #expect(sampleSession(recorder).evaluate(SourceText(text)) == .failed)
    return recorder.messages
  }
}
