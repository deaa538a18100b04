import IdeaExtraction
import Newsletters
import Testing

/// The file of the weights: whole it is read, otherwise it is refused with one clear error.
@Suite struct DirectionWeightsTests {
  private let file = DirectionWeights.bundledBytes()

  @Test func `the bundled weights are whole and small`() throws {
    let weights = try DirectionWeights(bytes: file)
    #expect(weights.file == file)
    #expect(file.count < 2_000_000)
    #expect(file.count > 100_000)
  }

  @Test func `a changed byte anywhere is noticed`() {
    for place in stride(from: 12, to: file.count, by: 60_007) + [12, 16, 63, 64, file.count - 1] {
      var damaged = file
      damaged[place] ^= 0x10
      #expect(throws: ModelError.damaged) { try DirectionWeights(bytes: damaged) }
    }
  }

  @Test(arguments: [12, 16, 63, 64, 71, 72, 1_000]) func `a file that was cut short is noticed`(length: Int) {
    #expect(throws: (length < 16 ? ModelError.notAModel : .damaged)) {
      try DirectionWeights(bytes: Array(file.prefix(length)))
    }
    #expect(throws: ModelError.damaged) { try DirectionWeights(bytes: file + [0]) }
  }

  @Test func `a file of another version says which`() {
    var other = file
    other[8] &+= 1
    let expected = ModelError.otherVersion(
      found: DirectionWeights.version + 1, expected: DirectionWeights.version)
    #expect(throws: expected) { try DirectionWeights(bytes: other) }
    #expect(expected.description.contains("train them again"))
  }

  @Test(arguments: ["", "x", "ticker,name,class,sector,aliases\n"]) func `another file is no model`(
    text: String
  ) {
    #expect(throws: ModelError.notAModel) { try DirectionWeights(bytes: Array(text.utf8)) }
  }

  @Test func `weights of nothing tell nothing`() {
    let model = DirectionModel(universe: .bundled, weights: DirectionWeights())
    let estimate = model.explain(
      DirectionExample(text: "Acme soars", targets: [0..<4], others: [], kind: .headline))
    #expect(estimate.direction == .neutral)
    #expect(estimate.confidence.tenThousandths == 3_333)
    #expect(estimate.evidence.isEmpty)
  }
}
