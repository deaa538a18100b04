import TestSupport
import Testing

struct PromptTests {
  @Test func `the prompt is timed on a terminal`() throws {
    let report = try report(bench("prompt", "--reps", "1"))
    let first = try #require(report["first_prompt"] as? [String: Any])
    #expect(0 < first["median_ms"] as? Double ?? 0)
    let statements = try #require(report["statements"] as? [[String: Any]])
    #expect(5 < statements.count && statements.allSatisfy { 0 < $0["median_ms"] as? Double ?? 0 })
    let slowest = try #require(report["slowest_median_ms"] as? Double)
    #expect(slowest == statements.compactMap { $0["median_ms"] as? Double }.max())
  }

  @Test func `a program that cannot start at the prompt is told of`() throws {
    let run = try bench("prompt", "/nowhere", "--reps", "1")
    #expect(run.status == 1 && run.errors.contains("no prompt came; the program printed: "))
    #expect(run.errors.contains("/nowhere"))
  }
}
