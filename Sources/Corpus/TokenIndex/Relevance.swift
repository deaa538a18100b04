/// The parts of BM25 (S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009),
/// with k1 = 1.2 and b = 0.75.
package enum Relevance {
  /// What the weight of a term is multiplied by, for a row that has it `count` times: between 0 and 1.
  @inlinable package static func saturation(count: Double, length: Double, meanLength: Double) -> Double {
    count / (count + 1.2 * (1 - 0.75 + 0.75 * length / meanLength))
  }

  /// The factor of every saturation.
  @inlinable package static var scale: Double { 2.2 }
}
