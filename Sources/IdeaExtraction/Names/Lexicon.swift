import Newsletters
import TextAnalysis

/// The names of instruments and the cues, as one tree of phrases over numbered words.
struct Lexicon: Sendable {
  private(set) var vocabulary: Vocabulary
  private var nodes: [Node] = [Node()]
  /// From the first word of a phrase to its node; 0 where no phrase starts so.
  private var roots: [Int32] = []
  private var edges: PhraseEdges
  private var names: [Name] = []
  /// For each word of each name, which letters must be capitals in the text.
  private var capitals: [UInt64] = []

  /// What ends at a place in the tree.
  struct Node: Sendable {
    var cue: Int32 = -1
    /// The names that are spelled so, in the order in which they came; -1 for none.
    var firstName: Int32 = -1
    fileprivate var lastName: Int32 = -1
    /// A bit for the lowest six bits of each word that goes on from here: most words of a text do not.
    fileprivate var nextWords: UInt64 = 0
    /// Set for a word that goes back to what was named before, as `it` does.
    var reference: Concept?
  }

  /// One spelling of an instrument or a concept.
  struct Name: Sendable {
    let subject: Subject
    /// A ticker of one letter counts only behind a `$`, unless the idea is about it.
    let needsCashtag: Bool
    /// Its first word's place among `capitals`.
    fileprivate let firstCapitals: Int32
    /// The next name of the same node; -1 for none.
    fileprivate(set) var next: Int32 = -1
  }

  init(instruments: [Instrument], cues: [Cue]) {
    // Room for about as many words and phrases as the bundled instruments and the cues have.
    vocabulary = Vocabulary(capacity: instruments.count + 4_096)
    edges = PhraseEdges(capacity: instruments.count + 8_192)
    nodes.reserveCapacity(instruments.count * 3 + 8_192)
    roots.reserveCapacity(instruments.count + 4_096)
    names.reserveCapacity(instruments.count * 3)
    capitals.reserveCapacity(instruments.count * 6)
    insertNames(of: instruments)
    insert(cues)
  }

  subscript(node: Int) -> Node { nodes[node] }

  func name(_ number: Int32) -> Name { names[Int(number)] }

  /// Which letters of a name's word must be capitals.
  func capitals(of name: Name, word: Int) -> UInt64 { capitals[Int(name.firstCapitals) + word] }

  /// The node of the one-word phrase, or `nil`.
  func root(_ word: Int32) -> Int? {
    guard word >= 0, Int(word) < roots.count, roots[Int(word)] > 0 else { return nil }
    return Int(roots[Int(word)])
  }

  /// The node of the phrase that is one word longer, or `nil`.
  func child(of node: Int, _ word: Int32) -> Int? {
    guard word >= 0, nodes[node].nextWords >> UInt64(word & 63) & 1 != 0 else { return nil }
    return edges[node, word]
  }
}

extension Lexicon {
  private mutating func insertNames(of instruments: [Instrument]) {
    var texts = JoinedTexts(capacity: instruments.count * 3)
    var subjects: [Subject] = []
    subjects.reserveCapacity(instruments.count * 3)
    func add(_ text: String, _ subject: Subject) {
      texts.append(text)
      subjects.append(subject)
    }
    for (index, instrument) in instruments.enumerated() {
      add(instrument.ticker, .instrument(index))
      add(instrument.name, .instrument(index))
      let short = withoutLegalForm(instrument.name)
      if short.utf8.count < instrument.name.utf8.count, short.utf8.count >= 4 {
        add(short, .instrument(index))
      }
      for alias in instrument.aliases { add(alias, .instrument(index)) }
    }
    for concept in Concept.allCases {
      for form in concept.forms { add(form, .concept(concept)) }
    }
    let folded = fold(texts.bytes)
    var last: Subject?
    for (range, subject) in zip(texts.ranges, subjects) {
      // An instrument's first text is its ticker.
      let needsCashtag = range.count == 1 && subject != last && subject.isInstrument
      insert(texts.bytes, folded, range, naming: subject, needsCashtag: needsCashtag)
      last = subject
    }
  }

  private mutating func insert(
    _ original: [UInt8], _ folded: [UInt8], _ range: Range<Int>, naming subject: Subject, needsCashtag: Bool
  ) {
    let firstCapitals = Int32(capitals.count)
    var node = 0
    var end = range.lowerBound
    while let word = nextWord(in: folded.span, from: end), word.lowerBound < range.upperBound {
      node = extend(node, by: vocabulary.insert(folded.span, word))
      capitals.append(IdeaExtraction.capitals(of: original, folded: folded, in: word))
      end = word.upperBound
    }
    guard node > 0 else { return }
    let number = Int32(names.count)
    names.append(Name(subject: subject, needsCashtag: needsCashtag, firstCapitals: firstCapitals))
    if nodes[node].lastName >= 0 {
      names[Int(nodes[node].lastName)].next = number
    } else {
      nodes[node].firstName = number
    }
    nodes[node].lastName = number
    if case .concept(let concept) = subject, concept.goesBack { nodes[node].reference = concept }
  }

  private mutating func insert(_ cues: [Cue]) {
    var texts = JoinedTexts(capacity: cues.count * 4)
    for cue in cues { texts.append(cue.phrases.description) }
    let folded = fold(texts.bytes)
    for (index, range) in texts.ranges.enumerated() {
      var start = range.lowerBound
      while start < range.upperBound {
        let end = folded[start..<range.upperBound].firstIndex(of: UInt8(ascii: "|")) ?? range.upperBound
        insertPhrase(folded.span, start..<end, cue: Int32(index))
        start = end + 1
      }
    }
  }

  /// A phrase of several ways to write it: each word that names several leads from each node reached to several.
  private mutating func insertPhrase(_ text: Span<UInt8>, _ range: Range<Int>, cue: Int32) {
    var reached = [0]
    var start = range.lowerBound
    while start < range.upperBound {
      var end = start
      while end < range.upperBound, text[end] != UInt8(ascii: " ") { end += 1 }
      if start < end { reached = extend(reached, by: text, start..<end) }
      start = end + 1
    }
    for node in reached where node > 0 { nodes[node].cue = cue }
  }

  /// `choice` is words of which each is one way to go on, set apart by `/`.
  private mutating func extend(_ reached: [Int], by text: Span<UInt8>, _ choice: Range<Int>) -> [Int] {
    var longer: [Int] = []
    var start = choice.lowerBound
    while start < choice.upperBound {
      var end = start
      while end < choice.upperBound, text[end] != UInt8(ascii: "/") { end += 1 }
      let first = longer.count
      longer += reached
      var wordEnd = start
      while let word = nextWord(in: text, from: wordEnd), word.lowerBound < end {
        let number = vocabulary.insert(text, word)
        for index in first..<longer.count { longer[index] = extend(longer[index], by: number) }
        wordEnd = word.upperBound
      }
      start = end + 1
    }
    return longer
  }

  /// The node of the phrase that is one word longer, made where it is missing; the root is node 0.
  private mutating func extend(_ node: Int, by word: Int32) -> Int {
    let child = nodes.count
    if node == 0 {
      while roots.count <= Int(word) { roots.append(0) }
      if roots[Int(word)] > 0 { return Int(roots[Int(word)]) }
      roots[Int(word)] = Int32(child)
    } else {
      if let child = edges[node, word] { return child }
      edges.insert(node, word, child: child)
      nodes[node].nextWords |= 1 << UInt64(word & 63)
    }
    nodes.append(Node())
    return child
  }
}
