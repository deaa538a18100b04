import Foundation
import TestSupport

/// The paths of all logic files, sorted.
func caseFiles() -> [String] {
  let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
  let all = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
  return (all?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "test" }.map(\.path).sorted()
}

/// The statements of all records.
func caseTexts() throws -> [String] {
  try caseFiles().flatMap { path in
    try LogicFile(String(contentsOfFile: path, encoding: .utf8)).records.map(\.text)
  }
}

/// The example scripts.
func exampleTexts() throws -> [String] {
  let folder = repository.appending(path: "examples/queries")
  return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
    .sorted { $0.path < $1.path }.map { try String(contentsOf: $0, encoding: .utf8) }
}

let repository = URL(filePath: #filePath)
  .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
