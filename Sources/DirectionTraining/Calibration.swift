import Glibc

/// What logits of one kind of text are multiplied by, and what is added for long and for short.
package struct Calibration: Hashable, Sendable {
  package var factor = 1.0
  package var long = 0.0
  package var short = 0.0

  package init() {}

  /// The calibration under which the labels are likeliest, found by Newton's method.
  ///
  /// - Parameters:
  ///   - logits: Of texts that the weights were not trained on: long, short, neutral.
  ///   - labels: 0, 1, 2.
  init(_ logits: [SIMD4<Float>], labels: [Int]) {
    guard logits.count >= 30 else { return }
    for _ in 0..<60 {
      let (gradient, curvature) = slopes(logits, labels)
      guard let step = solve(curvature, gradient) else { return }
      factor = max(0.05, factor - limited(step[0]))
      long -= limited(step[1])
      short -= limited(step[2])
      if step.allSatisfy({ abs($0) < 1e-7 }) { return }
    }
  }

  private func limited(_ step: Double) -> Double { min(max(step, -0.5), 0.5) }

  /// Probabilities of long, short and neutral.
  func probabilities(_ logits: SIMD4<Float>) -> [Double] {
    let scores = [
      factor * Double(logits[0] - logits[2]) + long, factor * Double(logits[1] - logits[2]) + short, 0,
    ]
    let top = scores.max() ?? 0
    let powers = scores.map { exp($0 - top) }
    let sum = powers.reduce(0, +)
    return powers.map { $0 / sum }
  }

  private func slopes(_ logits: [SIMD4<Float>], _ labels: [Int]) -> ([Double], [[Double]]) {
    var gradient = [0.0, 0.0, 0.0]
    var curvature = [[Double]](repeating: [0, 0, 0], count: 3)
    for (logit, label) in zip(logits, labels) {
      let p = probabilities(logit)
      let a = Double(logit[0] - logit[2])
      let b = Double(logit[1] - logit[2])
      // How the logits of long and of short answer to the three numbers.
      let answers: [[Double]] = [[a, 1, 0], [b, 0, 1]]
      let slope = [p[0] - (label == 0 ? 1 : 0), p[1] - (label == 1 ? 1 : 0)]
      let spread = [[p[0] * (1 - p[0]), -p[0] * p[1]], [-p[0] * p[1], p[1] * (1 - p[1])]]
      for i in 0..<3 {
        for u in 0..<2 {
          gradient[i] += answers[u][i] * slope[u]
          for j in 0..<3 {
            for v in 0..<2 { curvature[i][j] += answers[u][i] * spread[u][v] * answers[v][j] }
          }
        }
      }
    }
    for i in 0..<3 { curvature[i][i] += 1e-6 }
    return (gradient, curvature)
  }
}

/// The solution of three linear equations, or `nil` where there is no single one.
private func solve(_ matrix: [[Double]], _ right: [Double]) -> [Double]? {
  var rows = zip(matrix, right).map { $0 + [$1] }
  for column in 0..<3 {
    guard let pivot = (column..<3).max(by: { abs(rows[$0][column]) < abs(rows[$1][column]) }),
      abs(rows[pivot][column]) > 1e-12
    else { return nil }
    rows.swapAt(column, pivot)
    for row in 0..<3 where row != column {
      let share = rows[row][column] / rows[column][column]
      for place in column..<4 { rows[row][place] -= share * rows[column][place] }
    }
  }
  return (0..<3).map { rows[$0][3] / rows[$0][$0] }
}
