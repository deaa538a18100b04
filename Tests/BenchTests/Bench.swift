import Foundation
import TestSupport
import Testing

/// Runs tearsheet-bench with `input` as its standard input.
func bench(_ arguments: String..., input: String = "") throws -> ProgramRun {
  try runProgram("tearsheet-bench", arguments, input: input)
}

/// The one JSON object that a run printed.
func report(_ run: ProgramRun) throws -> [String: Any] {
  #expect(run.status == 0, "\(run.errors)")
  #expect(run.output.hasSuffix("}\n") && !run.output.dropLast().contains("\n"))
  return try #require(try JSONSerialization.jsonObject(with: Data(run.output.utf8)) as? [String: Any])
}

/// A folder that is gone when no one holds it.
final class ScratchFolder {
  let url = FileManager.default.temporaryDirectory.appending(path: "tearsheet-\(UUID().uuidString)")

  init() throws { try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true) }

  deinit { try? FileManager.default.removeItem(at: url) }

  func path(_ name: String) -> String { url.appending(path: name).path }
}
