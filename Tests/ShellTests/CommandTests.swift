import Diagnostics
import Shell
import TestSupport
import Testing

struct CommandTests {
  @Test(arguments: [
    ("\\q", ".quit"), (":q\n", ".quit"), (":wq", ".quit"), ("\\d ideas", "describe"), ("/help", ".help"),
    ("\\?", ".help"), (" /mode csv", ".mode"),
  ]) func `commands of other shells are told what they are called here`(line: String, command: String) {
    let recorder = Recorder()
    #expect(sampleSession(recorder).evaluate(SourceText(line)) == .failed)
    #expect(recorder.messages.hasSuffix("is no command; did you mean `\(command)`?\n"))
  }

  @Test(arguments: [
    "describe newsletters", "describe", "ideas order by published", "ideas where ticker = IGV", "help ideas",
    "why idea 43", "let a = (IGV, SMH)", "set now = 2026-05-20",
  ])
  func `a command on the line behind a statement is one of its own`(statement: String) {
    let recorder = Recorder()
    #expect(sampleSession(recorder).evaluate(SourceText("\(statement)\n.print behind it")) == .done)
    #expect(recorder.results.hasSuffix("behind it\n") && !recorder.messages.contains("error"))
  }

  @Test func `a field of a description stands on its line`() {
    let recorder = Recorder()
    #expect(sampleSession(recorder).evaluate(SourceText("describe newsletters.author")) == .done)
    #expect(recorder.results.contains("Priya Lindqvist"))
  }

  @Test func `where the dot of a command is missing the hint is the only error`() {
    let recorder = Recorder()
    #expect(sampleSession(recorder).evaluate(SourceText("save this query")) == .failed)
    #expect(recorder.messages.contains("did you mean `.save`?"))
    #expect(recorder.messages.ranges(of: "error[").count == 1)
    recorder.messages = ""
    sampleSession(recorder).evaluate(SourceText("let save = ideas limit 1\nsave count"))
    #expect(recorder.messages == "1 row\n")
  }

  @Test(arguments: [
    (".export answers.csv", "there is no command `.export`; did you mean `.once`?\n"),
    ("export answers.csv", "did you mean `.once`?"), (".load x", "did you mean `.open`?\n"),
  ])
  func `what other programs call a command leads to it`(line: String, hint: String) {
    let recorder = Recorder()
    #expect(sampleSession(recorder).evaluate(SourceText(line)) == .failed)
    #expect(recorder.messages.contains(hint), "\(recorder.messages)")
    #expect(recorder.messages.contains("FILE") || recorder.messages.contains("PATH"))
    #expect(!recorder.messages.contains(".queries"))
  }

  @Test func `a file that only a spreadsheet writes is refused`() {
    let recorder = Recorder()
    #expect(sampleSession(recorder).evaluate(SourceText(".once Ideas.XLSX")) == .failed)
    #expect(recorder.messages.contains("spreadsheets open Ideas.csv as well"))
  }

  @Test func `a file of whole rows is told to lack what the screen shows of their newsletters`() throws {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    let folder = try TemporaryFolder()
    session.isAtPrompt = true
    for (number, query) in ["ideas", "ideas select *, title", "newsletters"].enumerated() {
      recorder.messages = ""
      session.evaluate(SourceText(".once '\(folder.path)/\(number).csv'\n\(query)"))
      #expect(recorder.messages.contains("note: fields of their newsletters are left out") == (number == 0))
    }
  }

  @Test func `of several questions at once each answer stands below its question`() throws {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    let text = "ideas # all\n| count\nlet few = tickers limit 1\nfew | count"
    session.isAtPrompt = true
    session.settings.width = { 12 }
    #expect(session.evaluate(SourceText(text)) == .done)
    #expect(
      recorder.text
        == "> ideas cou…\ncount\n─────\n   72\n1 row\n> few count\ncount\n─────\n    1\n1 row\n")
    recorder.text = ""
    session.evaluate(SourceText("let none = ideas limit 0; ideas count"))
    session.evaluate(SourceText(".mode csv\n" + text))
    #expect(!recorder.text.contains(">"))
    session.isAtPrompt = false
    session.evaluate(SourceText(".mode table\n" + text))
    #expect(!recorder.text.contains(">"))
  }

  @Test func `a word that ends the prompt is a hint in a script`() {
    let recorder = Recorder()
    #expect(sampleSession(recorder).evaluate(SourceText("exit\nideas count")) == .failed)
    #expect(recorder.messages == "error: there is no source of this name; did you mean `.quit`?\n")
  }

  @Test func `an edited statement runs and is the newest, and cannot be edited while it runs`() {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    var history = ["tickers count", ".edit"]
    var given: [String] = []
    session.tools = PromptTools(
      history: { history }, record: { history.append($0) },
      edit: { text in
        given.append(text)
        return .text("ideas count\n.edit")
      })
    #expect(session.evaluate(SourceText(".edit")) == .failed)
    #expect(given == ["tickers count"] && history.last == "ideas count\n.edit")
    #expect(recorder.results == "count\n─────\n   72\n")
    #expect(recorder.messages.hasSuffix("error: an edited text cannot be `.edit` again\n"))
    session.evaluate(SourceText(".edit 1"))
    #expect(given == ["tickers count", "tickers count"])
    for number in ["0", "9", "-1", "x"] {
      #expect(session.evaluate(SourceText(".edit \(number)")) == .failed)
    }
    #expect(given.count == 2)
  }

  @Test(arguments: [20, 40, 60, 80, 120]) func `help fits into the window`(width: Int) {
    let recorder = Recorder()
    let session = sampleSession(recorder)
    session.settings.width = { width }
    #expect(session.evaluate(SourceText(".help\n.help commands\n.apropos date")) == .done)
    for line in recorder.results.split(separator: "\n") { #expect(line.count <= width, "\(line)") }
    let isBeside = recorder.results.contains("  .reload               read the files")
    #expect(isBeside == (60 <= width))
    #expect(isBeside || recorder.results.contains("  .reload\n    read the"))
  }
}
