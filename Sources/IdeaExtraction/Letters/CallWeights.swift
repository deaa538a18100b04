/// The weights of `CallFeature`s: a logistic regression over the instruments of the `open-` letters of the tests and,
/// as texts without calls, speeches and reports of the central bank and old news mails.
enum CallWeights {
  static let bias = -1.66

  static let weights: [CallFeature: Double] = [
    .sentences: 0.23, .subject: 0.25, .labelled: -1.15, .section: 0.71, .holding: 0.82, .opening: 1.31,
    .firm: 1.04, .ownTrade: 0.39, .unsigned: 2.42, .closing: -0.02, .ended: -0.65, .opinion: 1.05,
    .view: 0.11, .level: 0.25, .trade: 1.44, .placed: 0.45, .noCall: -1.32, .waiting: 2.24,
    .contract: 0.80, .news: -0.81, .voiced: 0.31, .concluded: 0.01, .headingFor: 1.64,
    .headingAgainst: -0.84, .context: -0.91, .common: -1.52, .crowd: -0.24, .asked: -0.49,
    .firstPerson: 0.03,
  ]

  private static let list = CallFeature.allCases.map { weights[$0] ?? 0 }

  static func score(of value: (CallFeature) -> Double) -> Double {
    CallFeature.allCases.reduce(bias) { $0 + list[$1.rawValue] * value($1) }
  }
}
