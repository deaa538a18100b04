import Diagnostics
import Foundation
import Shell
import TestSupport
import Testing

struct RecordingTests {
  private let folder: TemporaryFolder
  private let path: String

  init() throws {
    folder = try TemporaryFolder()
    path = folder.path + "/session.tear"
  }

  private var text: String { get throws { try String(contentsOfFile: path, encoding: .utf8) } }

  @Test func `statements that succeed make a script that gives the same results`() throws {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    session.evaluate(SourceText(".record \(path)"))
    let entries = [
      ".mode csv", "ideas where tickr = IGV", "let soft = ideas where\n  ticker = IGV",
      "soft count # how many",
      "expect rows = 2", "expect rows = 1", "describe newsletters", ".settings", "help ideas", ".nonsense",
      "_ where count > 1", "ideas where ticker = SMH | where direction = long | count by published",
      ".card 1",
      ".print done",
    ]
    recorder.results = ""
    for entry in entries { session.evaluate(SourceText(entry)) }
    let results = recorder.results
    #expect(
      try text == """
        # Recorded by tearsheet.

        .mode csv
        let soft = ideas where ticker = IGV
        soft count
        expect rows = 1
        describe newsletters
        _ where count > 1
        ideas
        | where ticker = SMH
        | where direction = long
        | count by published
        .card 1
        .print done

        """)
    recorder.messages = ""
    session.evaluate(SourceText(".record off"))
    #expect(recorder.messages == "9 statements recorded in \(path)\n")
    let again = Recorder()
    #expect(sampleSession(again).evaluate(SourceText(try text, name: path)) == .done)
    // What `.settings` and help wrote has no place in a script.
    let common = try #require(again.results.range(of: "count\n7\npublished,count\n"))
    #expect(results.hasSuffix(again.results[common.lowerBound...]))
  }

  @Test func `what was named or asked before the recording is written where it is needed`() throws {
    let session = sampleSession(Recorder())
    session.evaluate(
      SourceText(
        "set now = 2026-05-20\nlet both = (IGV, SMH)\nlet unused = ideas\nparam who: text = 'Priya Lindqvist'\n"
          + "let base = ideas where ticker in both\nlet theirs = base where author = :who\ntheirs"))
    session.evaluate(SourceText(".record \(path)"))
    session.evaluate(SourceText("_ count"))
    session.evaluate(SourceText("let base = ideas where ticker = SMH"))
    session.evaluate(SourceText("theirs count"))
    #expect(
      try text == """
        # Recorded by tearsheet.

        set now = 2026-05-20T23:59
        param who: text = "Priya Lindqvist"
        let both = (IGV, SMH)
        let base = ideas where ticker in both
        let theirs = base where author = :who
        theirs
        _ count
        let base = ideas where ticker = SMH
        theirs count

        """)
    #expect(sampleSession(Recorder()).evaluate(SourceText(try text)) == .done)
  }

  @Test func `a result that the script cannot make is not spoken of`() throws {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    session.evaluate(SourceText("ideas\n_ limit 3"))
    session.evaluate(SourceText(".record \(path)"))
    recorder.messages = ""
    session.evaluate(SourceText("expect rows = 3"))
    #expect(recorder.messages.hasPrefix("note: this is not recorded"))
    session.evaluate(SourceText("ideas limit 2\nexpect rows = 2"))
    #expect(try text == "# Recorded by tearsheet.\n\nideas limit 2\nexpect rows = 2\n")
  }

  @Test func `a recording goes on, another file is left alone`() throws {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    for statement in ["tickers count", "ideas count"] {
      session.evaluate(SourceText(".record \(path)\n\(statement)\n.record off"))
    }
    #expect(try text == "# Recorded by tearsheet.\n\ntickers count\nideas count\n")
    try "precious".write(toFile: path, atomically: true, encoding: .utf8)
    #expect(session.evaluate(SourceText(".record \(path)")) == .failed)
    #expect(try text == "precious")
    #expect(session.evaluate(SourceText(".record \(folder.path)/no/such/folder")) == .failed)
    recorder.messages = ""
    session.evaluate(SourceText("ideas count\n.record"))
    #expect(recorder.messages.hasSuffix("nothing is recorded\n"))
  }

  @Test func `a value that is spelled like a name does not bring what is named`() throws {
    let session = sampleSession(Recorder())
    session.evaluate(
      SourceText(
        "let igv = ideas limit 1\nlet gold = (GLD, GC=F)\nparam gld: text = 'x'\nlet soft = igv count"))
    session.evaluate(SourceText(".record \(path)"))
    session.evaluate(SourceText("ideas where ticker = IGV or publication = gold or headline has gld"))
    session.evaluate(SourceText("ideas where ticker in gold and publication != igv"))
    session.evaluate(SourceText("soft"))
    #expect(
      try text == """
        # Recorded by tearsheet.

        ideas where ticker = IGV or publication = gold or headline has gld
        let gold = (GLD, GC=F)
        ideas where ticker in gold and publication != igv
        let igv = ideas limit 1
        let soft = igv count
        soft

        """)
  }

  @Test func `a script that is read is one statement of the recording`() throws {
    let script = folder.path + "/script.tear"
    try "let chips = ideas where ticker = SMH\nchips count\n".write(
      toFile: script, atomically: true, encoding: .utf8)
    let session = sampleSession(Recorder())
    session.evaluate(SourceText(".record \(path)\n.read \(script)\n_ where count > 0"))
    #expect(try text == "# Recorded by tearsheet.\n\n.read \(script)\n_ where count > 0\n")
  }
}
