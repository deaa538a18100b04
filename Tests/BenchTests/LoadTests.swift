import CBaselines
import Foundation
import TestSupport
import Testing

@Suite struct LoadTests {
  @Test func `loading tells times, memory and whole runs of the program`() throws {
    let scratch = try ScratchFolder()
    #expect(try bench("generate", "--newsletters", "50", "-o", scratch.path("a.jsonl")).status == 0)
    let size = try Data(contentsOf: URL(filePath: scratch.path("a.jsonl"))).count
    let report = try report(bench("load", scratch.url.path, "--reps", "1"))
    #expect(report["files"] as? Int == 1 && report["bytes"] as? Int == size)
    #expect(report["newsletters"] as? Int == 50)
    let load = try #require(report["load"] as? [String: Any])
    #expect(0 < load["mb_per_s"] as? Double ?? 0)
    let memory = try #require(report["memory"] as? [String: Any])
    #expect(1 < memory["peak_mb"] as? Double ?? 0)
    let start = try #require(report["start"] as? [String: Any])
    for kind in ["cold", "first", "warm"] {
      let runs = try #require(start[kind] as? [String: Any])
      #expect(0 < runs["median_ms"] as? Double ?? 0 && 1 < runs["peak_mb"] as? Double ?? 0)
    }
  }

  @Test func `the reader of each form is timed by itself`() throws {
    let scratch = try ScratchFolder()
    let forms = ["pages", "html", "jsonl", "mbox", "mbox-text"]
    for form in forms {
      let run = try bench("generate", "--newsletters", "4", "--format", form, "-o", scratch.path(form))
      #expect(run.status == 0)
    }
    let report = try report(bench("load", scratch.url.path, "--reps", "1"))
    #expect(report["newsletters"] as? Int == 4)
    let readers = try #require(report["readers"] as? [[String: Any]])
    #expect(readers.compactMap { $0["format"] as? String } == ["page", "html", "email", "interchange"])
    #expect(readers.allSatisfy { 0 < $0["mb_per_s"] as? Double ?? 0 })
    let decoding = try #require(report["mail_decoding"] as? [String: Any])
    #expect(0 < decoding["mb_per_s"] as? Double ?? 0)
    #expect(10_000 < decoding["decoded_bytes"] as? Int ?? 0)
  }

  @Test func `a path that is not there, or has no newsletters, is told of`() throws {
    #expect(try bench("load", "/nowhere").errors == "error: /nowhere: No such file or directory\n")
    let scratch = try ScratchFolder()
    let run = try bench("load", scratch.url.path)
    #expect(run.status == 1 && run.errors == "error: no newsletters in \(scratch.url.path)\n")
  }
}

@Suite struct BaselineTests {
  @Test func `sums are over values of two bytes and words of eight`() {
    let bytes: [UInt8] = [1, 0, 0, 1, 2, 0, 0, 0, 9]
    #expect(baseline_sum(bytes, 9) == 1 + 256 + 2)
    #expect(baseline_words(bytes, 9) == 0x0000_0002_0100_0001)
    #expect(baseline_sum(nil, 0) == 0)
  }

  @Test func `occurrences are counted without overlaps`() {
    func occurrences(_ phrase: String, in text: String) -> Int {
      baseline_occurrences(Array(text.utf8), text.utf8.count, Array(phrase.utf8), phrase.utf8.count)
    }
    #expect(occurrences("aa", in: "aaaaa") == 2)
    #expect(occurrences("premium", in: "the term premium, a premium") == 2)
    #expect(occurrences("b", in: "aaaa") == 0 && occurrences("", in: "aaaa") == 0)
    #expect(occurrences("long", in: "lon") == 0)
  }

  @Test func `a stat walk counts files at any depth, hidden ones and links left out`() throws {
    let scratch = try ScratchFolder()
    let files = FileManager.default
    try files.createDirectory(atPath: scratch.path("a/b"), withIntermediateDirectories: true)
    for name in ["one", "a/two", "a/b/three", ".hidden"] {
      try "12345".write(toFile: scratch.path(name), atomically: false, encoding: .utf8)
    }
    try files.createSymbolicLink(atPath: scratch.path("a/b/back"), withDestinationPath: scratch.url.path)
    var count: UInt64 = 0
    var bytes: UInt64 = 0
    #expect(baseline_stat_walk(scratch.url.path, &count, &bytes) == 0)
    #expect(count == 3 && bytes == 15)
    #expect(baseline_stat_walk(scratch.path("one"), &count, &bytes) == 0)
    #expect(count == 1 && bytes == 5)
    #expect(baseline_stat_walk(scratch.path("none"), &count, &bytes) != 0)
  }
}
