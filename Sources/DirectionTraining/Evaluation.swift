/// How well probabilities fit labels.
package struct Evaluation: Sendable {
  /// One text: what was said and what is so.
  package struct Row: Sendable {
    package var label: Int
    /// Of long, short and neutral.
    package var probabilities: [Double]
    /// Texts that are the same; two targets of one text with different labels make it conflicting.
    package var text: String

    package init(label: Int, probabilities: [Double], text: String) {
      self.label = label
      self.probabilities = probabilities
      self.text = text
    }

    /// The likeliest; neutral before long before short when equal.
    var predicted: Int {
      var best = 2
      for place in [0, 1] where probabilities[place] > probabilities[best] { best = place }
      return best
    }

    var isRight: Bool { predicted == label }
    var confidence: Double { probabilities[predicted] }
  }

  /// Of one label.
  package struct ClassScore: Sendable {
    package var count: Int
    package var precision: Double
    package var recall: Double
    package var f1: Double
  }

  package let count: Int
  package let accuracy: Double
  package let macroF1: Double
  /// Long, short, neutral.
  package let classes: [ClassScore]
  package let conflictingCount: Int
  /// `nil` where no text conflicts.
  package let conflictingAccuracy: Double?
  package let calibration: CalibrationError

  package init(_ rows: [Row]) {
    count = rows.count
    accuracy = Self.share(rows)
    classes = (0..<3).map { place in
      let hits = rows.count { $0.label == place && $0.predicted == place }
      let said = rows.count { $0.predicted == place }
      let so = rows.count { $0.label == place }
      return ClassScore(
        count: so, precision: said == 0 ? 0 : Double(hits) / Double(said),
        recall: so == 0 ? 0 : Double(hits) / Double(so),
        f1: said + so == 0 ? 0 : 2 * Double(hits) / Double(said + so))
    }
    macroF1 = classes.map(\.f1).reduce(0, +) / 3
    let labels = Dictionary(grouping: rows, by: \.text).mapValues { Set($0.map(\.label)).count }
    let conflicting = rows.filter { labels[$0.text, default: 1] > 1 }
    conflictingCount = conflicting.count
    conflictingAccuracy = conflicting.isEmpty ? nil : Self.share(conflicting)
    calibration = CalibrationError(rows.map { ($0.confidence, $0.isRight) })
  }

  private static func share(_ rows: [Row]) -> Double {
    rows.isEmpty ? 0 : Double(rows.count(where: \.isRight)) / Double(rows.count)
  }
}
