/// The weights of `CallFeature`s.
enum CallWeights {
  static let bias = -2.18

  static let weights: [CallFeature: Double] = [
    .sentences: 0.35, .subject: 0.61, .labelled: -0.68, .section: 0.71, .holding: 0.50, .opening: 0.73,
    .firm: 1.35, .ownTrade: 0.92, .unsigned: 1.39, .closing: -0.79, .ended: -0.40, .opinion: 1.52,
    .view: 0.28, .level: 0.69, .trade: 1.07, .placed: 0.63, .noCall: -1.54, .waiting: 1.94, .size: 0.40,
    .contract: 0.71, .news: -0.46, .voiced: 0.41, .concluded: 0.16, .headingFor: 0.93,
    .headingAgainst: -1.07, .context: -1.44, .common: -1.00, .crowd: -0.06, .asked: -0.31,
    .firstPerson: -0.54,
  ]

  static func score(of value: (CallFeature) -> Double) -> Double {
    CallFeature.allCases.reduce(bias) { $0 + (weights[$1] ?? 0) * value($1) }
  }
}
