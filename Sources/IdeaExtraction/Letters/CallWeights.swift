/// The weights of `CallFeature`s.
enum CallWeights {
  static let bias = -2.43

  static let weights: [CallFeature: Double] = [
    .sentences: 0.47, .subject: 0.80, .labelled: -0.41, .section: 0.68, .holding: 0.42, .opening: 0.95,
    .unsigned: 0.66, .closing: -0.56, .opinion: 2.08, .view: 0.29, .level: 0.59, .trade: 0.85,
    .noCall: -1.12, .waiting: 2.14, .others: 0.46, .news: -0.72, .headingFor: 0.70,
    .headingAgainst: -1.03, .context: -1.52, .common: -1.16, .crowd: -0.15, .asked: -0.32,
    .directed: 0.58, .undecided: -0.44, .firstPerson: -0.31, .ownTrade: 0.74, .firm: 1.24, .size: 0.45,
    .price: 0.16, .contract: 0.53, .ended: -0.36,
  ]

  static func score(of value: (CallFeature) -> Double) -> Double {
    CallFeature.allCases.reduce(bias) { $0 + (weights[$1] ?? 0) * value($1) }
  }

  /// Whether what the direction model thinks can turn a score that was made without.
  static func mayTurn(_ score: Double) -> Bool { true }
}
