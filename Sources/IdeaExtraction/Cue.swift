/// One row of the table of cues: ways to write one thing, and what it says.
struct Cue: Sendable {
  /// Lower case, words separated by blanks.
  let forms: [String]
  /// For views: how strongly it speaks, positive for long. For scopes: what the clause's cues are multiplied by.
  let weight: Double
  let role: Role
  let aim: Aim
  /// Of the first form; what the model knows the row by, so that rows can be added and moved.
  let hash: UInt64

  /// Phrases are set apart by `|`; a word of a phrase may name several with `/`, so that `turn/turns bullish` is two forms.
  init(_ forms: String, _ weight: Double, _ role: Role, _ aim: Aim = .near) {
    // Split by bytes: hundreds of rows are read at every start, and by characters takes five times as long.
    self.forms = forms.utf8.split(separator: UInt8(ascii: "|")).flatMap(Self.spelledOut)
    self.weight = weight
    self.role = role
    self.aim = aim
    hash = FeatureHash.of(self.forms[0].utf8)
  }

  private static func spelledOut(_ phrase: Substring.UTF8View) -> [String] {
    guard phrase.contains(UInt8(ascii: "/")) else { return [String(Substring(phrase))] }
    return phrase.split(separator: UInt8(ascii: " ")).reduce([]) { phrases, choice in
      choice.split(separator: UInt8(ascii: "/")).map { String(Substring($0)) }.flatMap { word in
        phrases.isEmpty ? [word] : phrases.map { $0 + " " + word }
      }
    }
  }

  enum Role: Sendable {
    /// A holding or a trade, such as `long`; may be somebody else's, and may be in options.
    case position
    /// A recommendation, of the trade that follows it or else of an instrument.
    case advice
    /// What a price does or should do, or a judgement of worth.
    case view
    /// Says the weight of its subject and the opposite of its object: `outperform`.
    case comparison
    /// Nothing decided; `weight` speaks for neutral.
    case neutral
    /// A put or a call.
    case option
    /// Turns the next cue around.
    case negator
    /// Starts a stretch up to the next comma or clause in which cues count `weight` times.
    case scope
    /// What went before in the sentence counts for less.
    case contrast
    /// Starts a clause, nothing more.
    case clause
    /// The rest of the sentence is what may go wrong.
    case risk
    /// Others whose positions are told.
    case holder
    /// Positions of others being closed.
    case unwind
    /// Sets the next instrument against the one before.
    case versus
    /// A phrase that would look like a cue and is none.
    case idiom
  }

  /// Where a cue looks for its instrument first.
  enum Aim: Sendable {
    /// `long X`.
    case ahead
    /// `X rises`.
    case behind
    /// `upside in X`, else `X upside`.
    case near
  }

  /// Whether it speaks for long or short by itself.
  var isDirectional: Bool {
    switch role {
    case .position, .advice, .view, .comparison, .option: true
    case .neutral, .negator, .scope, .contrast, .clause, .risk, .holder, .unwind, .versus, .idiom: false
    }
  }
}
