import Newsletters
import TextAnalysis

/// The names of instruments and the cues, as one tree of phrases over numbered words.
struct Lexicon: Sendable {
  private(set) var vocabulary = Vocabulary()
  private var nodes: [Node] = [Node()]
  /// From the first word of a phrase to its node; 0 where no phrase starts so.
  private var roots: [Int32] = []
  /// From a node and the next word, joined by `edge`, to the longer phrase's node.
  private var edges: [UInt64: Int32] = [:]

  /// What ends at a place in the tree.
  struct Node: Sendable {
    var cue: Int32 = -1
    var names: [Name] = []
    var hasChildren = false
  }

  /// One spelling of an instrument or a concept.
  struct Name: Sendable {
    let subject: Subject
    /// Per word, which letters must be capitals in the text.
    let capitals: [UInt64]
    /// A ticker of one letter counts only behind a `$`, unless the idea is about it.
    let needsCashtag: Bool
  }

  init(instruments: [Instrument], cues: [Cue]) {
    // Room for the tables that ship with the program, so that it is not found step by step.
    nodes.reserveCapacity(4_096)
    edges.reserveCapacity(2_048)
    for (index, instrument) in instruments.enumerated() {
      insert(instrument.ticker, naming: .instrument(index), needsCashtag: instrument.ticker.utf8.count == 1)
      for name in [instrument.name] + instrument.aliases { insert(name, naming: .instrument(index)) }
    }
    for concept in Concept.allCases {
      for form in concept.forms { insert(form, naming: .concept(concept)) }
    }
    for (index, cue) in cues.enumerated() {
      for form in cue.forms {
        if let node = node(for: form.foldedUTF8, eachWord: { _ in }) { nodes[node].cue = Int32(index) }
      }
    }
  }

  subscript(node: Int) -> Node { nodes[node] }

  /// The node of the one-word phrase, or `nil`.
  func root(_ word: Int32) -> Int? {
    guard word >= 0, Int(word) < roots.count, roots[Int(word)] > 0 else { return nil }
    return Int(roots[Int(word)])
  }

  /// The node of the phrase that is one word longer, or `nil`.
  func child(of node: Int, _ word: Int32) -> Int? {
    guard word >= 0, nodes[node].hasChildren else { return nil }
    return edges[edge(node, word)].map(Int.init)
  }

  private mutating func insert(_ text: String, naming subject: Subject, needsCashtag: Bool = false) {
    let original = Array(text.utf8)
    let folded = fold(original)
    var masks: [UInt64] = []
    let node = node(for: folded) { masks.append(capitals(of: original, folded: folded, in: $0)) }
    guard let node else { return }
    nodes[node].names.append(Name(subject: subject, capitals: masks, needsCashtag: needsCashtag))
  }

  /// Walks to the phrase's node, making what is missing; `nil` for a text without words.
  private mutating func node(for folded: [UInt8], eachWord: (Range<Int>) -> Void) -> Int? {
    var node = 0
    forEachWord(in: folded) { range in
      let word = vocabulary.insert(folded.span, range)
      node = node == 0 ? makeRoot(word) : makeChild(of: node, word)
      eachWord(range)
    }
    return node == 0 ? nil : node
  }

  private mutating func makeRoot(_ word: Int32) -> Int {
    while roots.count <= Int(word) { roots.append(0) }
    if roots[Int(word)] == 0 {
      roots[Int(word)] = Int32(nodes.count)
      nodes.append(Node())
    }
    return Int(roots[Int(word)])
  }

  private mutating func makeChild(of node: Int, _ word: Int32) -> Int {
    if let child = edges[edge(node, word)] { return Int(child) }
    let child = nodes.count
    edges[edge(node, word)] = Int32(child)
    nodes[node].hasChildren = true
    nodes.append(Node())
    return child
  }

  private func edge(_ node: Int, _ word: Int32) -> UInt64 { UInt64(node) << 32 | UInt64(UInt32(word)) }
}
