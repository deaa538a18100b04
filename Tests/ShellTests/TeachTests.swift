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
      recorder.messages.hasSuffix(
        "task 1 is open: its answer has 3 columns, and this has whole rows of ideas\n"))
    #expect(!recorder.messages.contains("not yet: "))
    let other = "ideas where ticker = SMH | select ticker, direction, headline"
    #expect(session.evaluate(SourceText(other)) == .done)
    #expect(
      recorder.messages.contains(
        "not yet: column 3, `headline`, is not what was asked for; all else is right\n"))
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

  @Test func `it is said once of each task that a question of another shape is no answer`() throws {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    #expect(session.learn(Lesson.bundled, at: "2", progressPath: nil) == .done)
    for question in ["ideas limit 1", "tickers limit 1", "ideas count"] {
      session.evaluate(SourceText(question))
    }
    #expect(recorder.messages.ranges(of: "task 1 is open").count == 1)
    for question in [".next", "ideas limit 1", "ideas count"] { session.evaluate(SourceText(question)) }
    #expect(recorder.messages.ranges(of: "task 2 is open").count == 1)
  }

  @Test func `a page that goes where results go is broken to their width`() throws {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    // Messages go to a file.
    session.settings.messageWidth = { nil }
    session.settings.isOnTerminal = true
    session.settings.width = { 50 }
    session.isAtPrompt = true
    #expect(session.learn(Lesson.bundled, at: "2", progressPath: nil) == .done)
    #expect(recorder.results.hasPrefix("Lesson 2 of"))
    #expect(recorder.results.split(separator: "\n").allSatisfy { $0.count <= 50 }, "\(recorder.results)")
    #expect(recorder.results.contains("\nTask 1 of") && recorder.messages == "")
  }

  @Test func `learn alone says the open task again, not the page`() throws {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    #expect(session.learn(Lesson.bundled, at: "5", progressPath: nil) == .done)
    #expect(session.evaluate(SourceText(".next")) == .done)
    let before = recorder.messages
    #expect(session.evaluate(SourceText(".learn")) == .done)
    let told = recorder.messages.dropFirst(before.count)
    #expect(told.hasPrefix("Lesson 5 of 12: Text search\n\nTask 2 of 3: supply or demand\n\nList the ideas"))
    #expect(told.contains("`.hint` helps, and behind the last hint comes the answer"))
    #expect(told.split(separator: "\n").count == 4)
  }

  @Test func `an answer is shown as it can be typed`() throws {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    session.settings.width = { 80 }
    session.settings.messageWidth = { 80 }
    #expect(session.learn(Lesson.bundled, at: "12", progressPath: nil) == .done)
    for command in [".next", ".next", ".answer"] { #expect(session.evaluate(SourceText(command)) == .done) }
    let told = try #require(recorder.messages.split(separator: "The answer:\n\n").last)
    let rows = told.split(separator: "\n").prefix { $0.hasPrefix("    ") }
    #expect(
      rows.map { $0.dropFirst(4) } == [
        "ideas |",
        "count(direction = long) as longs, count(direction = short) as shorts by",
        "  publication, ticker |",
        "where longs > 0 and shorts > 0 |",
        "select publication, ticker",
      ])
  }

  @Test func `what was done of a lesson of one's own is not done of another with its name`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/lessons"
    let text = "# A\n\n## Task: t\n\nCount.\n\n```tear answer\nideas count\n```\n"
    let lessons = try ["/team/a.md", "/other/a.md"].map { path in
      try #require(readLesson(SourceText(text), named: "a", progressKey: path).lesson)
    }
    let session = sampleSession(Recorder())
    #expect(session.learn([lessons[0]], at: nil, progressPath: path) == .done)
    #expect(session.evaluate(SourceText("ideas count")) == .done)
    #expect(String(decoding: try folder.bytes(of: "lessons"), as: UTF8.self) == "/team/a.md/1\n")
    let recorder = Recorder()
    #expect(sampleSession(recorder).learn(lessons, at: nil, progressPath: path) == .done)
    #expect(recorder.messages.hasPrefix("Lesson 2 of 2"))
  }

  @Test func `a lesson without tasks is shown once, and a single one whenever it is asked for`() throws {
    let folder = try TemporaryFolder()
    let path = folder.path + "/lessons"
    let pages = try ["a", "b"].map {
      try #require(readLesson(SourceText("# \($0)\n\nText.\n"), named: $0).lesson)
    }
    for expected in [
      "Lesson 1 of 2: a", "Lesson 2 of 2: b", "all 2 lessons are done; `.learn 1` shows the first",
    ] {
      let recorder = Recorder()
      #expect(sampleSession(recorder).learn(pages, at: nil, progressPath: path) == .done)
      #expect(recorder.messages.hasPrefix(expected), "\(recorder.messages)")
    }
    let recorder = Recorder()
    #expect(sampleSession(recorder).learn([pages[0]], at: nil, progressPath: path) == .done)
    #expect(recorder.messages.hasPrefix("Lesson 1 of 1: a\n\nText."))
  }

  @Test func `rows of examples break at blanks`() throws {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    session.settings.messageWidth = { 60 }
    #expect(session.learn(Lesson.bundled, at: "8", progressPath: nil) == .done)
    let rows = recorder.messages.split(separator: "\n").filter { $0.hasPrefix("    ") }
    #expect(rows.contains("    newsletters | count, avg minutes, max words by"))
    #expect(rows.contains("      publication"))
    #expect(rows.allSatisfy { $0.count <= 60 })
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
