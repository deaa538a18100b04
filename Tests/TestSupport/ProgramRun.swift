package import Foundation

/// What one run of a program came to.
package struct ProgramRun: Equatable {
  package var status: Int32
  package var output: String
  package var errors: String
}

/// Runs a built program with `input` as its standard input, to its end. Its caches and what else it keeps go to a folder of their
/// own, which is gone afterwards unless one is given.
package func runProgram(
  _ name: String, _ arguments: [String], input: String = "", caches: TemporaryFolder? = nil
) throws -> ProgramRun {
  let process = Process()
  process.executableURL = URL(filePath: programPath(name))
  process.arguments = arguments
  let caches = try caches ?? TemporaryFolder()
  let places = ["XDG_CACHE_HOME": caches.path, "XDG_CONFIG_HOME": caches.path + "/config"]
  process.environment = ProcessInfo.processInfo.environment.merging(places) { $1 }
  defer { withExtendedLifetime(caches) {} }
  let files = try (0..<3).map { _ in try TemporaryFile() }
  try Data(input.utf8).write(to: files[0].url)
  process.standardInput = try FileHandle(forReadingFrom: files[0].url)
  process.standardOutput = try FileHandle(forWritingTo: files[1].url)
  process.standardError = try FileHandle(forWritingTo: files[2].url)
  try process.run()
  process.waitUntilExit()
  return ProgramRun(
    status: process.terminationStatus, output: try files[1].text, errors: try files[2].text)
}

/// A file that is gone when no one holds it.
package final class TemporaryFile {
  package let url: URL

  package init(_ contents: String = "", ending: String = "txt") throws {
    url = FileManager.default.temporaryDirectory.appending(
      path: "tearsheet-\(UUID().uuidString).\(ending)")
    try contents.write(to: url, atomically: true, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  package var text: String { get throws { try String(contentsOf: url, encoding: .utf8) } }
}
