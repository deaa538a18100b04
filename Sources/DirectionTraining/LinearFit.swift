import Glibc
import IdeaExtraction

/// Multinomial logistic regression with weights that all kinds of text share and weights of each kind's own.
///
/// What is minimised is the sum of the rows' losses, times their weights and `cost`, plus half the square of every
/// weight. Both sets of weights are one vector: the shared ones first. Lane 3 is not used.
struct LinearFit {
  private let problem: TrainingProblem
  private let rows: [Int]
  private let rowWeights: [Float]
  /// Per kind, what the shared weights count.
  private let shares: [Float]
  /// Per kind and group of features, what a feature counts.
  private let factors: [[Float]]
  /// Per feature, its group.
  private let groups: [UInt8]
  /// Per feature, how unevenly the labels share it.
  private let contrasts: [Float]
  private let kindCount = 3
  private var featureCount: Int { problem.features.count }

  init(
    _ problem: TrainingProblem, rows: [Int], rowWeights: [Float], shares: [Float], factors: [[Float]],
    contrast: Float
  ) {
    contrasts = labelContrasts(of: problem, rows: rows, share: contrast)
    self.problem = problem
    self.shares = shares
    self.factors = factors
    groups = problem.features.map { UInt8(FeatureGroup(of: $0).rawValue) }
    self.rows = rows
    self.rowWeights = rowWeights
  }

  /// Weights per kind: shared ones plus its own, feature by feature.
  func weights(iterations: Int) -> [[SIMD4<Float>]] {
    let start = [SIMD4<Float>](repeating: .zero, count: featureCount * (kindCount + 1))
    let found = minimizeLBFGS(from: start, iterations: iterations) { objective($0) }
    return effective(found)
  }

  private func effective(_ point: [SIMD4<Float>]) -> [[SIMD4<Float>]] {
    (1...kindCount).map { kind in
      (0..<featureCount).map { feature in
        (point[feature] * shares[kind - 1] + point[kind * featureCount + feature])
          * (factors[kind - 1][Int(groups[feature])] * contrasts[feature])
      }
    }
  }

  /// The loss at a point and its gradient.
  private func objective(_ point: [SIMD4<Float>]) -> (Double, [SIMD4<Float>]) {
    let weights = effective(point)
    var gradient = [SIMD4<Float>](repeating: .zero, count: point.count)
    var loss = 0.0
    for row in rows {
      let kind = Int(problem.kinds[row])
      let ids = Int(problem.rowStarts[row])..<Int(problem.rowStarts[row + 1])
      let logits = sum(weights[kind], ids) * problem.norms[row]
      let (rowLoss, slope) = logisticLoss(logits, label: Int(problem.labels[row]))
      loss += Double(rowLoss * rowWeights[row])
      let step = slope * (problem.norms[row] * rowWeights[row])
      let offset = (kind + 1) * featureCount
      for index in ids { gradient[offset + Int(problem.ids[index])] += step }
    }
    for feature in 0..<featureCount {
      var shared = SIMD4<Float>.zero
      for kind in 1...kindCount {
        let place = kind * featureCount + feature
        gradient[place] *= factors[kind - 1][Int(groups[feature])] * contrasts[feature]
        shared += gradient[place] * shares[kind - 1]
      }
      gradient[feature] = shared
    }
    var squares = 0.0
    for index in point.indices {
      squares += Double((point[index] * point[index]).sum())
      gradient[index] += point[index]
    }
    return (loss + squares / 2, gradient)
  }

  private func sum(_ weights: [SIMD4<Float>], _ ids: Range<Int>) -> SIMD4<Float> {
    var sum = SIMD4<Float>.zero
    for index in ids { sum += weights[Int(problem.ids[index])] }
    return sum
  }
}

/// The loss of one row and its slope by the logits.
private func logisticLoss(_ logits: SIMD4<Float>, label: Int) -> (Float, SIMD4<Float>) {
  let top = max(logits[0], logits[1], logits[2])
  var powers = SIMD4<Float>(expf(logits[0] - top), expf(logits[1] - top), expf(logits[2] - top), 0)
  let total = powers.sum()
  powers /= total
  let loss = -logf(max(powers[label], 1e-12))
  powers[label] -= 1
  return (loss, powers)
}

/// The logits of rows under weights per kind.
func logits(_ problem: TrainingProblem, rows: [Int], weights: [[SIMD4<Float>]]) -> [SIMD4<Float>] {
  rows.map { row in
    let kind = Int(problem.kinds[row])
    var sum = SIMD4<Float>.zero
    for index in Int(problem.rowStarts[row])..<Int(problem.rowStarts[row + 1]) {
      sum += weights[kind][Int(problem.ids[index])]
    }
    return sum * problem.norms[row]
  }
}

/// How far the labels of a feature's rows are from those of all rows: the largest logarithm of a ratio of chances, as in
/// naive Bayes, so that what tells labels apart is held back less.
///
/// `share` tells how much of it counts; with 0 every feature is the same.
private func labelContrasts(of problem: TrainingProblem, rows: [Int], share: Float) -> [Float] {
  var counts = [SIMD4<Float>](repeating: .zero, count: problem.features.count)
  var totals = SIMD4<Float>.zero
  for row in rows {
    let label = Int(problem.labels[row])
    totals[label] += 1
    for index in Int(problem.rowStarts[row])..<Int(problem.rowStarts[row + 1]) {
      counts[Int(problem.ids[index])][label] += 1
    }
  }
  let all = totals.sum()
  return counts.map { count in
    let sum = count.sum()
    let ratios = (0..<3).map { label in
      abs(
        logf((count[label] + 1) / (totals[label] + 1))
          - logf((sum - count[label] + 1) / (all - totals[label] + 1)))
    }
    return 1 - share + share * (ratios.max() ?? 0)
  }
}
