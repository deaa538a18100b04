/// One row of the table of cues: ways to write one thing, and what it says.
struct Cue: Sendable {
  /// Lower case, words separated by blanks; phrases are set apart by `|`, and a word of a phrase may name several with `/`, so
  /// that `turn/turns bullish` is two forms. A static text, so that the hundreds of rows, which are read at every start and
  /// asked for every idea, own no memory.
  let phrases: StaticString
  /// For views: how strongly it speaks, positive for long. For scopes: what the clause's cues are multiplied by.
  let weight: Double
  let role: Role
  let aim: Aim
  /// Of the first form; what the model knows the row by, so that rows can be added and moved.
  let hash: UInt64

  init(_ phrases: StaticString, _ weight: Double, _ role: Role, _ aim: Aim = .near) {
    self.phrases = phrases
    self.weight = weight
    self.role = role
    self.aim = aim
    hash = Self.hash(ofFirstForm: phrases.description)
  }

  /// Of the first phrase with the first of the words that each of its places names.
  private static func hash(ofFirstForm phrases: String) -> UInt64 {
    var hash = FeatureHash.basis
    var isOtherWord = false
    for byte in phrases.utf8 {
      switch byte {
      case UInt8(ascii: "|"): return hash
      case UInt8(ascii: "/"): isOtherWord = true
      case UInt8(ascii: " "):
        isOtherWord = false
        hash = FeatureHash.add(byte, to: hash)
      default: if !isOtherWord { hash = FeatureHash.add(byte, to: hash) }
      }
    }
    return hash
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
