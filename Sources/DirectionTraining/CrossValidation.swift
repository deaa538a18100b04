import IdeaExtraction

/// How rows are weighted and how strongly weights are held back.
package struct TrainingSettings: Sendable {
  /// Of a headline's loss against half the square of the weights.
  package var cost: Float = 0.045
  package var scale: Float = 6
  /// Per kind: idea, headline, news.
  package var kindWeights: [Float] = [1, 1, 2]
  /// What the weights that all kinds share count, per kind.
  package var shares: [Float] = [0.6, 1, 1]
  /// Per kind, what features of words, of classes and of cues count: the more, the less they are held back.
  package var factors: [[Float]] = [[1, 0.7, 0.7], [1.3, 0.7, 0.5], [1.1, 1, 1]]
  /// How much features that tell labels apart are held back less than others, from 0 to 1.
  package var contrast: Float = 0.65
  package var iterations = 40
  package var minimum = 2
  /// How many features keep their weights.
  package var featureLimit = 187_000
  /// What a mirrored text counts against the text itself.
  package var mirror: Float = 0.3

  package init() {}
}

/// Trains on all folds but one and tells the rest, fold by fold.
package struct CrossValidation {
  /// Per row, calibrated by the other folds' answers.
  package let rows: [Evaluation.Row]
  /// Per kind, by all folds' answers.
  package let calibrations: [Calibration]

  package init(_ texts: [LabelledText], _ problem: TrainingProblem, folds: Int, settings: TrainingSettings) {
    let foldOf = texts.map { Int(Self.hash($0.group) % UInt64(folds)) }
    var raw = [SIMD4<Float>](repeating: .zero, count: texts.count)
    for fold in 0..<folds {
      let weights = fit(problem, rows: texts.indices.filter { foldOf[$0] != fold }, settings)
      let held = texts.indices.filter { foldOf[$0] == fold }
      for (row, logit) in zip(held, logits(problem, rows: held, weights: weights)) { raw[row] = logit }
    }
    func calibration(_ kind: TextKind, without fold: Int?) -> Calibration {
      let rows = texts.indices.filter {
        texts[$0].kind == kind && foldOf[$0] != fold && !texts[$0].isMirrored
      }
      return Calibration(rows.map { raw[$0] }, labels: rows.map { texts[$0].label.place })
    }
    let perFold = (0..<folds).map { fold in TextKind.allCases.map { calibration($0, without: fold) } }
    calibrations = TextKind.allCases.map { calibration($0, without: nil) }
    rows = texts.indices.map { row in
      let kind = TextKind.allCases.firstIndex(of: texts[row].kind) ?? 0
      return Evaluation.Row(
        label: texts[row].label.place,
        probabilities: perFold[foldOf[row]][kind].probabilities(raw[row]), text: texts[row].words)
    }
  }

  /// FNV-1a, so that folds are the same on every run.
  private static func hash(_ text: String) -> UInt64 {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for byte in text.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
    return hash >> 17
  }
}

/// Weights per kind from these rows.
func fit(_ problem: TrainingProblem, rows: [Int], _ settings: TrainingSettings) -> [[SIMD4<Float>]] {
  let weights = problem.kinds.indices.map { row in
    settings.kindWeights[Int(problem.kinds[row])] * settings.cost
      * (problem.isMirrored[row] ? settings.mirror : 1)
  }
  let fitted = LinearFit(
    problem, rows: rows, rowWeights: weights, shares: settings.shares, factors: settings.factors,
    contrast: settings.contrast
  ).weights(iterations: settings.iterations)
  return pruned(fitted, problem, to: settings.featureLimit)
}

/// Weights of all but the features that say most, over all texts, set to nothing, so that the file stays small.
private func pruned(_ weights: [[SIMD4<Float>]], _ problem: TrainingProblem, to limit: Int) -> [[SIMD4<
  Float
>]] {
  let count = problem.features.count
  guard limit < count else { return weights }
  var rows = [Float](repeating: 0, count: count)
  for id in problem.ids { rows[Int(id)] += 1 }
  let said = (0..<count).map { feature in
    let strongest =
      weights.map { max(abs($0[feature][0] - $0[feature][2]), abs($0[feature][1] - $0[feature][2])) }.max()
      ?? 0
    return strongest * rows[feature].squareRoot()
  }
  let least = said.sorted(by: >)[limit]
  return weights.map { kind in kind.indices.map { said[$0] > least ? kind[$0] : .zero } }
}
