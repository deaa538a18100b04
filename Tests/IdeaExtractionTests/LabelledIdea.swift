import Foundation
import NewsletterReaders
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
  /// The ideas of the sample newsletters, with the directions of `samples.truth`: file, ticker and direction, by tabs.
  static func samples() throws -> [LabelledIdea] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent()
    let truth = try String(contentsOf: folder.appending(path: "Ideas/samples.truth"), encoding: .utf8)
    let rows = truth.split(separator: "\n").map { $0.split(separator: "\t").map(String.init) }
    return try Dictionary(grouping: rows, by: \.first).flatMap { name, rows in
      let file = folder.appending(path: "../../examples/newsletters/\(name ?? "")")
      let read = try readNewsletters(from: Array(Data(contentsOf: file)), file: file.path)
      let ideas = read.newsletters.flatMap(\.ideas)
      try #require(rows.map { $0[1] } == ideas.map { $0.ticker ?? "" })
      return try zip(rows, ideas).map { row, idea in
        LabelledIdea(
          letter: row[0], ticker: row[1], label: try #require(Direction(rawValue: row[2])),
          rationale: try #require(idea.rationale))
      }
    }
  }
}
