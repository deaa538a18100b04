import Foundation
import TestSupport
import Testing

@Suite struct LogicTests {
  @Test(arguments: caseFiles())
  func `every record of a file gives what it expects`(_ path: String) throws {
    try checkLogic(path: path)
  }

  @Test func `there are files to check`() {
    #expect(!caseFiles().isEmpty)
  }
}

private func caseFiles() -> [String] {
  let root = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Cases")
  let all = FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil)
  return (all?.compactMap { $0 as? URL } ?? []).filter { $0.pathExtension == "test" }.map(\.path).sorted()
}
