/// Minimises a smooth convex function by L-BFGS with a backtracking line search.
///
/// The same start gives the same result to the last bit. Stops after `iterations`, or when a step gains next to nothing.
func minimizeLBFGS(
  from start: [SIMD4<Float>], iterations: Int, memory: Int = 6,
  _ function: ([SIMD4<Float>]) -> (Double, [SIMD4<Float>])
) -> [SIMD4<Float>] {
  var point = start
  var (value, gradient) = function(point)
  var pairs: [Correction] = []
  for iteration in 0..<iterations {
    var direction = descent(gradient, pairs)
    var slope = dot(direction, gradient)
    if slope >= 0 {
      pairs = []
      direction = gradient.map { -$0 }
      slope = -dot(gradient, gradient)
    }
    var step = iteration == 0 ? 1 / max(dot(gradient, gradient).squareRoot(), 1e-9) : 1
    var next = moved(point, along: direction, by: step)
    var (nextValue, nextGradient) = function(next)
    var tries = 0
    while nextValue > value + 1e-4 * step * slope, tries < 20 {
      step /= 2
      tries += 1
      next = moved(point, along: direction, by: step)
      (nextValue, nextGradient) = function(next)
    }
    guard nextValue < value else { return point }
    let correction = Correction(
      moved(next, along: point, by: -1), moved(nextGradient, along: gradient, by: -1))
    if correction.curvature > 1e-10 {
      pairs.append(correction)
      if pairs.count > memory { pairs.removeFirst() }
    }
    let gain = value - nextValue
    (point, value, gradient) = (next, nextValue, nextGradient)
    if gain < 1e-6 * abs(value) { return point }
  }
  return point
}

/// A step and what it did to the gradient.
private struct Correction {
  let step: [SIMD4<Float>]
  let change: [SIMD4<Float>]
  let curvature: Double

  init(_ step: [SIMD4<Float>], _ change: [SIMD4<Float>]) {
    self.step = step
    self.change = change
    curvature = dot(step, change)
  }
}

/// The two loops of L-BFGS.
private func descent(_ gradient: [SIMD4<Float>], _ pairs: [Correction]) -> [SIMD4<Float>] {
  var direction = gradient
  var shares: [Double] = []
  for pair in pairs.reversed() {
    let share = dot(pair.step, direction) / pair.curvature
    shares.append(share)
    direction = moved(direction, along: pair.change, by: -share)
  }
  if let last = pairs.last {
    let factor = Float(last.curvature / max(dot(last.change, last.change), 1e-30))
    for index in direction.indices { direction[index] *= factor }
  }
  for (pair, share) in zip(pairs, shares.reversed()) {
    let back = dot(pair.change, direction) / pair.curvature
    direction = moved(direction, along: pair.step, by: share - back)
  }
  return direction.map { -$0 }
}

private func dot(_ a: [SIMD4<Float>], _ b: [SIMD4<Float>]) -> Double {
  var sum = 0.0
  for index in a.indices { sum += Double((a[index] * b[index]).sum()) }
  return sum
}

private func moved(
  _ point: [SIMD4<Float>], along direction: [SIMD4<Float>], by step: Double
) -> [SIMD4<Float>] {
  let step = Float(step)
  var result = point
  for index in result.indices { result[index] += direction[index] * step }
  return result
}
