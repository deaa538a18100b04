import Foundation

/// Rules about single source files; every finding is one sentence.
struct HouseRules {
  let sources: [SourceFile]

  /// No file is longer than this, tables of data aside.
  static let longest = 500

  /// Files that are tables of data, by path.
  static let tables = ["Sources/CSamples/CSamples.c"]

  /// Words that can end the program.
  static let bannedWords = ["try!", "as!", "fatalError(", "preconditionFailure("]

  var longFiles: [String] {
    sources.filter { !Self.tables.contains($0.path) && $0.lines.count > Self.longest + 1 }
      .map { "\($0.path) has \($0.lines.count - 1) lines" }
  }

  var bannedWordUses: [String] {
    sources.filter(\.isSwift).flatMap { file -> [String] in
      // Most files hold none of the words, which is told without looking at their lines.
      let suspects = Self.bannedWords.filter { file.text.range(of: $0, options: .literal) != nil }
      guard !suspects.isEmpty else { return [] }
      return file.code.flatMap { line in
        suspects.filter { contains($0, in: line.text) }
          .map { "\(file.path):\(line.number) uses \($0)" }
      }
    }
  }

  /// Whether a banned word stands there and is not the end of a longer one (`alias!`).
  private func contains(_ word: String, in line: Substring) -> Bool {
    line.ranges(of: word).contains { range in
      range.lowerBound == line.startIndex
        || !line[line.index(before: range.lowerBound)].isLetter
    }
  }
}
