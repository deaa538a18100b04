import IdeaExtraction
import Newsletters
import Testing

/// Ideas, directions and key sentences of the raw letters that were written for the tests.
///
/// The floors for all are those of the requirements: precision and recall of ideas, and directions of those found.
@Suite struct LetterTests {
  @Test func `calls of the letters that the rules were made with are found`() throws {
    let found = try LetterEvaluation(prefix: "open-")
    print("open letters:", found.report)
    #expect(found.ideas.precision >= 0.75, "\(found.mistakes)")
    #expect(found.ideas.recall >= 0.75, "\(found.mistakes)")
    #expect(found.directions.precision >= 0.83, "\(found.mistakes)")
    #expect(found.mentions.recall >= 0.85)
    #expect(found.points.f1 > found.lead.f1)
    #expect(found.summaries.f1 > found.lead.f1)
  }

  /// Nothing was made for one of these; the rules were never shown them.
  @Test func `calls of the letters that were set apart are found`() throws {
    let found = try LetterEvaluation(prefix: "apart-")
    print("letters set apart:", found.report)
    #expect(found.ideas.precision >= 0.75)
    #expect(found.ideas.recall >= 0.75)
    #expect(found.directions.precision >= 0.85)
    #expect(found.points.f1 > found.lead.f1)
  }

  @Test func `calls of all letters together are found`() throws {
    let found = try LetterEvaluation(prefix: "")
    print("all letters:", found.report)
    #expect(found.ideas.precision >= 0.75)
    #expect(found.ideas.recall >= 0.75)
    #expect(found.directions.precision >= 0.85)
    #expect(found.points.f1 > found.lead.f1)
    #expect(found.summaries.f1 > found.lead.f1)
  }

  @Test func `every letter has three to seven key points and a summary`() throws {
    let found = try LetterEvaluation(prefix: "open-")
    #expect(found.shapes.count >= 90)
    for shape in found.shapes {
      #expect(3...7 ~= shape.points)
      #expect(shape.hasSummary)
    }
  }
}
