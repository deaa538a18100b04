/// The weights of `CallFeature`s: a logistic regression over the instruments of the `open-` letters of the tests and,
/// as texts without calls, speeches and reports of the central bank and old news mails.
enum CallWeights {
  static let bias = -1.61

  static let weights: [CallFeature: Double] = [
    .sentences: 0.16, .subject: 0.19, .labelled: -1.31, .section: 0.73, .holding: 0.80, .opening: 1.19,
    .firm: 0.97, .ownTrade: 0.57, .unsigned: 1.77, .closing: -0.03, .ended: -0.64, .opinion: 0.96,
    .level: 0.26, .trade: 1.35, .placed: 0.48, .noCall: -1.45, .waiting: 2.09, .contract: 0.77,
    .news: -0.80, .voiced: 0.32, .concluded: 0.11, .headingFor: 1.35, .headingAgainst: -0.84,
    .context: -1.05, .common: -1.56, .crowd: -0.24, .asked: -0.34, .firstPerson: 0.02,
  ]

  private static let list = CallFeature.allCases.map { weights[$0] ?? 0 }

  static func score(of value: (CallFeature) -> Double) -> Double {
    CallFeature.allCases.reduce(bias) { $0 + list[$1.rawValue] * value($1) }
  }
}
