import Foundation
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

  @Test func `input that cannot be read is status 3`() throws {
    let run = try tearsheet("-c", "ideas", "/no/such/folder")
    #expect(run.status == 3)
    #expect(run.output == "")
    #expect(run.errors.contains("/no/such/folder: error[no-such-file]"))
    #expect(try tearsheet("run", "/no/such/script").status == 3)
    let letter = try TemporaryFile("Dear reader, this is no newsletter page.")
    #expect(try tearsheet("-c", "ideas", letter.url.path).status == 3)
  }

  @Test func `strict stops where a part could not be read`() throws {
    let letter = try TemporaryFile("Dear reader, this is no newsletter page.")
    let lines = try TemporaryFile(try tearsheet("import", samplesPath, "-o", "-").output, ending: "jsonl")
    let paths = (letter.url.path, lines.url.path)
    #expect(try tearsheet("-c", "ideas | count", "--mode", "csv", paths.0, paths.1).output == "count\n72\n")
    #expect(try tearsheet("-c", "ideas | count", "--strict", paths.0, paths.1).status == 3)
  }

  @Test func `what could not be read is told and listed, and the rest answers`() throws {
    let letter = try TemporaryFile("Dear reader,\u{1B}[31m this is no newsletter page.")
    let run = try tearsheet(
      "-c", ".errors", "-c", "ideas | count", "--mode", "csv", letter.url.path, samplesPath)
    #expect(run.status == 0)
    #expect(run.output.contains("\(letter.url.path):1:1: error[not-a-newsletter]"))
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

  @Test func `an import of an import is the same to the byte`() throws {
    let first = try tearsheet("import", samplesPath, "-o", "-")
    let second = try tearsheet("import", "-", "-o", "-", input: first.output)
    #expect(first.status == 0)
    #expect(!first.output.isEmpty)
    #expect(first.output == second.output)
  }

  @Test func `output goes to a file only when all went well`() throws {
    let file = try TemporaryFile("before")
    let path = file.url.path
    #expect(try tearsheet("-c", "ideas | count", "-c", "ideas wher", "--mode", "csv", "-o", path).status == 1)
    #expect(try file.text == "before")
    #expect(try tearsheet("-c", "ideas | count", "--mode", "csv", "--output", path).output == "")
    #expect(try file.text == "count\n72\n")
  }

  @Test(arguments: [["--help"], ["run", "--help"], ["import", "--help"], ["check", "--help"]])
  func `every help has an example`(arguments: [String]) throws {
    let run = try tearsheet(arguments[0], arguments.count < 2 ? "--help" : arguments[1])
    #expect(run.status == 0)
    #expect(run.output.contains("\n  tearsheet "))
    #expect(run.errors == "")
  }

  @Test func `the version is printed`() throws {
    #expect(try tearsheet("--version").output.wholeMatch(of: /\d+\.\d+(\.\d+)?\n/) != nil)
  }
}

/// The sample newsletters in the source tree.
private let samplesPath = URL(filePath: #filePath).deletingLastPathComponent().appending(
  path: "../../examples/newsletters"
).standardizedFileURL.path
