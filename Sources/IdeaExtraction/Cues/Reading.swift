/// A recognised stretch of a rationale: a mention or a cue, with its place in the clauses.
struct Item {
  /// Token numbers.
  let first: Int
  let last: Int
  var kind: Kind
  var segment = 0
  var clause = 0
  var sentence = 0

  enum Kind {
    /// 1 for the idea's own instrument, -1 for its opposite, 0 for another one.
    case mention(polarity: Double)
    /// An index into the table of cues.
    case cue(Int)
  }

  /// For words such as `it` or `the latter`, which go back to what was named before.
  var reference: Concept?
  var isPronoun: Bool { reference == .own }
  /// Whether an instrument's own name or ticker stands here.
  var isNamed: Bool { reference == nil }
  /// Whether it speaks of the own instrument or of its opposite.
  var bearsOnOwn: Bool {
    guard case .mention(let polarity) = kind else { return false }
    return polarity != 0
  }
}

/// A rationale as mentions and cues in order, and what is known of the stretches that they stand in.
///
/// A sentence has clauses, set apart by words such as `while`; a clause has segments, set apart by commas.
struct Reading {
  var items: [Item] = []
  /// Per segment, what its cues are multiplied by.
  var segmentFactors: [Double] = [1]
  var clauseFactors: [Double] = [1]
  var sentences: [Sentence] = [Sentence()]
  /// Whether the text sets two instruments against each other.
  var isPair = false

  struct Sentence {
    /// The first item that tells of risk; cues behind it hardly count.
    var riskFrom = Int.max
    var hasHolder = false
    var hasUnwind = false
    var firstClause = 0
  }

  /// Places items into sentences, clauses and segments.
  init(_ found: consuming [Item], in text: TokenizedText, cues: [Cue]) {
    items = found
    // Room for most texts, so that it is not found step by step.
    segmentFactors.reserveCapacity(16)
    clauseFactors.reserveCapacity(16)
    sentences.reserveCapacity(8)
    var token = 0
    for index in items.indices {
      while token <= items[index].first {
        if token > 0 { passGap(text.tokens[token].gap) }
        token += 1
      }
      place(index, cues: cues)
      token = max(token, items[index].last + 1)
    }
  }

  private mutating func passGap(_ gap: Gap) {
    if gap.contains(.sentence) {
      startClause(factor: 1)
      sentences.append(Sentence(firstClause: clauseFactors.count - 1))
    } else if gap.contains(.pause) {
      startClause(factor: 1)
    } else if gap.contains(.comma) {
      segmentFactors.append(1)
    }
  }

  private mutating func startClause(factor: Double) {
    clauseFactors.append(1)
    segmentFactors.append(factor)
  }

  private mutating func place(_ index: Int, cues: [Cue]) {
    if case .cue(let row) = items[index].kind { note(cues[row], at: index) }
    items[index].segment = segmentFactors.count - 1
    items[index].clause = clauseFactors.count - 1
    items[index].sentence = sentences.count - 1
  }

  private mutating func note(_ cue: Cue, at index: Int) {
    let sentence = sentences.count - 1
    switch cue.role {
    case .scope: startClause(factor: cue.weight)
    case .contrast:
      damp(cue.weight, from: sentences[sentence].firstClause, at: index)
      startClause(factor: 1)
    case .clause: startClause(factor: segmentFactors[segmentFactors.count - 1])
    case .risk: sentences[sentence].riskFrom = min(sentences[sentence].riskFrom, index)
    case .holder: sentences[sentence].hasHolder = true
    case .unwind: sentences[sentence].hasUnwind = true
    case .versus: isPair = true
    case .position, .advice, .view, .comparison, .option, .neutral, .negator, .idiom: break
    }
  }

  /// A sentence that begins with the contrast takes back some of the sentence before.
  private mutating func damp(_ factor: Double, from firstClause: Int, at index: Int) {
    var first = firstClause
    let opensSentence = index == 0 || items[index - 1].sentence != sentences.count - 1
    if first == clauseFactors.count - 1, sentences.count > 1, opensSentence {
      first = sentences[sentences.count - 2].firstClause
    }
    // Each clause is damped once, so that the cost stays linear in a text of nothing but contrasts.
    var clause = clauseFactors.count - 1
    while clause >= first, clauseFactors[clause] == 1 {
      clauseFactors[clause] = factor
      clause -= 1
    }
  }
}
