import Diagnostics
import Foundation
import Presentation
import Shell
import TestSupport
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
      SourceText("ideas where nothing_such = IGV and direction = sideways"))
    #expect(outcome == .failed)
    #expect(recorder.messages.contains("error[unknown-field]"))
    #expect(recorder.messages.contains("error[unknown-value]"))
  }

  @Test func `and and or without brackets are echoed as they were read, behind the result`() {
    let recorder = Recorder()
    let text = "ideas where ticker = IGV or ticker = SMH and direction = long count"
    #expect(sampleSession(recorder).evaluate(SourceText(text)) == .done)
    #expect(
      recorder.messages.contains(
        "note[mixed-and-or]: read as `ticker = IGV or (ticker = SMH and direction = long)`"))
    recorder.messages = ""
    sampleSession(recorder).evaluate(
      SourceText("ideas where (ticker = IGV or ticker = SMH) and direction = long count"))
    #expect(!recorder.messages.contains("note"))
  }

  @Test func `the highest by a name are told to be the end of the alphabet`() {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    session.evaluate(SourceText("newsletters top 5 by publication"))
    #expect(
      recorder.messages.contains("note[top-by-name]: `top` by `publication` takes the end of the alphabet"))
    #expect(recorder.messages.contains("help: the most frequent: `count by publication limit 5`"))
    recorder.messages = ""
    session.evaluate(SourceText("newsletters top 5 by published\nideas count by ticker | top 2 by count"))
    #expect(!recorder.messages.contains("top-by-name"))
  }

  @Test func `of many values that do not occur five are named`() {
    let recorder = Recorder()
    let values = (1...20).map { "ZZZ\($0)" }.joined(separator: ", ")
    sampleSession(recorder).evaluate(SourceText("ideas where ticker in (\(values), ZZZ1) count"))
    #expect(recorder.messages.ranges(of: "note: ").count == 6)
    #expect(recorder.messages.contains("note: 15 more values do not occur"))
  }

  @Test func `a failed expectation says what was found`() {
    let recorder = Recorder()
    let outcome = sampleSession(recorder).evaluate(SourceText("ideas | limit 3\nexpect rows >= 4"))
    #expect(outcome.exitStatus == 1)
    #expect(
      recorder.messages.hasSuffix(
        """
        error[failed-expectation]: expected rows >= 4, found 3 rows
          query:2:1
          2 │ expect rows >= 4
            │ ^^^^^^^^^^^^^^^^
          help: the query above: ideas limit 3

        """))
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
    #expect(recorder.messages == "showing 5 of 72 rows; `.rows all` shows all\n")
    session.settings.mode = .csv
    recorder.results = ""
    session.evaluate(SourceText("ideas select ticker"))
    #expect(recorder.results.split(separator: "\n").count == 73)
  }

  @Test func `the list of sources tells how many there are`() {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    session.settings.rowLimit = 5
    session.evaluate(SourceText(".sources"))
    #expect(recorder.messages == "showing 5 of 24 files in samples/; `.rows all` shows all\n")
  }

  @Test func `a path that is not there is one error, and what is loaded stays`() {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    #expect(session.evaluate(SourceText(".open /no/such/folder")) == .failed)
    #expect(recorder.messages == "/no/such/folder: error[no-such-file]: No such file or directory\n")
    recorder.messages = ""
    session.evaluate(SourceText("newsletters count"))
    #expect(recorder.results.hasSuffix("   24\n"))
  }

  @Test func `every command of the help can be run by its name`() {
    let recorder = Recorder()
    sampleSession(recorder).evaluate(SourceText(".help"))
    let names = recorder.results.matches(of: /^  \.([a-z]+)/.anchorsMatchLineEndings()).map { $0.1 }
    #expect(10 <= names.count)
    for name in names where !["print", "open", "history"].contains(name) {
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

  @Test(arguments: [
    "language", "fields", "functions", "sources", "commands", "modes", "dates", "where", "long", "bin",
    "ticker",
    "idea_count", "json",
  ])
  func `help has a page whose examples answer`(topic: String) {
    let recorder = Recorder()
    #expect(sampleSession(recorder).evaluate(SourceText(".help \(topic)")) == .done)
    for match in recorder.results.matches(of: /^  example: (.+)$/.anchorsMatchLineEndings()) {
      let answer = Recorder()
      #expect(sampleSession(answer).evaluate(SourceText(String(match.1))) == .done)
      #expect(!answer.results.isEmpty, "\(match.1)")
    }
  }

  @Test func `an unknown topic lists the topics`() {
    let recorder = Recorder()
    #expect(sampleSession(recorder).evaluate(SourceText(".help wombat")) == .failed)
    #expect(recorder.messages.contains("topics: commands, sources, fields"))
  }

  @Test func `a description counts what is missing and shows values and spreads`() {
    let recorder = Recorder()
    let session = sampleSession(recorder, mode: .csv)
    session.evaluate(SourceText("describe ideas"))
    #expect(recorder.results.hasPrefix("field,type,missing,values,meaning\nid,integer,0,1 … 36 … 72,"))
    recorder.results = ""
    session.evaluate(SourceText("describe ideas.direction"))
    #expect(recorder.results.hasPrefix("direction,count\nlong,"))
    recorder.results = ""
    session.evaluate(SourceText("describe newsletters.published"))
    #expect(recorder.results.hasPrefix("min,median,max,rows,missing\n2025-11-03T"))
  }

  @Test func `for people a spread is in words, and times are as tables print them`() {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    session.settings.width = { 200 }
    session.evaluate(SourceText("describe ideas"))
    #expect(recorder.results.contains(" 1 to 72, median 36 "))
    recorder.results = ""
    session.evaluate(SourceText("describe newsletters.published"))
    #expect(recorder.results.contains("2025-11-03 ") && !recorder.results.contains("T"))
  }

  @Test func `a search in the pages shows twenty, those on language and commands first`() {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    #expect(session.evaluate(SourceText(".apropos date")) == .done)
    #expect(recorder.messages.hasPrefix("showing 20 of "))
    let names = recorder.results.split(separator: "\n").filter { !$0.hasPrefix("   ") }.map {
      $0.split(separator: " ").first ?? ""
    }
    #expect(names.count == 20)
    #expect(names.first == "date")
    let firstCode = names.firstIndex { $0.contains("-date") || $0.hasPrefix("date-") && $0 != "date-range" }
    let lastWord = names.lastIndex { $0 == "week" }
    #expect(lastWord ?? names.endIndex < firstCode ?? names.startIndex, "\(names)")
  }

  @Test func `few whole numbers have a bar each`() {
    let recorder = Recorder()
    sampleSession(recorder).evaluate(SourceText("describe ideas.position"))
    let bars = recorder.results.split(separator: " ").last?.trimmingCharacters(in: .newlines) ?? ""
    #expect(bars.count == 5)
    #expect(!bars.contains("·"))
  }

  @Test(arguments: [
    ("ideas where author = Lindqvist", "note: Lindqvist does not occur; nearest: Priya Lindqvist (10 ideas)"),
    ("newsletters where author = Lindqvist", "note: Lindqvist does not occur; nearest: Priya Lindqvist ("),
    (
      "ideas where sector = software",
      "note: software does not occur; `sector` has Information Technology 32, "
    ),
    ("ideas where author = 'Meridian Rotation'", "does not occur; `publication` has it (10 ideas)"),
    ("ideas where ticker = nvidia", "note: nvidia does not occur; nearest: NVDA ("),
    ("ideas where published > 2026-06", "; newest is 2026-05-22"),
  ])
  func `an empty answer has one note that says what is near`(query: String, note: String) {
    let recorder = Recorder()
    sampleSession(recorder).evaluate(SourceText(query))
    #expect(recorder.messages.contains(note))
    #expect(recorder.messages.ranges(of: "note: ").count == 1)
  }

  @Test(arguments: [
    ("newsletters where author = 'Lindqvst'", "newsletters where author = 'Priya Lindqvist'"),
    ("ideas where author = Delphin limit 3", "ideas where author = \"Delphine Okafor\" limit 3"),
    ("ideas where ticker in (gold, silver)", "ideas where ticker in (GLD, SLV)"),
    (
      "ideas where ticker = Microsft and direction = neutral",
      "ideas where ticker = MSFT and direction = neutral"
    ),
    ("ideas where sector = tech", "ideas where sector = \"Information Technology\""),
  ])
  func `what is near is offered as a whole question`(query: String, offer: String) {
    let recorder = Recorder()
    sampleSession(recorder).evaluate(SourceText(query))
    #expect(recorder.messages.hasSuffix("\n  help: try `\(offer)`\n"))
  }

  @Test func `where one value has none near nothing is offered`() {
    let recorder = Recorder()
    sampleSession(recorder).evaluate(SourceText("ideas where ticker in (gold, zzzz)"))
    #expect(recorder.messages.contains("note: zzzz does not occur\n"))
    #expect(!recorder.messages.contains("help:"))
  }

  @Test func `a parameter that is declared again has its new value`() {
    let recorder = Recorder()
    sampleSession(recorder, mode: .csv).evaluate(
      SourceText(
        """
        param t: ticker = IGV
        ideas where ticker = :t count
        param t: ticker = SMH
        ideas where ticker = :t count
        """))
    #expect(recorder.results == "count\n7\ncount\n6\n")
  }

  @Test func `a command ends at a semicolon outside quotes`() {
    let recorder = Recorder()
    let outcome = sampleSession(recorder).evaluate(SourceText(".mode csv; .print 'a;b'; ideas | count;"))
    #expect(outcome == .done)
    #expect(recorder.results == "a;b\ncount\n72\n")
  }

  @Test(arguments: ["exit", "quit"]) func `a word that was meant to end the shell is told the command`(
    word: String
  ) {
    let recorder = Recorder()
    #expect(sampleSession(recorder).evaluate(SourceText(word)) == .failed)
    #expect(recorder.messages.contains("did you mean `.quit`?"))
  }

  @Test func `a long name is cut in the middle of a message`() {
    let recorder = Recorder()
    let name = String(repeating: "a", count: 200_000)
    sampleSession(recorder).evaluate(SourceText("ideas where \(name) = 3"))
    sampleSession(recorder).evaluate(SourceText("ideas where ticker = '\(name)'"))
    sampleSession(recorder).evaluate(SourceText(".\(name)"))
    #expect(recorder.messages.contains("…"))
    #expect(recorder.messages.utf8.count < 6000)
  }

  @Test func `long messages are wrapped at words where a terminal shows them`() {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    session.settings.messageWidth = { 60 }
    session.evaluate(SourceText("ideas where tickr = IGV"))
    let lines = recorder.messages.split(separator: "\n")
    #expect(lines.allSatisfy { $0.count <= 60 })
    #expect(lines.contains { $0.hasPrefix("    ") && $0.hasSuffix("words") })
  }

  @Test(arguments: [
    (80, "field       type        missing  values"), (60, "field       type        meaning"),
    (40, "field       meaning"),
  ])
  func `a list of fields has the columns that the window has room for`(width: Int, header: String) {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    session.settings.width = { width }
    session.evaluate(SourceText("describe ideas"))
    #expect(recorder.results.hasPrefix(header), "\(recorder.results)")
    #expect(recorder.messages.contains("describe ideas.FIELD") == (width < 72))
    recorder.results = ""
    session.evaluate(SourceText(".mode csv\ndescribe ideas"))
    #expect(recorder.results.hasPrefix("field,type,missing,values,meaning\n"))
    recorder.results = ""
    session.evaluate(SourceText(".mode table\ndescribe"))
    #expect(recorder.results.contains("newest newsletter first") == (width == 80))
    #expect(!recorder.results.contains("…") || width == 80)
  }

  @Test(arguments: [(60, 0), (80, 1), (140, 2)])
  func `a list of files names their folder once where it has no room for it`(width: Int, room: Int) {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    session.settings.width = { width }
    session.evaluate(SourceText(".sources"))
    #expect(recorder.results.contains("samples/") == (room == 2))
    #expect(recorder.messages == (room == 2 ? "24 files\n" : "24 files in samples/\n"))
    #expect(recorder.results.contains("newsletters") == (0 < room))
    #expect(recorder.results.contains("2026-05-22-europe-without-apology.txt"), "\(recorder.results)")
    recorder.results = ""
    session.evaluate(SourceText(".mode csv\n.sources"))
    #expect(recorder.results.contains("\nsamples/2026-05-22-europe-without-apology.txt,"))
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
      (".mode csv", true), ("ideas where ticker = IGV;", true), ("ideas count class", true),
      ("newsletters count ideas", true), ("ideas select class,", false),
    ] as [(String, Bool)])
  func `Enter continues an incomplete statement only`(text: String, isComplete: Bool) {
    #expect(Session.isComplete(text) == isComplete)
  }

  @Test func `what gives no letters at all is not opened, and what is loaded stays`() throws {
    let folder = try TemporaryFolder()
    for path in ["/dev/zero", folder.path] {
      let recorder = Recorder()
      let session = sampleSession(recorder)
      #expect(session.evaluate(SourceText(".open \(path)")) == .failed)
      #expect(recorder.messages.hasSuffix("error: no newsletters in \(path); those of before stay loaded\n"))
      session.evaluate(SourceText("newsletters count"))
      #expect(recorder.results.hasSuffix("   24\n"))
    }
  }
}
