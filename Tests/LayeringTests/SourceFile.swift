import Foundation

/// A file under `Sources`, with what the checks ask of it.
struct SourceFile {
  let target: String
  /// Relative to the repository.
  let path: String
  let text: String

  var isSwift: Bool { path.hasSuffix(".swift") }
  var isC: Bool { path.hasSuffix(".c") || path.hasSuffix(".h") }
  var lines: [Substring] { text.split(separator: "\n", omittingEmptySubsequences: false) }

  /// The lines without comments, numbered from 1, so that prose may name what code must not use.
  var code: [(number: Int, text: Substring)] {
    zip(1..., lines).map { number, line in
      (number, line.firstRange(of: "//").map { line[..<$0.lowerBound] } ?? line)
    }
  }

  /// The modules that a Swift file imports.
  var imports: Set<String> {
    // Attribute and access level, then the kind of a scoped import, then the module before any dot.
    let pattern =
      /^\s*(?:@\w+(?:\([^)]*\))?\s+)*(?:\w+\s+)?import\s+(?:(?:struct|class|enum|protocol|func|var|let|typealias)\s+)?(\w+)/
    return Set(code.compactMap { $0.text.prefixMatch(of: pattern).map { String($0.1) } })
  }

  /// The headers that a C file includes from its own package.
  var includes: Set<String> {
    let pattern = /^\s*#\s*include\s*"([^"]+)"/
    return Set(lines.compactMap { $0.prefixMatch(of: pattern).map { String($0.1) } })
  }
}

/// The repository that this test was built from.
struct Repository {
  let root = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  func manifest() throws -> String {
    try String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8)
  }

  /// The names of the folders under `Sources`, sorted.
  func targetFolders() throws -> [String] {
    try FileManager.default.contentsOfDirectory(atPath: root.appending(path: "Sources").path)
      .filter { !$0.hasPrefix(".") && !$0.hasSuffix(".docc") }.sorted()
  }

  /// Every Swift and C file under `Sources`, sorted by path.
  func sources() throws -> [SourceFile] {
    try targetFolders().flatMap { target in
      let folder = root.appending(path: "Sources/\(target)")
      return try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
        .filter { file in [".swift", ".c", ".h"].contains { file.hasSuffix($0) } }
        .map { file in
          try SourceFile(
            target: target, path: "Sources/\(target)/\(file)",
            text: String(contentsOf: folder.appending(path: file), encoding: .utf8))
        }
    }
  }
}
