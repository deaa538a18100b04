/// The weights of `CallFeature`s: a logistic regression over the instruments of the `open-` letters of the tests and,
/// as texts without calls, speeches and reports of the central bank and old news mails.
enum CallWeights {
  static let bias = -1.58

  static let weights: [CallFeature: Double] = [
    .sentences: 0.20, .subject: 0.17, .labelled: -1.25, .section: 0.78, .holding: 0.87, .opening: 1.25,
    .firm: 0.95, .ownTrade: 0.38, .unsigned: 1.79, .closing: -0.21, .ended: -0.50, .opinion: 0.95,
    .level: 0.20, .trade: 1.29, .placed: 0.69, .noCall: -1.53, .waiting: 2.15, .contract: 0.78,
    .news: -0.79, .voiced: 0.29, .concluded: 0.17, .headingFor: 1.19, .headingAgainst: -1.06,
    .context: -1.04, .common: -1.45, .crowd: -0.18, .asked: -0.32, .firstPerson: -0.03,
  ]

  private static let list = CallFeature.allCases.map { weights[$0] ?? 0 }

  static func score(of value: (CallFeature) -> Double) -> Double {
    CallFeature.allCases.reduce(bias) { $0 + list[$1.rawValue] * value($1) }
  }
}
