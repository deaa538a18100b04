import Foundation
import TestSupport
import Testing

/// `tearsheet-bench evaluate` on a few labelled texts, with weights that are right and with some that are not.
struct EvaluateTests {
  private let label =
    #"{"id":"a","group":"a","text":"Deere is cheap and should rise.","target":"Deere","start":0,"end":5,"label":"pos","others":[]}"#

  @Test(arguments: [
    ("", "this is no file of direction weights"), ("TearDirW\u{9}\0\0\0\0\0\0\0", "are of version 9"),
    ("TearDirW\u{1}\0\0\0\u{1}\0\0\0", "is damaged"),
  ])
  func `weights that cannot be used are told of by name`(contents: String, message: String) throws {
    let folder = try ScratchFolder()
    try (label + "\n").write(toFile: folder.path("few.jsonl"), atomically: true, encoding: .utf8)
    try contents.write(toFile: folder.path("own.weights"), atomically: true, encoding: .utf8)
    let run = try bench("evaluate", "--model", folder.path("own.weights"), folder.path("few.jsonl"))
    #expect(run.status != 0)
    #expect(run.output == "")
    #expect(run.errors.contains("own.weights") && run.errors.contains(message))
    #expect(run.errors.split(separator: "\n").count == 1)
  }

  @Test func `weights that are not there, and labels, are told of by name`() throws {
    let folder = try ScratchFolder()
    try (label + "\n").write(toFile: folder.path("few.jsonl"), atomically: true, encoding: .utf8)
    let missing = try bench("evaluate", "--model", folder.path("none"), folder.path("few.jsonl"))
    #expect(missing.status != 0 && missing.output == "" && missing.errors.contains("none"))
    let whole = try report(bench("evaluate", folder.path("few.jsonl")))
    #expect((whole["files"] as? [[String: Any]])?.count == 1)
  }
}
