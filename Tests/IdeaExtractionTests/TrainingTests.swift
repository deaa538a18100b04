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

  @Test func `a clause makes a text for each of its instruments`() throws {
    let texts = try readClauses("{+A} eats {-B}'s lunch; {+A} grows.\n\n{0C} reports.\n", set: "s")
    #expect(texts.map(\.label) == [.long, .short, .neutral])
    #expect(texts.map(\.words) == ["A eats B's lunch; A grows.", "A eats B's lunch; A grows.", "C reports."])
    #expect(texts.map(\.group) == ["s:1", "s:1", "s:3"])
    guard case .text(let example) = texts[0].source else { throw CocoaError(.featureUnsupported) }
    #expect(example.targets == [0..<1, 18..<19])
    #expect(example.others == [7..<8])
  }

  @Test(arguments: ["no instrument", "{A} rises", "{+A rises", "{+A} } rises"])
  func `a line that is no clause is an error with its place`(line: String) {
    let error = #expect(throws: LabelError.self) { try readClauses("{0A} is.\n" + line, set: "s") }
    #expect(error?.description.hasPrefix("s:2: ") == true)
  }

  @Test func `a mirrored text says the opposite of the same instruments`() throws {
    let texts = try readClauses("Buy {+A}: Shares should outperform {-B}. {0C} is.", set: "s")
    let mirrored = mirroredTexts(texts)
    #expect(mirrored.map(\.label) == [.short, .long, .neutral])
    #expect(mirrored.allSatisfy { $0.isMirrored && $0.group == "s:1" })
    #expect(mirrored[0].words == "Sell A: Shares should underperform B. C is.")
    guard case .text(let example) = mirrored[0].source else { throw CocoaError(.featureUnsupported) }
    #expect(example.targets == [5..<6])
    #expect(example.others == [35..<36, 38..<39])
    #expect(mirroredTexts(try readClauses("{0C} is.", set: "s")).isEmpty)
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
    let all = try FileManager.default.contentsOfDirectory(atPath: folder.path)
    let names = all.filter { $0.hasSuffix(".ideas") }
    let apart = names.filter { $0.hasPrefix("apart") }
    let held = Set(try apart.flatMap { try LabelledIdea.file($0).flatMap { runs(of: $0.rationale) } })
    #expect(held.count > 25_000)
    for name in names where name.hasPrefix("training") {
      for idea in try LabelledIdea.file(name) {
        #expect(held.isDisjoint(with: runs(of: idea.rationale)), "\(name) \(idea.testDescription)")
      }
    }
    for name in all where name.hasSuffix(".clauses") {
      let text = try String(contentsOf: folder.appending(path: name), encoding: .utf8)
      for clause in try readClauses(text, set: name) {
        #expect(held.isDisjoint(with: runs(of: clause.words)), "\(clause.id)")
      }
    }
  }

  private func runs(of text: String) -> [[Substring]] {
    let words = text.lowercased().split { !$0.isLetter && !$0.isNumber }
    return words.indices.dropLast(4).map { Array(words[$0..<$0 + 5]) }
  }
}
