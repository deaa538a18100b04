/// BM25 (S. Robertson and H. Zaragoza, "The Probabilistic Relevance Framework: BM25 and Beyond", 2009), with k1 = 1.2
/// and b = 0.75.
package enum Relevance {
  /// What a row that has a term of this weight `count` times gets for it.
  ///
  /// - Parameter damping: as `damping` gives it for the length of the row.
  @inlinable package static func score(weight: Double, count: Double, damping: Double) -> Double {
    weight * count * 2.2 / (count + damping)
  }

  /// How hard a row of this length makes it to gain by repetition.
  @inlinable package static func damping(length: Double, meanLength: Double) -> Double {
    1.2 * (1 - 0.75 + 0.75 * length / meanLength)
  }

  /// The greatest score of a term, as a multiple of its weight.
  package static let limit = 2.2
}
