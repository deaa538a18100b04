/// Makes random sentences from the productions of a grammar, the same ones for the same seed.
struct SentenceGenerator {
  let grammar: Grammar
  private var random: SeededRandom
  private var output = ""
  private var joinsNext = true
  private let heights: [String: Int]

  /// What stands for each token of `lexical.ebnf`.
  static let samples: [String: [String]] = [
    "NAME": ["title", "author", "headline", "alpha", "foo_1", "Überschrift"],
    "SOURCE": ["ideas", "newsletters", "points", "_", "tech"],
    "RELATION": ["ideas", "points", "idea"],
    "NUMBER": ["12", "0.7", ".7", "1_000", "2026"],
    "PERCENT": ["70%", "0.5%"],
    "STRING": ["'a b'", "\"it's\"", "'O''Neil'", "“x”", "'\\u{20AC}\\n'"],
    "REGEX": ["/a.b/", "/long\\/short/i"],
    "BAREWORD": [
      "IGV", "BRK.B", "EUR/USD", "^VIX", "0700.HK", "ES=F", "2026-05", "OR", "now", "2026-05-06T09:30",
    ],
    "CASHTAG": ["$IGV", "$BRK.B"],
    "PARAMETER": [":ticker", ":x1"],
    "UNIT": ["d", "w", "mo", "q", "y", "days", "month"],
    "MONTH": ["May", "January", "sep"],
    "YEAR": ["2026", "1999"],
    "END": [";", "\n", " ;\n# a comment\n"],
  ]

  init(_ grammar: Grammar, seed: UInt64) {
    self.grammar = grammar
    random = SeededRandom(seed: seed)
    heights = Self.heights(of: grammar)
  }

  mutating func sentence(of production: String, depth: Int) -> String {
    output = ""
    joinsNext = true
    write(.name(production), in: production, depth: depth)
    return output
  }

  private mutating func write(_ node: Grammar.Node, in production: String, depth: Int) {
    switch node {
    case .terminal(let text): write(text, in: production)
    case .name(let name):
      if let samples = Self.samples[name] {
        write(samples[random.below(samples.count)], in: production)
      } else if let next = grammar[name] {
        write(next.node, in: name, depth: depth - 1)
      }
    case .sequence(let items):
      for item in items { write(item, in: production, depth: depth) }
    case .choice(let options):
      let fitting = options.filter { height(of: $0) < depth }
      let lowest = options.min { height(of: $0) < height(of: $1) }.map { [$0] } ?? []
      let open = fitting.isEmpty ? lowest : fitting
      write(open[random.below(open.count)], in: production, depth: depth)
    case .optional(let inner):
      if height(of: inner) < depth, random.below(3) == 0 { write(inner, in: production, depth: depth) }
    case .repeated(let inner, let atLeastOne):
      let fits = height(of: inner) < depth
      for _ in 0..<((atLeastOne ? 1 : 0) + (fits ? random.below(3) : 0)) {
        write(inner, in: production, depth: depth)
      }
    case .characters: break
    }
  }

  /// A blank before each token, but where the language wants none: `newsletter.title`, `.author`, `lower(x)`.
  private mutating func write(_ token: String, in production: String) {
    let isTight =
      production == "field" && token == "."
      || (production == "call" || production == "conditional") && token == "("
    if !joinsNext, !isTight { output += " " }
    output += token
    joinsNext = token == "." && (production == "field" || production == "dottedField")
  }

  private func height(of node: Grammar.Node) -> Int { Self.height(of: node, heights) }

  /// The least depth at which each production can be finished.
  private static func heights(of grammar: Grammar) -> [String: Int] {
    var heights: [String: Int] = [:]
    for _ in grammar.productions {
      for production in grammar.productions {
        heights[production.name] = min(1000, height(of: production.node, heights) + 1)
      }
    }
    return heights
  }

  private static func height(of node: Grammar.Node, _ heights: [String: Int]) -> Int {
    switch node {
    case .terminal, .characters, .optional: 0
    case .name(let name): samples[name] != nil ? 0 : heights[name] ?? 1000
    case .sequence(let items): items.map { height(of: $0, heights) }.max() ?? 0
    case .choice(let options): options.map { height(of: $0, heights) }.min() ?? 0
    case .repeated(let inner, let atLeastOne): atLeastOne ? height(of: inner, heights) : 0
    }
  }
}

/// SplitMix64: small, seeded, the same on every machine.
struct SeededRandom {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func below(_ bound: Int) -> Int {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return Int((z ^ (z >> 31)) % UInt64(bound))
  }
}
