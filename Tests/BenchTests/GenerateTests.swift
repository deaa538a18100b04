import Foundation
import TestSupport
import Testing

@Suite struct GenerateTests {
  @Test func `a seed gives the same file again, another seed another one`() throws {
    let scratch = try ScratchFolder()
    func lines(_ name: String, seed: String) throws -> Data {
      let run = try bench("generate", "--newsletters", "300", "--seed", seed, "-o", scratch.path(name))
      #expect(run.status == 0 && run.output == "" && run.errors == "")
      return try Data(contentsOf: URL(filePath: scratch.path(name)))
    }
    let first = try lines("a", seed: "5")
    #expect(first.count { $0 == UInt8(ascii: "\n") } == 300)
    #expect(try lines("b", seed: "5") == first)
    #expect(try lines("c", seed: "6") != first)
  }

  @Test func `pages lie in folders of a thousand and are read as they are`() throws {
    let scratch = try ScratchFolder()
    #expect(
      try bench("generate", "--newsletters", "1003", "--format", "pages", "-o", scratch.path("pages")).status
        == 0)
    let files = FileManager.default
    #expect(try files.contentsOfDirectory(atPath: scratch.path("pages")).sorted() == ["0000", "0001"])
    #expect(try files.contentsOfDirectory(atPath: scratch.path("pages/0000")).count == 1_000)
    #expect(
      try files.contentsOfDirectory(atPath: scratch.path("pages/0001")).sorted() == [
        "0001000.txt", "0001001.txt", "0001002.txt",
      ])
    let report = try report(bench("load", scratch.path("pages/0001"), "--reps", "1"))
    #expect(report["files"] as? Int == 3 && report["newsletters"] as? Int == 3)
  }

  @Test func `a place that cannot be written is told of`() throws {
    let run = try bench("generate", "--newsletters", "1", "-o", "/nowhere/letters.jsonl")
    #expect(run.status == 1 && run.errors == "error: /nowhere/letters.jsonl: No such file or directory\n")
  }
}
