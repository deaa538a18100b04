import Foundation
import TestSupport
import Testing

struct ProgramTests {
  @Test func `-c prints results to standard output alone`() throws {
    let run = try tearsheet("-c", "ideas | count", "--mode", "csv")
    #expect(run.status == 0)
    #expect(run.output == "count\n72\n")
    #expect(run.errors == "")
  }

  @Test func `statements come from standard input`() throws {
    let run = try tearsheet("--mode", "csv", input: "ideas | count\nnewsletters\n| count\n")
    #expect(run.status == 0)
    #expect(run.output == "count\n72\ncount\n24\n")
  }

  @Test func `footers go to standard error`() throws {
    let run = try tearsheet("-c", "newsletters where no ideas select minutes")
    #expect(run.output.hasPrefix("minutes\n"))
    #expect(run.errors == "1 row\n")
  }

  @Test(arguments: [
    ("ideas where tickr = IGV", "did you mean `ticker`?", "^^^^^"),
    ("ideas where direction = lnog", "long, short, neutral", "^^^^"),
    ("ideas where published > 2026-13-01", "2026-13-01", "^^^^^^^^^^"),
  ])
  func `a wrong query is status 1 and points at the place`(query: String, help: String, carets: String) throws
  {
    let run = try tearsheet("-c", query)
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errors.contains(help))
    #expect(run.errors.contains(" " + carets))
  }

  @Test func `a wrong command line is status 2`() throws {
    #expect(try tearsheet("--no-such-option").status == 2)
    #expect(try tearsheet("--mode", "cvs", "-c", "ideas").status == 2)
    #expect(try tearsheet("run").status == 2)
    #expect(try tearsheet("-", input: "ideas").status == 2)
    #expect(try tearsheet("-c", "ideas", "--as-of", "2026-02-30").status == 2)
  }

  @Test(arguments: [
    (["weekly.tear"], "weekly.tear is a script of queries; tearsheet run weekly.tear runs it"),
    (["run", "-", "ticker=IGV"], "there is no file ticker=IGV; -p ticker=IGV gives a parameter"),
  ])
  func `what stands in the place of letters is said to be no letter`(arguments: [String], message: String)
    throws
  {
    let run = try runProgram("tearsheet", arguments, input: "ideas count")
    #expect(run.status == 2)
    #expect(run.errors.contains(message))
  }

  @Test(arguments: [
    ("gold", "nearest: GLD (1 idea)"), ("china", "nearest: FXI (1 idea)"), ("bonds", "nearest: TLT (1 idea)"),
    ("google", "nearest: GOOGL (1 idea)"), ("dow", "nearest: DIA (1 idea)"),
    ("ponez", "does not occur; `ticker` has "),
  ])
  func `of the instruments with a word in their names the one that is called so is nearest`(
    word: String, note: String
  ) throws {
    let tickers = ["GDX", "GDX", "GLD", "0941.HK", "0941.HK", "FXI", "TLT", "GOOGL", "DIA"]
    let ideas = tickers.map { #"{"ticker":"\#($0)","headline":"Buy it."}"# }.joined(separator: ",")
    let letter = try TemporaryFile(#"{"title":"Many markets","ideas":[\#(ideas)]}"#)
    let run = try tearsheet("-c", "ideas where ticker = \(word)", letter.url.path)
    #expect(run.errors.contains(note), "\(run.errors)")
  }

  @Test func `the word of an instrument's name is nearer than a ticker spelt alike`() throws {
    let letter = try TemporaryFile(
      #"{"title":"Cold stores","ideas":[{"ticker":"COLD","headline":"Buy it."},{"ticker":"GLD","headline":"Buy it."}]}"#
    )
    let run = try tearsheet("-c", "ideas where ticker = gold", letter.url.path)
    #expect(run.errors.contains("note: gold does not occur; nearest: GLD (1 idea)\n"), "\(run.errors)")
  }

  @Test func `input that cannot be read is status 3`() throws {
    let run = try tearsheet("-c", "ideas", "/no/such/folder")
    #expect(run.status == 3)
    #expect(run.output == "")
    #expect(run.errors.contains("/no/such/folder: error[no-such-file]"))
    #expect(try tearsheet("run", "/no/such/script").status == 3)
    let letter = try TemporaryFile("[{\"title\": \"one\"}]")
    #expect(try tearsheet("-c", "ideas", letter.url.path).status == 3)
  }

  @Test func `a missing path does not keep the others from answering`() throws {
    let run = try tearsheet("-c", "ideas | count", "--mode", "csv", "/no/such/folder", samplesPath)
    #expect(run.status == 3)
    #expect(run.output == "count\n72\n")
    #expect(run.errors.contains("/no/such/folder: error[no-such-file]"))
  }

  @Test func `many files that are no newsletters are one line`() throws {
    let letters = try (0..<4).map { _ in try TemporaryFile("[{\"title\": \"one\"}]") }
    let paths = letters.map(\.url.path)
    let run = try tearsheet("-c", "ideas | count", paths[0], paths[1], paths[2], paths[3], samplesPath)
    #expect(run.status == 0)
    #expect(run.errors.contains("4 files are not newsletters; `.errors` lists them\n"))
    #expect(!run.errors.contains("error["))
  }

  @Test func `strict names ten problems and counts the rest`() throws {
    let folder = try TemporaryFolder()
    for number in 10..<22 { try folder.write(Array("{\"title\":\n".utf8), to: "\(number).jsonl") }
    let run = try tearsheet("-c", "ideas | count", "--strict", folder.path, samplesPath)
    #expect(run.status == 3)
    #expect(run.output == "")
    let lines = run.errors.split(separator: "\n")
    #expect(lines.count == 11)
    #expect(lines.first?.hasPrefix("\(folder.path)/10.jsonl:1:") == true)
    #expect(lines.last == "and 2 more, 12 problems in all")
  }

  @Test func `files that are left aside are no problem`() throws {
    let folder = try TemporaryFolder()
    try folder.write(Array("a,b\n".utf8), to: "data.csv")
    let run = try tearsheet("-c", "ideas | count", "--strict", "--mode", "csv", folder.path, samplesPath)
    #expect(run.status == 0)
    #expect(run.errors == "")
  }

  @Test func `a watch is for the prompt`() throws {
    let run = try tearsheet("-c", "ideas | count", "--watch", samplesPath)
    #expect(run.status == 2)
    #expect(run.errors.contains("--watch is for the prompt"))
    #expect(
      try tearsheet("-c", "ideas | count", "--watch").errors.contains("files or folders that can change"))
  }

  @Test func `the order of dates is an option of sessions and of import`() throws {
    #expect(try tearsheet("-c", "ideas | count", "--date-order", "day-first").status == 0)
    #expect(try tearsheet("-c", "ideas | count", "--date-order", "day").status == 2)
    #expect(try tearsheet("import", "--date-order", "month-first", "-o", "-", samplesPath).status == 0)
  }

  @Test func `a list of instruments is an option of sessions and of import`() throws {
    let folder = try TemporaryFolder()
    let header = "ticker,name,class,sector,aliases\n"
    try folder.write(Array("We are long Zorblatt from 12. It is cheap.\n".utf8), to: "letter.txt")
    try folder.write(Array((header + "ZRB,Zorblatt plc,equity,Industrials,Zorblatt\n").utf8), to: "own.csv")
    try folder.write(Array((header + "ZRB,Zorblatt plc,share,,\n").utf8), to: "bad.csv")
    let query = ["-c", "ideas | select ticker", "--mode", "csv", "--no-cache", "\(folder.path)/letter.txt"]
    #expect(try !runProgram("tearsheet", query).output.contains("ZRB"))
    #expect(
      try runProgram("tearsheet", query + ["--instruments", "\(folder.path)/own.csv"]).output.contains("ZRB"))
    let bad = try runProgram("tearsheet", query + ["--instruments", "\(folder.path)/bad.csv"])
    #expect(bad.status == 3)
    #expect(bad.errors.hasPrefix("\(folder.path)/bad.csv:2:18: error[instrument-class]"))
    #expect(bad.errors.contains("expected one of equity"))
    let written = [
      "import", "-o", "-", "--instruments", "\(folder.path)/own.csv", "\(folder.path)/letter.txt",
    ]
    #expect(try runProgram("tearsheet", written).output.contains("ZRB"))
  }

  @Test func `a device is no script and no letter`() throws {
    let run = try tearsheet("run", "/dev/zero")
    #expect(run.status == 3)
    #expect(run.errors.contains("only files and pipes are read"))
    #expect(try tearsheet("-c", "ideas", "/dev/zero").status == 3)
  }

  @Test func `what a query quotes cannot steer the terminal`() throws {
    for query in ["ideas where ticker = '\u{1B}]0;x\u{7}'", "\u{1B}[31m", ".mode \u{1B}[2J", ".\u{1B}[2J"] {
      #expect(!(try tearsheet("-c", query).errors.contains("\u{1B}")))
    }
    #expect(!(try tearsheet("--\u{1B}[2J").errors.contains("\u{1B}")))
  }

  @Test func `the date of --as-of is a date and nothing more`() throws {
    #expect(try tearsheet("-c", "ideas | count", "--as-of", "2026-05; ideas | count").status == 2)
    #expect(try tearsheet("-c", "ideas | count", "--as-of", "2026-05-31 # x").status == 2)
    #expect(try tearsheet("-c", "ideas | count", "--as-of", "31 May 2026").status == 0)
  }

  @Test func `parameters are values of their declared type`() throws {
    let script = try TemporaryFile(
      "param t: ticker = SMH\nparam least: number = 0\nparam some: list of ticker = (SMH)\n"
        + "ideas where ticker = :t and confidence >= :least | count\nideas where ticker in :some | count\n",
      ending: "tear")
    let path = script.url.path
    let run = try tearsheet("run", path, "-p", "t=igv", "-p", "some=IGV, NVDA", "--mode", "csv")
    #expect(run.output == "count\n7\ncount\n10\n")
    #expect(try tearsheet("run", path, "-p", "least=much").status == 2)
    #expect(try tearsheet("run", path, "-p", "t").status == 2)
    let empty = try tearsheet("run", path, "-p", "least=")
    #expect(empty.status == 2 && !empty.errors.contains("did you mean"), "\(empty.errors)")
    let unknown = try tearsheet("run", path, "-p", "lest=1")
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("did you mean `least`?"))
    let hostile = try tearsheet("run", path, "-p", "t=IGV or direction = long", "--mode", "csv")
    #expect(hostile.output.hasPrefix("count\n0\n"))
  }

  @Test func `a date is given as in a query`() throws {
    let script = try TemporaryFile(
      "param since: time\nideas where published >= :since | count\n", ending: "tear")
    let run = { (date: String) in
      try tearsheet("run", script.url.path, "--as-of", "2026-05-31", "-p", "since=" + date, "--mode", "csv")
    }
    #expect(try run("3 weeks ago").output == run("2026-05-10").output)
    let month = try run("March")
    #expect(month.status == 2)
    #expect(month.errors.contains("`March` lacks its year; did you mean the latest, `2026-03`?"))
    #expect(try run("soon").errors.contains("dates: 2026-05-06"))
  }

  @Test func `strict stops where a part could not be read`() throws {
    let letter = try TemporaryFile("[{\"title\": \"one\"}]")
    let lines = try TemporaryFile(try tearsheet("import", samplesPath, "-o", "-").output, ending: "jsonl")
    let paths = (letter.url.path, lines.url.path)
    #expect(try tearsheet("-c", "ideas | count", "--mode", "csv", paths.0, paths.1).output == "count\n72\n")
    #expect(try tearsheet("-c", "ideas | count", "--strict", paths.0, paths.1).status == 3)
  }

  @Test func `what could not be read is told and listed, and the rest answers`() throws {
    let letter = try TemporaryFile("[{\"\u{1B}[31m\": 1}]")
    let run = try tearsheet(
      "-c", ".errors", "-c", "ideas | count", "--mode", "csv", letter.url.path, samplesPath)
    #expect(run.status == 0)
    #expect(run.output.contains("\n\(letter.url.path),1,1,error,not-a-newsletter,"))
    #expect(run.output.hasSuffix("\ncount\n72\n"))
    #expect(run.errors.contains("\(letter.url.path):1:1: error[not-a-newsletter]"))
    #expect(!(run.output + run.errors).contains("\u{1B}"))
  }

  @Test func `run takes a script and check reports it without data`() throws {
    let right = try TemporaryFile("# how many\nideas | count\n", ending: "tear")
    let wrong = try TemporaryFile("ideas\nideas where tickr = IGV\n", ending: "tear")
    #expect(try tearsheet("run", right.url.path, "--mode", "csv").output == "count\n72\n")
    #expect(try tearsheet("check", right.url.path).status == 0)
    let run = try tearsheet("check", right.url.path, wrong.url.path)
    #expect(run.status == 1)
    #expect(run.errors.contains("\(wrong.url.path):2:13"))
  }

  @Test func `format lays scripts out and checks that they are`() throws {
    let script = try TemporaryFile(
      "ideas   |count  # all\nIDEAS WHERE ticker=IGV|limit 3|select ticker\n", ending: "tear")
    let path = script.url.path
    let check = try tearsheet("format", "--check", path)
    #expect(check.status == 1)
    #expect(check.output == path + "\n")
    #expect(try tearsheet("format", path).status == 0)
    #expect(try script.text.contains("\n| where ticker = IGV\n| limit 3\n"))
    #expect(try tearsheet("format", "--check", path).status == 0)
    #expect(try tearsheet("format", "-", input: "ideas  limit  3").output == "ideas limit 3\n")
  }

  @Test func `a query is printed as SQL, with the names before it`() throws {
    let run = try tearsheet("sql", "let mine = ideas where ticker = IGV; mine | count")
    #expect(run.status == 0)
    #expect(run.output.contains("SELECT"))
    #expect(run.output.hasSuffix(";\n"))
    #expect(try tearsheet("-c", "explain sql ideas | count").output.hasSuffix(";\n"))
    #expect(try tearsheet("sql", "ideas where tickr = IGV").status == 1)
    #expect(try tearsheet("sql", "--dialect", "oracle", "ideas").status == 2)
    #expect(try tearsheet("sql", "ideas where rationale ~ /x/").errors.contains("sqlite"))
  }

  @Test func `an import of an import is the same to the byte`() throws {
    let first = try tearsheet("import", samplesPath, "-o", "-")
    let second = try tearsheet("import", "-", "-o", "-", input: first.output)
    #expect(first.status == 0)
    #expect(!first.output.isEmpty)
    #expect(first.output == second.output)
  }

  @Test func `a file keeps its text when the first statement fails, and gets the results before a later one`()
    throws
  {
    let file = try TemporaryFile("before")
    let path = file.url.path
    #expect(try tearsheet("-c", "ideas wher", "--mode", "csv", "-o", path).status == 1)
    #expect(try file.text == "before")
    let run = try tearsheet("-c", "ideas limit 1 | count; ideas wher", "--mode", "csv", "-o", path)
    #expect(run.status == 1)
    #expect(try file.text == "count\n1\n")
    #expect(run.errors.contains("has the results before the failure"))
    #expect(try tearsheet("-c", "ideas | count", "--mode", "csv", "--output", path).output == "")
    #expect(try file.text == "count\n72\n")
  }

  @Test(arguments: [
    ["--help"], ["run", "--help"], ["import", "--help"], ["check", "--help"], ["format", "--help"],
    ["sql", "--help"],
  ])
  func `every help has an example`(arguments: [String]) throws {
    let run = try tearsheet(arguments[0], arguments.count < 2 ? "--help" : arguments[1])
    #expect(run.status == 0)
    #expect(run.output.contains("\n  tearsheet "))
    #expect(run.errors == "")
  }

  @Test func `the version is printed`() throws {
    #expect(try tearsheet("--version").output.wholeMatch(of: /\d+\.\d+(\.\d+)?\n/) != nil)
  }

  @Test func `a closed standard error is no failure, and a closed standard output is one`() throws {
    for (redirection, status) in [("2>&-", 0), (">&-", 1)] {
      let terminal = try PseudoTerminal(
        "/bin/sh", ["-c", "exec \(programPath("tearsheet")) -c 'ideas | count' \(redirection)"],
        environment: ["XDG_CACHE_HOME": "/nonexistent"])
      #expect(try terminal.waitForExit() == Int32(status))
    }
  }

  @Test func `a terminal that does not say what it is gets no sequences`() throws {
    let terminal = try PseudoTerminal(
      programPath("tearsheet"), ["-c", "ideas limit 10; ideas where tickr = IGV"],
      environment: ["XDG_CACHE_HOME": "/nonexistent", "TERM": ""])
    #expect(try terminal.waitForExit() == 1)
    #expect(!terminal.output.contains(0x1B))
  }
}

/// The sample newsletters in the source tree.
let samplesPath = URL(filePath: #filePath).deletingLastPathComponent().appending(
  path: "../../examples/newsletters"
).standardizedFileURL.path
