import TestSupport
import Testing

/// Named queries of the user's library, where programs may look for them.
struct LibraryProgramTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.write(
      Array("let chips = ideas where ticker = SMH\n".utf8), to: "config/tearsheet/library.tear")
    try folder.write(Array("chips count\n".utf8), to: "script.tear")
  }

  @Test func `statements of the command line and of a pipe know them`() throws {
    let options = ["--mode", "csv"]
    #expect(
      try runProgram("tearsheet", ["-c", "chips count"] + options, caches: folder).output == "count\n6\n")
    let piped = try runProgram("tearsheet", options, input: "chips count\n.queries\n", caches: folder)
    #expect(
      piped.output
        == "count\n6\nname,query,description,kept\nchips,let chips = ideas where ticker = SMH,,yes\n")
  }

  @Test func `a script that has a name does not, so that it means the same for everyone`() throws {
    for command in ["run", "check"] {
      let run = try runProgram("tearsheet", [command, folder.path + "/script.tear"], caches: folder)
      #expect(run.status == 1 && run.errors.contains("error[unknown-source]"))
    }
  }

  @Test func `a recording has the names that it needs and runs as a script`() throws {
    let recorded = folder.path + "/recorded.tear"
    let input = ".record \(recorded)\nchips count\n"
    #expect(try runProgram("tearsheet", [], input: input, caches: folder).status == 0)
    let run = try runProgram("tearsheet", ["run", recorded, "--mode", "csv"])
    #expect(run.status == 0 && run.output == "count\n6\n" && run.errors == "")
  }

  @Test func `a library with an error is told of on standard error`() throws {
    try folder.write(Array("let chips = ideas where tickr = SMH\n".utf8), to: "config/tearsheet/library.tear")
    let run = try runProgram("tearsheet", ["-c", "ideas count", "--mode", "csv"], caches: folder)
    #expect(run.status == 0 && run.output == "count\n72\n")
    #expect(run.errors.contains("library.tear:1:25\n"))
  }
}
