import DirectionTraining

/// Evaluations as a table for people and as JSON.
struct DirectionTable {
  private var lines = [
    ["", "rows", "accuracy", "macro-F1", "conflicting", "accuracy", "ECE", "noise", "net", "95 %"]
  ]
  private var classLines = [["", "label", "rows", "precision", "recall", "F1"]]
  private var members: [JSON] = []

  /// One file or collection; `more` are further members of its JSON object.
  mutating func add(_ name: String, _ evaluation: Evaluation, _ more: [(String, JSON)] = []) {
    let calibration = evaluation.calibration
    lines.append([
      name, String(evaluation.count), short(evaluation.accuracy), short(evaluation.macroF1),
      String(evaluation.conflictingCount), short(evaluation.conflictingAccuracy), short(calibration.error),
      short(calibration.noise), short(calibration.net),
      short(calibration.interval.lowerBound) + "–" + short(calibration.interval.upperBound),
    ])
    var classes: [JSON] = []
    for (label, score) in zip(["long", "short", "neutral"], evaluation.classes) {
      classLines.append([
        name, label, String(score.count), short(score.precision), short(score.recall), short(score.f1),
      ])
      classes.append(
        .object([
          ("label", .string(label)), ("rows", .integer(score.count)),
          ("precision", .measured(score.precision)),
          ("recall", .measured(score.recall)), ("f1", .measured(score.f1)),
        ]))
    }
    members.append(
      .object(
        [
          ("name", .string(name)), ("rows", .integer(evaluation.count)),
          ("accuracy", .measured(evaluation.accuracy)), ("macro_f1", .measured(evaluation.macroF1)),
          ("conflicting_rows", .integer(evaluation.conflictingCount)),
          ("conflicting_accuracy", .measured(evaluation.conflictingAccuracy)),
          ("ece", .measured(calibration.error)), ("ece_noise", .measured(calibration.noise)),
          ("ece_net", .measured(calibration.net)),
          (
            "ece_net_interval",
            .array([.measured(calibration.interval.lowerBound), .measured(calibration.interval.upperBound)])
          ), ("classes", .array(classes)),
        ] + more))
  }

  var text: String { aligned(lines) + "\n" + aligned(classLines) }

  var json: JSON { .array(members) }
}
