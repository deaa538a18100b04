import ArgumentParser
import DirectionTraining
import IdeaExtraction
import Newsletters

struct TrainCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "train",
    abstract: "Train the weights by which directions are told.",
    discussion: """
      Rows of labels are headlines or news by their shape. Texts of one group stay in one fold. What is printed is told by \
      the weights of the other folds; the calibration of the file is found from the same answers, and its weights from \
      all texts. Each text is also learnt from told the other way round, with its words' opposites. The same files always \
      give the same weights.

      Example, for the weights that ship with the program:
        ideas=Tests/IdeaExtractionTests/Ideas
        tearsheet-bench train --labels labels/*.jsonl --ideas $ideas/training-*.ideas $ideas/*.clauses \
          -o Sources/CDirectionModel/direction.weights
      """)

  @Option(parsing: .upToNextOption, help: ArgumentHelp("Files with rows of labels.", valueName: "file"))
  var labels: [String] = []

  @Option(
    parsing: .upToNextOption,
    help: ArgumentHelp("Files with blocks of ideas or lines of clauses.", valueName: "file"))
  var ideas: [String] = []

  @Option(help: "How many folds cross-validation has.")
  var folds = 5

  @Option(
    name: .shortAndLong,
    help: ArgumentHelp("Where the weights go; none are trained on all texts without.", valueName: "file"))
  var output: String?

  func validate() throws {
    guard 2 <= folds else { throw ValidationError("--folds takes 2 or more") }
    guard !labels.isEmpty || !ideas.isEmpty else {
      throw ValidationError("name files with --labels or --ideas")
    }
  }

  func run() throws {
    try failing { () throws(BenchError) in
      var texts: [LabelledText] = []
      for file in labels + ideas { texts += try labelledTexts(at: file, kind: nil) }
      let measured = texts.count
      texts += mirroredTexts(texts)
      let settings = TrainingSettings()
      let problem = TrainingProblem(texts, model: .bundled, settings: settings)
      let validation = CrossValidation(texts, problem, folds: folds, settings: settings)
      var table = DirectionTable()
      for (name, rows) in sets(of: Array(texts[..<measured])) {
        table.add(name, Evaluation(rows.map { validation.rows[$0] }))
      }
      tell(table.text)
      var report: [(String, JSON)] = [("folds", .integer(folds)), ("sets", table.json)]
      if let output {
        let file = validation.weights(problem, settings: settings).file
        try FileWriter(output).write(file)
        tell("\(output): \(file.count) bytes")
        report.append(("bytes", .integer(file.count)))
      }
      write(JSON.object(report).text + "\n", to: 1)
    }
  }

  /// The rows of each file's texts by the first part of its name, so that parts of one collection are told together,
  /// and of each kind.
  private func sets(of texts: [LabelledText]) -> [(String, [Int])] {
    let collections = Dictionary(grouping: texts.indices) { row in
      texts[row].set.split(separator: ".").first.map(String.init) ?? texts[row].set
    }
    let kinds = Dictionary(grouping: texts.indices) { texts[$0].kind.rawValue }
    return collections.sorted { $0.key < $1.key } + kinds.sorted { $0.key < $1.key }
  }
}
