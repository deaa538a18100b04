import Foundation
import IdeaExtraction
import Newsletters
import Testing

/// The article on direction and confidence says how good they are: its tables are what is measured here.
@Suite struct DocumentedFigureTests {
  /// With `TEARSHEET_UPDATE=1` what was measured replaces the tables.
  @Test func `the figures of the article are those that are measured`() throws {
    let file = URL(filePath: #filePath).deletingLastPathComponent()
      .appending(path: "../../Sources/Tearsheet.docc/DirectionAndConfidence.md")
    var page = try String(contentsOf: file, encoding: .utf8)
    let ideas = try readings()
    let tables = [byConfidence(ideas), byDirection(ideas), try ofLetters()]
    if ProcessInfo.processInfo.environment["TEARSHEET_UPDATE"] == "1" {
      for table in tables { page.replaceSubrange(try #require(table.range(in: page)), with: table.text) }
      try page.write(to: file, atomically: true, encoding: .utf8)
    } else {
      for table in tables { #expect(table.differences(from: page) == [], "\(table.columns)") }
      #expect(page.contains("\(ideas.count / 1_000),\(ideas.count % 1_000) ideas"))
    }
  }

  @Test func `a table that says something else is found`() {
    let table = FigureTable(head: "| a | b |\n|---|---|", rows: [("long", [200, 0.75])])
    #expect(table.text == "| a | b |\n|---|---|\n| long | 200 | 0.750 |\n")
    #expect(table.differences(from: "Text.\n\n\(table.text)\nMore.\n") == [])
    #expect(table.differences(from: "Text.\n") != [])
    for wrong in [
      "| long | 203 | 0.750 |", "| long | 200 | 0.765 |", "| long | 200 |", "| short | 200 | 0.750 |",
    ] {
      #expect(table.differences(from: "\(table.head)\n\(wrong)\n") != [])
    }
  }

  /// An idea that was kept apart, with what is made of it.
  private struct Reading {
    let label: Direction
    let estimate: DirectionEstimate

    var isRight: Bool { estimate.direction == label }
  }

  private func readings() throws -> [Reading] {
    let files = ["apart", "apart-2", "apart-3", "apart-4", "apart-5"]
    return try files.flatMap { try LabelledIdea.file("\($0).ideas") }.map {
      Reading(label: $0.label, estimate: DirectionModel.bundled.estimate(for: $0.idea))
    }
  }

  private func byConfidence(_ ideas: [Reading]) -> FigureTable {
    let edges = [0, 0.6, 0.7, 0.8, 0.9, 0.95, 2]
    let rows = zip(edges, edges.dropFirst()).map { low, high in
      let band = ideas.filter { low <= $0.estimate.confidence.value && $0.estimate.confidence.value < high }
      let mean = band.map(\.estimate.confidence.value).reduce(0, +) / Double(band.count)
      let name = low == 0 ? "below \(high)" : high > 1 ? "\(low) and more" : "\(low) to \(high)"
      return (name, [Double(band.count), mean, share(band.count(where: \.isRight), of: band.count)])
    }
    return FigureTable(
      head: "| confidence | ideas | mean confidence | right |\n|---|---|---|---|", rows: rows)
  }

  private func byDirection(_ ideas: [Reading]) -> FigureTable {
    let rows = Direction.allCases.map { direction in
      let meant = ideas.filter { $0.label == direction }
      let named = ideas.filter { $0.estimate.direction == direction }
      return (
        direction.rawValue,
        [
          Double(meant.count), share(meant.count(where: \.isRight), of: meant.count),
          share(named.count(where: \.isRight), of: named.count),
        ]
      )
    }
    return FigureTable(head: "| direction | ideas | found | named rightly |\n|---|---|---|---|", rows: rows)
  }

  private func ofLetters() throws -> FigureTable {
    let found = try LetterEvaluation(prefix: "apart-")
    return FigureTable(
      head: "| of the instruments | |\n|---|---|",
      rows: [
        ("found as calls: are calls (precision)", [found.ideas.precision]),
        ("called: are found (recall)", [found.ideas.recall]),
        ("found and called: have the right direction", [found.directions.precision]),
      ])
  }

  private func share(_ part: Int, of all: Int) -> Double { Double(part) / Double(max(all, 1)) }
}
