import Foundation
import Newsletters
import Testing

/// An idea with the direction that a careful reader gives it.
struct LabelledIdea: CustomTestStringConvertible {
  /// Ideas of one letter share it.
  let letter: String
  let ticker: String
  let label: Direction
  let rationale: String

  var idea: Idea {
    var idea = Idea()
    idea.ticker = ticker
    idea.rationale = rationale
    return idea
  }

  var testDescription: String { "\(letter) \(ticker)" }

  /// Reads blocks of a line `[letter] TICKER direction` and the rationale on the next one.
  static func file(_ name: String) throws -> [LabelledIdea] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Ideas")
    let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
    let lines = text.split(separator: "\n")
    return try stride(from: 0, to: lines.count, by: 2).map { index in
      let head = lines[index].split(separator: " ")
      guard head.count == 3, index + 1 < lines.count, let label = Direction(rawValue: String(head[2])) else {
        throw CocoaError(.fileReadCorruptFile)
      }
      return LabelledIdea(
        letter: String(head[0]), ticker: String(head[1]), label: label, rationale: String(lines[index + 1]))
    }
  }
}
