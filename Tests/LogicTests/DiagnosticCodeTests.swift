import Foundation
import Testing

@Suite struct DiagnosticCodeTests {
  @Test func `every code of the catalogues is produced by a test`() throws {
    let codes = try catalogueCodes()
    let expectations = try testTexts()
    #expect(80 < codes.count)
    let untested = codes.filter { code in
      !expectations.contains { $0.contains("[\(code)]") || $0.contains("\"\(code)\"") }
    }
    #expect(untested == [])
  }

  /// The codes in the message catalogues of parser and checker.
  private func catalogueCodes() throws -> [String] {
    let files = try swiftFiles(below: "Sources/QuerySyntax") + swiftFiles(below: "Sources/QuerySemantics")
    let catalogues = files.filter { $0.lastPathComponent.hasPrefix("Diagnostic+") }
    let pattern = try NSRegularExpression(pattern: #"Diagnostic\(\s*"([a-z-]+)""#)
    let codes = try catalogues.flatMap { file -> [String] in
      let text = try String(contentsOf: file, encoding: .utf8)
      return pattern.matches(in: text, range: NSRange(text.startIndex..., in: text)).compactMap {
        Range($0.range(at: 1), in: text).map { String(text[$0]) }
      }
    }
    return Array(Set(codes)).sorted()
  }

  private func testTexts() throws -> [String] {
    let cases = try caseFiles().map { try String(contentsOfFile: $0, encoding: .utf8) }
    return try cases + swiftFiles(below: "Tests").map { try String(contentsOf: $0, encoding: .utf8) }
  }

  private func swiftFiles(below folder: String) throws -> [URL] {
    let root = repository.appending(path: folder)
    return try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".swift") }
      .map { root.appending(path: $0) }
  }
}
