/// A cue where a sentence has it, with what stands before it.
struct FoundCue {
  let cue: CallCue
  let first: Int
  let last: Int
  /// Whether the author acts, or nobody is named: `Bought more on the dip.`
  let hasAuthor: Bool
  /// Whether a sentence begins with it.
  let isElided: Bool
  /// Whether the author is named.
  let namesAuthor: Bool
  /// Whether somebody else acts.
  let isOthers: Bool
  let isNegated: Bool
  /// Whether the author is named within three words.
  let isClose: Bool
  /// Whether it tells of a trade of old, `I used to own it`, `had we bought`, of which nothing says that it goes on.
  var isPast = false
}

extension LetterReading {
  /// The cues of a stretch in order.
  func cues(in words: Range<Int>, narratorNamed: Bool = false) -> [FoundCue] {
    var found: [FoundCue] = []
    let tense = PastTense(words, letter.text)
    var voice = CueVoice(first: words.lowerBound)
    var word = words.lowerBound
    while word < words.upperBound {
      guard let match = letter.text.longestMatch(in: CallCue.table, at: word, before: words.upperBound) else {
        if authorNames.contains(letter.text.words[word].hash) { voice.hear(.author, at: word) }
        word += 1
        continue
      }
      var entry = match.entry
      while entry >= 0 {
        switch CallCue(rawValue: CallCue.table.value(of: entry)) {
        case .author: voice.hear(.author, at: match.last)
        case .narrator where !isFirstPerson: voice.hear(.author, at: match.last)
        case .pronoun where narratorNamed: voice.hear(.author, at: match.last)
        case .other: voice.hear(.other, at: match.last)
        case .negation: voice.negatedAt = match.last
        case .narrator, .pronoun, .idiom, nil: break
        case .some(let cue):
          // In `Apple bought a start-up` it is not the author who bought.
          let speaker = isSubject(before: word) ? voice.hearing(.other, at: word - 1) : voice
          var cue = speaker.found(cue, word, match.last, isFirst: isFirst(word, of: words))
          cue.isPast = tense.isPast(word, match.last)
          found.append(cue)
          // Of `nothing to add` the verb is negated too.
          if cue.cue == .noCall { voice.negatedAt = match.last }
        }
        entry = CallCue.table.entry(before: entry)
      }
      word = match.last + 1
    }
    return found
  }

  /// Whether the word before ends an instrument's name.
  private func isSubject(before word: Int) -> Bool {
    nameEnds.contains(word - 1) && letter.text.gap(before: word).elementsEqual([0x20])
      && !letter.text.isCapitalized(word)
  }

  /// Whether nothing but numbers and small adverbs stands before it.
  private func isFirst(_ word: Int, of words: Range<Int>) -> Bool {
    word - words.lowerBound <= 3
      && (words.lowerBound..<word).allSatisfy {
        letter.text.isNumber($0) || Self.adverbs.contains(letter.text.words[$0].hash)
      }
  }

  private static let adverbs = wordHashes(of: "still also again just then so recently finally and")

  /// Whether the author stands in a sentence.
  func speaksOfAuthor(_ place: LetterText.Sentence) -> Bool {
    place.words.contains {
      Self.persons.contains(letter.text.words[$0].hash) || authorNames.contains(letter.text.words[$0].hash)
    }
  }

  private static let persons = wordHashes(of: "i we my our ours mine me us")

  /// By block, whether a paragraph of a letter without `I` and `we` speaks of its author.
  func narratorNames() -> [Bool] {
    letter.blocks.map { block in
      block.sentences.contains { sentence in
        letter.sentences[sentence].words.contains {
          !isFirstPerson && Self.narrators.contains(letter.text.words[$0].hash)
            || authorNames.contains(letter.text.words[$0].hash)
        }
      }
    }
  }

  private static let narrators = wordHashes(of: "author writer letter editor column strategist")
}

/// Who speaks at a word of a sentence.
private struct CueVoice {
  enum Speaker { case nobody, author, other }

  private var speaker = Speaker.nobody
  private var since: Int
  var negatedAt = Int.min / 2

  init(first: Int) { since = first }

  func hearing(_ speaker: Speaker, at word: Int) -> CueVoice {
    var voice = self
    voice.hear(speaker, at: word)
    return voice
  }

  mutating func hear(_ speaker: Speaker, at word: Int) {
    (self.speaker, since) = (speaker, word)
    if speaker == .author { negatedAt = Int.min / 2 }
  }

  func found(_ cue: CallCue, _ first: Int, _ last: Int, isFirst: Bool) -> FoundCue {
    let isNear = first - since <= 8
    return FoundCue(
      cue: cue, first: first, last: last,
      hasAuthor: isNear && speaker == .author || speaker == .nobody && first - since <= 2,
      isElided: speaker == .nobody && isFirst,
      namesAuthor: isNear && speaker == .author, isOthers: isNear && speaker == .other,
      isNegated: first - negatedAt <= 6, isClose: speaker == .author && first - since <= 4)
  }
}
