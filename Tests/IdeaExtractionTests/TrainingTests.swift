import DirectionTraining
import Foundation
import IdeaExtraction
import Newsletters
import Testing

/// The trainer and what it measures with.
@Suite struct TrainingTests {
  private func texts() throws -> [LabelledText] {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Ideas")
    let text = try String(contentsOf: folder.appending(path: "held-out.ideas"), encoding: .utf8)
    return try readIdeaBlocks(text, set: "held-out.ideas")
  }

  @Test func `training twice gives the same file, and it fits what it was trained on`() throws {
    let texts = try texts()
    var settings = TrainingSettings()
    settings.iterations = 15
    func trained() -> DirectionWeights {
      let problem = TrainingProblem(texts, model: .bundled, settings: settings)
      return CrossValidation(texts, problem, folds: 3, settings: settings)
        .weights(problem, settings: settings)
    }
    let weights = trained()
    #expect(weights.file == trained().file)
    let model = DirectionModel(universe: .bundled, weights: weights)
    let right = texts.count { $0.estimate(by: model).direction == $0.label }
    #expect(right * 10 >= texts.count * 8)
  }

  @Test func `rows of labels are read with places in characters`() throws {
    let line = """
      {"id":"a","group":"g","text":"Übel: Acmé falls","target":"Acmé","start":6,"end":10,"label":"neg","others":[[0,4]]}
      """
    let row = try #require(readLabelRows(Array(line.utf8), set: "s", kind: nil).first)
    #expect(row.label == .short)
    guard case .text(let example) = row.source else { throw CocoaError(.featureUnsupported) }
    #expect(example.targets == [7..<12])
    #expect(example.others == [0..<5])
    #expect(example.kind == .headline)
  }

  @Test(arguments: [
    "{", #"{"id":"a"}"#,
    #"{"id":"a","group":"g","text":"x","target":"x","start":0,"end":9,"label":"neg","others":[]}"#,
    #"{"id":"a","group":"g","text":"x","target":"x","start":0,"end":1,"label":"up","others":[]}"#,
  ])
  func `a line that is no row of labels is an error with its place`(line: String) {
    let error = #expect(throws: LabelError.self) {
      try readLabelRows(Array(line.utf8), set: "file", kind: nil)
    }
    #expect(error?.description.hasPrefix("file:1: ") == true)
  }

  @Test func `the measures are what they are called`() {
    func row(_ label: Int, _ probabilities: [Double], _ text: String = "a") -> Evaluation.Row {
      Evaluation.Row(label: label, probabilities: probabilities, text: text)
    }
    let evaluation = Evaluation([
      row(0, [1, 0, 0]), row(1, [0, 1, 0]), row(2, [1, 0, 0], "b"), row(2, [0, 0, 1], "b"),
    ])
    #expect(evaluation.accuracy == 0.75)
    #expect(evaluation.classes[0].precision == 0.5)
    #expect(evaluation.classes[2].recall == 0.5)
    #expect(abs(evaluation.macroF1 - (2.0 / 3 + 1 + 2.0 / 3) / 3) < 1e-12)
    #expect(evaluation.conflictingCount == 2)
    #expect(evaluation.conflictingAccuracy == 1)
    #expect(evaluation.calibration.error == 0.25)
  }

  @Test func `confidence that is right leaves no net error, and bluster does`() {
    func rows(saying confidence: Double) -> [Evaluation.Row] {
      (0..<900).map { number in
        Evaluation.Row(
          label: number % 4 == 0 ? 1 : 0, probabilities: [confidence, 1 - confidence, 0], text: "\(number)")
      }
    }
    #expect(Evaluation(rows(saying: 0.75)).calibration.net < 0.01)
    #expect(Evaluation(rows(saying: 0.95)).calibration.net > 0.15)
  }

  /// Who trains on held-out words measures nothing.
  @Test func `no five words in a row of a held-out idea stand in one to train on`() throws {
    let folder = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Ideas")
    let names = try FileManager.default.contentsOfDirectory(atPath: folder.path).filter {
      $0.hasSuffix(".ideas")
    }
    let held = Set(try LabelledIdea.file("apart.ideas").flatMap { runs(of: $0.rationale) })
    #expect(held.count > 3_000)
    for name in names where name != "apart.ideas" {
      for idea in try LabelledIdea.file(name) {
        #expect(held.isDisjoint(with: runs(of: idea.rationale)), "\(name) \(idea.testDescription)")
      }
    }
  }

  private func runs(of text: String) -> [[Substring]] {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.indices.dropLast(4).map { Array(words[$0..<$0 + 5]) }
  }
}
