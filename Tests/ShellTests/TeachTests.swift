import Diagnostics
import Presentation
import Shell
import Teaching
import TestSupport
import Testing

/// `.teach`, `.why` and lessons in a session.
struct TeachTests {
  @Test(arguments: [
    ("ideas where ticker = IGV and class = etf", "worth knowing: «class is etf» changed nothing"),
    ("newsletters where minutes < 6", "left out; `is missing` finds"),
    ("ideas where risk has crowded", "2 rows have no value there and are left out"),
    ("ideas order by confidence desc limit 3", "is shorter as `top 3 by …`"),
    ("ideas top 3 by confidence", nil),
    ("ideas count by ticker", nil),
  ])
  func `teach says one thing that is worth knowing`(text: String, remark: String?) {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    #expect(session.evaluate(SourceText(".teach on")) == .done)
    #expect(session.evaluate(SourceText(text)) == .done)
    #expect(recorder.messages.contains("read as: "))
    if let remark {
      #expect(recorder.messages.contains(remark), "\(recorder.messages)")
    } else {
      #expect(!recorder.messages.contains("worth knowing"), "\(recorder.messages)")
    }
  }

  @Test(arguments: [
    (
      "ideas where ticker = IGV and confidence > 0.9", [".why 1"],
      ["ticker is IGV", "IGV", "confidence is", "0.9272"]
    ),
    ("ideas where rationale contains \"renewal\"", [".why"], ["rationale contains \"renewal\"", "renewal"]),
    (
      "newsletters where any idea (ticker = IGV and direction = long)", [".why 2"],
      ["at least one idea has", "IGV · long"]
    ),
    ("ideas where ticker = IGV or ticker = SMH", [".why"], ["ticker is IGV"]),
  ])
  func `why shows the conditions with the values that met them`(
    query: String, commands: [String], parts: [String]
  ) {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    session.settings.mode = .csv
    #expect(session.evaluate(SourceText(query)) == .done)
    for command in commands {
      #expect(session.evaluate(SourceText(command)) == .done, "\(recorder.messages)")
    }
    let told = recorder.results.split(separator: "condition,value").last.map(String.init) ?? ""
    for part in parts {
      #expect(told.replacing("\"\"", with: "\"").contains(part), "\(told)")
    }
  }

  @Test(arguments: [
    (["ideas limit 3", ".why 4"], "there is no row `4`; the last result has 3"),
    (["ideas count by ticker", ".why"], "has columns of its own"),
    ([".why"], "there is no result yet"), (["ideas limit 3", ".why 2"], "the question has no condition"),
  ])
  func `why says when there is nothing to explain`(statements: [String], message: String) {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    for statement in statements { _ = session.evaluate(SourceText(statement)) }
    #expect(recorder.messages.contains(message), "\(recorder.messages)")
  }

  @Test func `a lesson leads from task to task, and keeps what is done`() throws {
    let folder = try TemporaryFolder()
    let recorder = Recorder()
    let session = sampleSession(recorder)
    let path = folder.path + "/state/lessons"
    #expect(session.learn(Lesson.bundled, at: "2", progressPath: path) == .done)
    let lesson = Lesson.bundled[1]
    #expect(recorder.messages.contains("Lesson 2 of \(Lesson.bundled.count): \(lesson.title)"))
    #expect(session.evaluate(SourceText(".hint")) == .done)
    #expect(recorder.messages.contains("Hint 1 of "))
    #expect(session.evaluate(SourceText("ideas limit 1")) == .done)
    #expect(
      recorder.messages.hasSuffix("task 1 is open: its answer has 3 columns, this whole rows of ideas\n"))
    #expect(!recorder.messages.contains("not yet: "))
    let other = "ideas where ticker = SMH | select ticker, direction, headline"
    #expect(session.evaluate(SourceText(other)) == .done)
    #expect(recorder.messages.contains("not yet: 6 rows should not be there, such as: "))
    for task in lesson.tasks { #expect(session.evaluate(SourceText(task.answer)) == .done) }
    #expect(recorder.messages.contains("That was lesson 2. `.next` begins lesson 3"))
    let later = Recorder()
    let another = sampleSession(later)
    #expect(another.learn(Lesson.bundled, at: nil, progressPath: path) == .done)
    #expect(later.messages.contains("Lesson 1 of "))
    #expect(another.evaluate(SourceText(".learn 2")) == .done)
    #expect(another.evaluate(SourceText(".learn 99")) == .failed)
    #expect(later.messages.contains("there is no lesson `99`"))
  }

  @Test func `an answer with right rows that does not use what the task is about is told so`() throws {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    #expect(session.learn(Lesson.bundled, at: "10", progressPath: nil) == .done)
    let list = "ideas where ticker in (IGV, MSFT, CRM) | select ticker, direction, confidence"
    #expect(session.evaluate(SourceText(list)) == .done)
    #expect(
      recorder.messages.hasSuffix(
        "not yet: the rows are right; this task is about `let`: `.help let` tells how it is written\n"))
    // The name comes with an entry of its own.
    #expect(session.evaluate(SourceText("let basket = (IGV, MSFT, CRM)")) == .done)
    #expect(session.evaluate(SourceText(list.replacing("(IGV, MSFT, CRM)", with: "basket"))) == .done)
    #expect(recorder.messages.contains("right\nTask 2 of 3"))
  }

  @Test func `after the last lesson a learner is told where to go`() throws {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    let lesson = try #require(Lesson.bundled.last)
    #expect(session.learn([lesson], at: nil, progressPath: nil) == .done)
    for task in lesson.tasks { #expect(session.evaluate(SourceText(task.answer)) == .done) }
    #expect(recorder.messages.contains("all tasks are done.\n\nNext, your own letters: `.open PATH`"))
    #expect(session.evaluate(SourceText(".help open")) == .done)
  }

  @Test(arguments: ["describe ideas", ".help ideas", "describe points"])
  func `the fields that come from the newsletter are told`(statement: String) {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    session.settings.width = { 1_000 }
    #expect(session.evaluate(SourceText(statement)) == .done)
    let title = "of its newsletter, by name alone too: "
    let line = recorder.text.split(separator: "\n").first { $0.contains(title) } ?? ""
    let fields = line.split(separator: ": ").last?.split(separator: ", ") ?? []
    #expect(fields.contains("publication") && fields.contains("published") && !fields.contains("text"))
    for field in fields {
      #expect(
        session.evaluate(SourceText("\(statement.split(separator: " ")[1]) select \(field) limit 1")) == .done
      )
    }
  }

  @Test func `what an example sets or names does not stay`() throws {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    #expect(session.learn(Lesson.bundled, at: "10", progressPath: nil) == .done)
    #expect(session.evaluate(SourceText("chips limit 1")) == .failed)
  }

  @Test func `commands of lessons without a lesson say how to begin`() {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    for command in [".hint", ".answer", ".next"] { #expect(session.evaluate(SourceText(command)) == .failed) }
    #expect(recorder.messages.contains("no lesson is open; `.learn` begins"))
  }

  @Test(arguments: ["ideas", "newsletters", "points", "tickers"])
  func `describe offers three queries that have rows`(source: String) {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    #expect(session.evaluate(SourceText("describe \(source)")) == .done)
    let queries = recorder.messages.split(separator: "\n").filter { $0.hasPrefix("try: ") }.map {
      $0.dropFirst(5)
    }
    #expect(queries.count == 3)
    for query in queries {
      #expect(session.evaluate(SourceText(String(query) + "\nexpect rows >= 1")) == .done, "\(query)")
    }
  }
}
