/// The weights of `CallFeature`s: a logistic regression over the instruments of the `open-` letters of the tests and,
/// as texts without calls, speeches and reports of the central bank and old news mails.
enum CallWeights {
  static let bias = -1.37

  static let weights: [CallFeature: Double] = [
    .sentences: 0.14, .subject: 0.18, .labelled: -1.29, .section: 0.78, .holding: 0.82, .opening: 1.24,
    .firm: 0.96, .ownTrade: 0.38, .unsigned: 1.70, .closing: -0.07, .ended: -0.57, .opinion: 0.95,
    .level: 0.16, .trade: 1.41, .placed: 0.80, .noCall: -1.55, .waiting: 2.06, .contract: 0.73,
    .news: -0.81, .voiced: 0.34, .concluded: 0.03, .headingFor: 1.12, .headingAgainst: -0.77,
    .context: -1.02, .common: -1.55, .crowd: -0.26, .asked: -0.31, .firstPerson: 0.01,
  ]

  private static let list = CallFeature.allCases.map { weights[$0] ?? 0 }

  static func score(of value: (CallFeature) -> Double) -> Double {
    CallFeature.allCases.reduce(bias) { $0 + list[$1.rawValue] * value($1) }
  }
}
