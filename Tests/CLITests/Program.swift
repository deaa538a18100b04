import Foundation
import TestSupport

/// What one run of the program came to.
struct ProgramRun: Equatable {
  var status: Int32
  var output: String
  var errors: String
}

/// Runs the built program with `input` as its standard input. Its caches go to a folder of their own, which is gone afterwards
/// unless one is given.
func tearsheet(_ arguments: String..., input: String = "") throws -> ProgramRun {
  try tearsheet(arguments, input: input)
}

/// As above, with the arguments in an array.
func tearsheet(
  _ arguments: [String], input: String = "", caches: TemporaryFolder? = nil
) throws -> ProgramRun {
  let process = Process()
  process.executableURL = URL(filePath: programPath("tearsheet"))
  process.arguments = arguments
  let caches = try caches ?? TemporaryFolder()
  process.environment = ProcessInfo.processInfo.environment.merging(["XDG_CACHE_HOME": caches.path]) { $1 }
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
final class TemporaryFile {
  let url: URL

  init(_ contents: String = "", ending: String = "txt") throws {
    url = FileManager.default.temporaryDirectory.appending(
      path: "tearsheet-\(UUID().uuidString).\(ending)")
    try contents.write(to: url, atomically: true, encoding: .utf8)
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  var text: String { get throws { try String(contentsOf: url, encoding: .utf8) } }
}
