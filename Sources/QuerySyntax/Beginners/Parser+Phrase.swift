import Diagnostics

// Questions that name no source: `IGV long`, `what is IGV`, `IGV vs SMH`, `who is bullish on IGV`; a step alone.

/// What a question of a few words names.
private struct Phrase {
  var tickers: [String] = []
  var conditions: [String] = []
  /// Words to be looked for, which are the last.
  var words = ""
  /// What is asked, by the word that says so.
  var question = ""
}

extension Parser {
  /// A whole statement of tickers, directions and words that say no more, reported as the query that it stands for.
  mutating func phraseWithoutSource() -> Query? {
    guard startsPhrase, !atHardEnd, let (phrase, length) = phrase(),
      let query = query(for: phrase, length)
    else { return nil }
    let start = current.span.start
    for _ in 0..<length { advance() }
    let span = span(from: start)
    let source = String(query.prefix { $0 != " " })
    append(.spokenQuery(source, counts: false, span, [TextEdit(span, query)]))
    return Query(source: Name("", SourceSpan(start, start)), steps: [], span: span)
  }

  private var startsPhrase: Bool { current.kind == .word || at(.is) || at(.all) }

  /// The words up to the end of the statement, where each is known, or the last ones are what it is about.
  private func phrase() -> (Phrase, length: Int)? {
    var phrase = Phrase()
    for length in 0..<12 {
      let token = ahead(length)
      if token.kind == .endOfText || token.kind == .semicolon || 0 < length && token.startsLine {
        return (phrase, length)
      }
      if token.kind == .comma || token.kind == .unknown { continue }
      guard token.isWord, !namesSource(token) else { return nil }
      let word = text(token).lowercased()
      if Self.phraseWords.contains(word) { continue }
      if let question = Self.questions[word] {
        if phrase.question.isEmpty { phrase.question = question }
      } else if token.kind == .word, let ticker = asTicker(text(token)) {
        phrase.tickers.append(ticker)
      } else if token.kind == .word, let condition = spokenCondition(word) {
        phrase.conditions.append(condition)
      } else {
        return rest(from: length, of: phrase)
      }
    }
    return nil
  }

  /// `bullish on gold`, `search for copper prices`: the words behind what says that they are looked for.
  private func rest(from place: Int, of phrase: Phrase) -> (Phrase, length: Int)? {
    guard 0 < place, !asksRatherThanNames(text(ahead(place))),
      Self.wordsForSearch.contains(text(ahead(place - 1)).lowercased())
    else { return nil }
    var length = place
    while ahead(length).kind == .word, length < place + 4, !ahead(length).startsLine { length += 1 }
    while ahead(length).kind == .unknown { length += 1 }
    guard ahead(length).kind == .endOfText || ahead(length).kind == .semicolon || ahead(length).startsLine
    else {
      return nil
    }
    var phrase = phrase
    phrase.words = (place..<length).filter { ahead($0).kind == .word }.map { text(ahead($0)) }.joined(
      separator: " ")
    return (phrase, length)
  }

  private func query(for phrase: Phrase, _ length: Int) -> String? {
    guard phrase.tickers.count <= 5, phrase.conditions.count <= 2 else { return nil }
    guard !phrase.tickers.isEmpty else { return queryWithoutTicker(for: phrase) }
    guard phrase.words.isEmpty else { return nil }
    let list = phrase.tickers.joined(separator: ", ")
    let test = phrase.tickers.count == 1 ? "ticker = \(list)" : "ticker in (\(list))"
    let rows = "ideas where " + ([test] + phrase.conditions).joined(separator: " and ")
    switch phrase.question {
    // A word alone is looked at once it is known to be no name of a query.
    case "": return 1 < length ? rows : nil
    case "what" where phrase.conditions.isEmpty: return "tickers where \(test)"
    case "what": return rows
    case "is": return "ideas where \(test) count by direction"
    case "compare": return "ideas where \(test) count by ticker, direction"
    case "who": return rows + " count by publication"
    default: return "ideas where \(test) and risk is present select publication, risk"
    }
  }

  /// `bullish on gold`, `what about gold`, `long tech`
  private func queryWithoutTicker(for phrase: Phrase) -> String? {
    let conditions = phrase.conditions.joined(separator: " and ")
    if phrase.words.isEmpty { return phrase.conditions.count == 2 ? "ideas where \(conditions)" : nil }
    let group = phrase.question == "who" ? " count by publication" : ""
    if !conditions.isEmpty {
      return "ideas where \(conditions) \(topicStep(phrase.words, of: "ideas"))\(group)"
    }
    return "newsletters \(topicStep(phrase.words, of: "newsletters"))\(group)"
  }

  private static let wordsForSearch: Set<String> = [
    "about", "on", "for", "search", "find", "likes", "mentions", "mentioned", "covers", "recommends",
  ]

  private static let questions = [
    "what": "what", "is": "is", "compare": "compare", "vs": "compare", "versus": "compare",
    "difference": "compare", "who": "who", "risk": "risk", "risks": "risk",
  ]
  private static let phraseWords: Set<String> = [
    "about", "on", "of", "the", "and", "or", "with", "to", "between", "tell", "me", "show", "are", "for",
    "wrote",
    "writes", "likes", "mentions", "mentioned", "covers", "recommends", "talks", "find", "get", "please",
    "search", "look", "everything", "all", "any", "info", "information", "news", "latest", "only", "just",
    "we", "i", "a", "an",
    "think", "thinks",
  ]

  /// What begins with a step lacks its source; what it names tells which.
  mutating func reportMissingSource() {
    var error = Diagnostic.expectedSource(found: describeCurrent, current.span)
    if current.keyword?.beginsStep == true || atSpokenMeasure, !atHardEnd, let source = sourceOfWords {
      error.edits = [TextEdit(insert: source + " ", at: current.span.start)]
    }
    report(error)
  }

  /// `average confidence by ticker`, where it is not the name of a query with a step behind it.
  var atSpokenMeasure: Bool {
    current.kind == .word && Self.stepSynonyms[text(current).lowercased()]?.isMeasure == true
      && ahead(1).isWord && ahead(1).keyword?.beginsStep != true && !ahead(1).startsLine
  }

  /// The source that has the fields which the rest of the line names.
  private var sourceOfWords: String? {
    var source: String?
    for distance in 0..<24 {
      let token = ahead(distance)
      if token.kind == .endOfText || token.kind == .semicolon { break }
      guard token.isWord else { continue }
      let word = text(token).lowercased()
      if Self.wordsOfIdeas.contains(word) { return "ideas" }
      if Self.wordsOfLetters.contains(word) { source = "newsletters" }
    }
    return source
  }

  func namesField(_ token: Token) -> Bool { token.isWord && Self.namesField(text(token)) }

  /// Whether a word names a field that most rows of some source have.
  static func namesField(_ word: String) -> Bool {
    wordsOfIdeas.contains(word.lowercased()) || wordsOfLetters.contains(word.lowercased())
  }

  private static let wordsOfIdeas: Set<String> = [
    "ticker", "direction", "confidence", "class", "sector", "risk", "rationale", "headline", "basis", "score",
  ]
  private static let wordsOfLetters: Set<String> = [
    "title", "publication", "author", "published", "minutes", "platform", "people", "summary", "body",
    "tickers",
  ]
}
