/// The weights of `CallFeature`s.
enum CallWeights {
  static let bias = -2.26

  static let weights: [CallFeature: Double] = [
    .sentences: 0.16, .subject: 0.29, .labelled: -0.97, .section: 0.86, .holding: 1.00, .opening: 0.70,
    .firm: 1.43, .ownTrade: 0.66, .unsigned: 1.65, .closing: -0.53, .ended: -0.20, .opinion: 1.30,
    .level: 0.12, .trade: 1.30, .placed: 0.71, .noCall: -1.41, .waiting: 2.22, .contract: 0.83,
    .news: -0.82, .voiced: 0.22, .concluded: 0.47, .headingFor: 1.09, .headingAgainst: -1.09,
    .context: -1.14, .common: -1.57, .crowd: -0.38, .asked: -1.23, .firstPerson: 0.30,
  ]

  static func score(of value: (CallFeature) -> Double) -> Double {
    CallFeature.allCases.reduce(bias) { $0 + (weights[$1] ?? 0) * value($1) }
  }
}
