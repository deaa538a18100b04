import Foundation

/// A file under `Sources`, with what the checks ask of it.
struct SourceFile {
  let target: String
  /// Relative to the repository.
  let path: String
  let text: String

  var name: String { path.split(separator: "/").last.map(String.init) ?? path }
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
  let imports: Set<String>

  init(target: String, path: String, text: String) {
    self.target = target
    self.path = path
    self.text = text
    imports = Set(text.split(separator: "\n").compactMap(importedModule))
  }

  /// The headers that a C file includes from its own package.
  var includes: Set<String> {
    let pattern = /^\s*#\s*include\s*"([^"]+)"/
    return Set(lines.compactMap { $0.prefixMatch(of: pattern).map { String($0.1) } })
  }
}

/// The module that a line imports: attributes and an access level, `import`, the kind of a scoped import, then the
/// module before any dot. An import stands at the start of its line; indented text that reads like one is prose.
private func importedModule(_ line: Substring) -> String? {
  guard let first = line.utf8.first, first != UInt8(ascii: " "), first != UInt8(ascii: "/") else {
    return nil
  }
  let words = line.split(separator: " ")
  guard let keyword = words.firstIndex(of: "import"), words[..<keyword].allSatisfy(isImportModifier) else {
    return nil
  }
  let kinds: Set<Substring> = ["struct", "class", "enum", "protocol", "func", "var", "let", "typealias"]
  let path = words[(keyword + 1)...].first { !kinds.contains($0) }
  return path?.split(separator: ".").first.map(String.init)
}

private func isImportModifier(_ word: Substring) -> Bool {
  word.hasPrefix("@") || ["public", "package", "internal", "fileprivate", "private"].contains(word)
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
