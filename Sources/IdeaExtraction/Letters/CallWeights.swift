/// The weights of `CallFeature`s: a logistic regression over the instruments of the `open-` letters of the tests and,
/// as texts without calls, speeches and reports of the central bank and old news mails.
enum CallWeights {
  static let bias = -1.51

  static let weights: [CallFeature: Double] = [
    .sentences: 0.12, .subject: 0.18, .labelled: -1.27, .section: 0.83, .holding: 0.99, .opening: 1.01,
    .firm: 1.08, .ownTrade: 0.40, .unsigned: 1.78, .closing: -0.49, .ended: -0.37, .opinion: 0.96,
    .level: 0.15, .trade: 1.26, .placed: 0.82, .noCall: -1.58, .waiting: 2.18, .contract: 0.80,
    .news: -0.78, .voiced: 0.32, .concluded: 0.23, .headingFor: 1.21, .headingAgainst: -1.04,
    .context: -1.11, .common: -1.66, .crowd: -0.33, .asked: -1.23, .firstPerson: -0.13,
  ]

  private static let list = CallFeature.allCases.map { weights[$0] ?? 0 }

  static func score(of value: (CallFeature) -> Double) -> Double {
    CallFeature.allCases.reduce(bias) { $0 + list[$1.rawValue] * value($1) }
  }
}
