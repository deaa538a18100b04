import CivilTime
import Diagnostics
import Foundation
import QuerySemantics
import QuerySyntax
import Testing

@Test func scratch() throws {
  let text = try String(contentsOfFile: "/tmp/q.tear", encoding: .utf8)
  for line in text.split(separator: "\n") {
    let source = SourceText(String(line))
    var environment = NameEnvironment(now: Timestamp(CivilDate(year: 2026, month: 5, day: 20)!, minuteOfDay: 600))
    for parsed in splitStatements(source) {
      print("===", line)
      var all = parsed.diagnostics
      if all.isEmpty {
        let result = resolve(parsed.tree, in: environment)
        all = result.diagnostics
        if case .environment(let e)? = result.statement { environment = e }
        if case .query(let q)? = result.statement { print(q.steps, q.shape); environment.saved = q.shape }
      }
      for d in all { print(render(d, in: source)) }
    }
  }
}
