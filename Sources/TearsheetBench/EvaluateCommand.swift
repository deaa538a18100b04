import ArgumentParser
import DirectionTraining
import IdeaExtraction
import Newsletters

struct EvaluateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evaluate",
    abstract: "Measure how well directions are told, on texts with labels.",
    discussion: """
      A FILE holds rows of labels, {"id","group","text","target","start","end","label","others"} to a line; blocks of ideas (.ideas), lines of \
      clauses (.clauses); or newsletters of any form that print directions, such as interchange: each idea is told again \
      without its own. ECE is over 15 bins of equally many rows; its noise is what confidences that are all right would \
      show; net is the error less the noise, with the interval of 200 resamplings.

      Example:
        tearsheet-bench evaluate labels/sentfin.dev.jsonl
      """)

  @Option(help: ArgumentHelp("Weights other than those that ship with the program.", valueName: "file"))
  var model: String?

  @Option(
    help: "What sort of texts rows of labels are: idea, headline or news; by each one's shape if not given.")
  var kind: TextKind?

  @Argument(help: ArgumentHelp("Files of labelled texts.", valueName: "file"))
  var files: [String]

  func run() throws {
    try failing { () throws(BenchError) in
      let model = try directionModel()
      var table = DirectionTable()
      for file in files {
        let texts = try labelledTexts(at: file, kind: kind)
        guard !texts.isEmpty else { throw BenchError("\(file): no labelled texts") }
        let start = ContinuousClock.now
        let estimates = texts.map { $0.estimate(by: model) }
        let time = (ContinuousClock.now - start) / .microseconds(texts.count)
        let rows = zip(texts, estimates).map { text, estimate in
          Evaluation.Row(
            label: text.label.place, probabilities: estimate.probabilities.map(\.value), text: text.words)
        }
        table.add(file, Evaluation(rows), [("microseconds_per_row", .measured(time))])
        tell("\(file): \(short(time)) µs a row")
      }
      tell(table.text)
      write(JSON.object([("files", table.json)]).text + "\n", to: 1)
    }
  }

  private func directionModel() throws(BenchError) -> DirectionModel {
    guard let path = model else {
      if let error = DirectionWeights.bundledError {
        throw BenchError("the direction weights within the program \(error.reasonWithin); build it again")
      }
      return .bundled
    }
    let bytes = try labelBytes(at: path)
    do throws(ModelError) {
      return DirectionModel(universe: .bundled, weights: try DirectionWeights(bytes: bytes))
    } catch {
      throw BenchError("\(path): \(error)")
    }
  }
}

extension TextKind: ExpressibleByArgument {}
