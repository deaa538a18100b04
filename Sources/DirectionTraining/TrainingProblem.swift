package import IdeaExtraction

/// Labelled texts as rows of numbered features.
package struct TrainingProblem: Sendable {
  /// The hashes of the features, by their numbers.
  let features: [UInt64]
  let rowStarts: [Int32]
  let ids: [UInt32]
  /// 0, 1, 2 for long, short, neutral.
  let labels: [UInt8]
  let kinds: [UInt8]
  let isMirrored: [Bool]
  /// What a row's features are multiplied by.
  let norms: [Float]

  /// Reads every text and keeps the features that enough texts have.
  package init(_ texts: [LabelledText], model: DirectionModel, settings: TrainingSettings) {
    let read = texts.map { text in
      switch text.source {
      case .idea(let idea): model.features(of: idea)
      case .text(let example): model.features(of: example)
      }
    }
    let features = Self.common(read, minimum: settings.minimum)
    let numbers = Dictionary(uniqueKeysWithValues: features.enumerated().map { ($1, UInt32($0)) })
    var rowStarts: [Int32] = [0]
    var ids: [UInt32] = []
    var norms: [Float] = []
    for row in read {
      let known = row.compactMap { numbers[$0] }
      ids += known
      rowStarts.append(Int32(ids.count))
      norms.append(settings.scale * DirectionWeights.norm(known.count))
    }
    self.features = features
    self.rowStarts = rowStarts
    self.ids = ids
    self.norms = norms
    isMirrored = texts.map(\.isMirrored)
    labels = texts.map { UInt8($0.label.place) }
    kinds = texts.map { UInt8(TextKind.allCases.firstIndex(of: $0.kind) ?? 0) }
  }

  private static func common(_ rows: [[UInt64]], minimum: Int) -> [UInt64] {
    var all: [UInt64] = []
    all.reserveCapacity(rows.reduce(0) { $0 + $1.count })
    for row in rows { all += row }
    all.sort()
    var features: [UInt64] = []
    var start = 0
    while start < all.count {
      var end = start
      while end < all.count, all[end] == all[start] { end += 1 }
      if end - start >= minimum { features.append(all[start]) }
      start = end
    }
    return features
  }

  var rowCount: Int { labels.count }
}
