import Foundation
import TestSupport
import Testing

/// Over the bundled samples: 24 newsletters with 72 ideas.
@Suite struct ScriptRunTests {
  @Test func `every statement has its median, its line and its rows`() throws {
    let script = """
      # what to look at
      let tech = ideas where ticker in (IGV, SMH)
      param who: ticker = IGV; set now = 2026-05-31
      .mode csv
      ideas | count
      tech where ticker = :who
        | count by class
      expect rows >= 1
      _ | limit 1
      describe ideas
      """
    let report = try report(bench("run", "-", "--reps", "3", input: script))
    #expect(report["newsletters"] as? Int == 24 && report["reps"] as? Int == 3)
    let statements = try #require(report["statements"] as? [[String: Any]])
    #expect(
      statements.compactMap { $0["statement"] as? String } == [
        "let tech = ideas where ticker in (IGV, SMH)", "param who: ticker = IGV", "set now = 2026-05-31",
        "ideas | count", "tech where ticker = :who\n  | count by class", "expect rows >= 1",
        "_ | limit 1",
        "describe ideas",
      ])
    #expect(statements.compactMap { $0["line"] as? Int } == [2, 3, 3, 5, 6, 8, 9, 10])
    #expect(statements.map { $0["rows"] as? Int } == [nil, nil, nil, 1, 1, nil, 1, nil])
    for statement in statements {
      let times = ["min_ms", "median_ms", "p95_ms"].compactMap { statement[$0] as? Double }
      #expect(times.count == 3 && times == times.sorted() && 0 < times[0])
    }
  }

  @Test func `an error is reported as everywhere, before anything is measured`() throws {
    let run = try bench("run", "-", input: "ideas | count\nideas where tickr = IGV\n")
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errors.contains("stdin:2:13") && run.errors.contains("did you mean `ticker`?"))
  }

  @Test func `an expectation that fails ends with status 1 and shows its place`() throws {
    let run = try bench("run", "-", input: "ideas | count;  expect rows = 3")
    #expect(run.status == 1)
    #expect(run.output == "")
    #expect(run.errors.contains("expected rows = 3, found 1 row") && run.errors.contains("stdin:1:17"))
  }

  @Test func `a command that loads drops the last result, and one that reads another script is refused`()
    throws
  {
    let dropped = try bench("run", "-", input: "ideas\n.reload\n_ | count")
    #expect(dropped.status == 1 && dropped.output == "")
    let refused = try bench("run", "-", input: "ideas\n.read other.tear")
    #expect(refused.status == 1 && refused.errors.contains("stdin:2: `.read other.tear`"))
  }

  @Test func `a script or a folder that is not there is told of`() throws {
    #expect(try bench("run", "/nowhere.tear").errors.contains("/nowhere.tear: No such file or directory"))
    let run = try bench("run", "-", "/nowhere", input: "ideas")
    #expect(run.status == 3 && run.errors.contains("/nowhere"))
  }
}
