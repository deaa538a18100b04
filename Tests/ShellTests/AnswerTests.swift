import Diagnostics
import Presentation
import Shell
import Synchronization
import Testing

/// Says yes from some question on, as Ctrl-C would.
private final class Cancelling: Sendable {
  private let left: Mutex<Int>
  init(after questions: Int) { left = Mutex(questions) }
  var isCancelled: Bool {
    left.withLock {
      $0 -= 1
      return $0 < 0
    }
  }
}

struct AnswerTests {
  @Test(arguments: [
    ("describe", "showing 2 of 4 sources"), ("describe ideas", "showing 2 of 16 fields"),
    ("describe ideas.ticker", "showing 2 of 40 values"), (".sources", "showing 2 of 24 files in samples/"),
    ("ideas", "showing 2 of 72 ideas"),
  ])
  func `whatever is cut says so`(statement: String, footer: String) {
    let recorder = Recorder()
    sampleSession(recorder).evaluate(SourceText(".rows 2\n" + statement))
    #expect(recorder.messages.contains(footer + "; `.rows all` shows all\n"))
    let whole = Recorder()
    sampleSession(whole).evaluate(SourceText(statement))
    #expect(!whole.messages.contains("showing"))
  }

  @Test func `one row that is left out is one`() {
    let recorder = Recorder()
    sampleSession(recorder).evaluate(SourceText("newsletters avg minutes"))
    #expect(recorder.messages == "1 row\nnote: `avg_minutes` leaves out 1 row without a value\n")
  }

  @Test(arguments: [".help", ".help count", ".settings", "help where"])
  func `what is for people stays out of what programs read`(statement: String) {
    let recorder = Recorder()
    sampleSession(recorder, mode: .csv).evaluate(SourceText("ideas | count\n" + statement))
    #expect(recorder.results == "count\n72\n")
    #expect(!recorder.messages.isEmpty)
    let people = Recorder()
    sampleSession(people).evaluate(SourceText(statement))
    #expect(!people.results.isEmpty)
  }

  @Test func `problems are rows for programs`() {
    let recorder = Recorder()
    sampleSession(recorder, mode: .csv).evaluate(SourceText(".errors"))
    #expect(recorder.results == "file,line,column,severity,code,message\n")
    #expect(recorder.messages == "")
  }

  @Test(arguments: ["ideas", "describe ideas", "ideas where text has no_such", ".sources", ".help"])
  func `an answer that is stopped at any question says so and nothing else`(statement: String) {
    for questions in [0, 1, 2, 3, 5, 8, 13, 21, 34] {
      let recorder = Recorder()
      let session = sampleSession(recorder)
      let cancelling = Cancelling(after: questions)
      session.settings.isCancelled = { cancelling.isCancelled }
      let outcome = session.evaluate(SourceText(statement))
      if outcome == .interrupted {
        #expect(recorder.messages.hasSuffix("stopped\n"))
        #expect(recorder.messages.ranges(of: "stopped").count == 1)
      }
    }
    let recorder = Recorder()
    let session = sampleSession(recorder)
    session.settings.isCancelled = { true }
    #expect(session.evaluate(SourceText(statement)) == .interrupted)
  }

  @Test func `the last result stays when the next one is stopped`() {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    session.evaluate(SourceText("ideas limit 3"))
    session.settings.isCancelled = { true }
    session.evaluate(SourceText("newsletters"))
    session.settings.isCancelled = { false }
    #expect(session.evaluate(SourceText("expect rows = 3")) == .done)
    session.evaluate(SourceText("expect rows = 4"))
    #expect(recorder.messages.contains("the query above: ideas limit 3"))
  }

  @Test(arguments: [("on", true), ("auto", false), ("off", false)])
  func `statements of a script are paged where that is asked for`(choice: String, isPaged: Bool) {
    let recorder = Recorder()
    var output = recorder.output
    var begun: [Bool] = []
    output.begin = { begun.append($0) }
    let session = sampleSession(output)
    session.evaluate(
      SourceText(".pager \(choice)\nideas\n.mode csv\nideas\n.mode list\n.output /dev/null\nideas"))
    #expect(begun == [false, isPaged, isPaged, false, false, isPaged, false])
  }

  @Test func `an answer that is left is not stopped`() {
    let recorder = Recorder()
    var output = recorder.output
    output.isLeft = { true }
    let session = sampleSession(output)
    #expect(session.evaluate(SourceText("ideas\n.print next")) == .done)
    #expect(recorder.messages == "72 ideas\n")
  }

  @Test func `a wrong choice of the pager is an error`() {
    let recorder = Recorder()
    #expect(sampleSession(recorder).evaluate(SourceText(".pager sometimes")) == .failed)
    #expect(recorder.messages == "error: usage: .pager on|off|auto\n")
  }
}
