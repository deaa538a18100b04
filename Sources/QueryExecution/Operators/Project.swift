/// Computes the columns of a `select`.
final class Project: Operator {
  private let input: any Operator
  private let evaluations: [Evaluation]

  init(_ input: any Operator, _ evaluations: [Evaluation]) {
    self.input = input
    self.evaluations = evaluations
  }

  func next() throws(ExecutionError) -> Batch? {
    guard let batch = try input.next() else { return nil }
    var vectors: [Vector] = []
    for evaluate in evaluations { vectors.append(try evaluate(batch)) }
    return Batch(content: .columns(vectors, count: batch.count))
  }
}
