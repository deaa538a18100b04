import Diagnostics

// Questions after who writes most, and after rows by what they are: `which publications write most`, `who is most bearish`,
// `publications bearish on oil`, `how sure are the shorts`.

/// What a question names, whatever the order of its words.
private struct Question {
  /// What the rows are counted by.
  var field: String?
  /// The rows that are counted, where a word names them.
  var source: String?
  var asksWho = false
  var isSuperlative = false
  var isLeast = false
  /// Whether a word says that something is done often: `active`, `publish`.
  var isActivity = false
  var conditions: [String] = []
  /// Whether a direction stands for the ideas themselves: `shorts`.
  var hasNoun = false
  var counts = false
  /// What is measured of the confidence.
  var measure: String?
  var asksConfidence = false
  /// What the rows are about, as written.
  var topic = ""
}

extension Parser {
  /// A whole statement that is such a question, reported as the query that it stands for.
  mutating func question() -> Query? {
    guard !atHardEnd, current.kind == .word || at(.count) || at(.avg), !followsName,
      let (question, length) = readQuestion(), let query = query(for: question)
    else { return nil }
    let start = current.span.start
    let end = position + length
    while position < end { advance() }
    let span = span(from: start)
    append(
      .spokenQuery(String(query.prefix { $0 != " " }), counts: false, span, [TextEdit(span, query)]))
    return Query(source: Name("", SourceSpan(start, start)), steps: [], span: span)
  }

  /// Whether a step follows the first word, which may be the name of a query.
  private var followsName: Bool {
    current.kind == .word && (ahead(1).keyword?.beginsStep == true || ahead(1).startsLine)
  }

  private func readQuestion() -> (Question, length: Int)? {
    var question = Question()
    for length in 0..<14 {
      let token = ahead(length)
      if token.kind == .endOfText || token.kind == .semicolon || 0 < length && token.startsLine {
        return 1 < length ? (question, length) : nil
      }
      if token.kind == .comma || token.kind == .unknown { continue }
      guard token.isWord else { return nil }
      let word = text(token).lowercased()
      if word == "on" || word == "about" { return readTopic(from: length + 1, of: question) }
      if Self.fillers.contains(word) { continue }
      guard take(word, into: &question) else { return nil }
    }
    return nil
  }

  /// The words behind `about`, which are the last.
  private func readTopic(from place: Int, of question: Question) -> (Question, length: Int)? {
    var question = question
    var length = place
    while ahead(length).kind == .word, !ahead(length).startsLine, length < place + 4 { length += 1 }
    question.topic = (place..<length).map { text(ahead($0)) }.joined(separator: " ")
    while ahead(length).kind == .unknown { length += 1 }
    let end = ahead(length)
    let isWhole = end.kind == .endOfText || end.kind == .semicolon || end.startsLine
    return place < length && isWhole && !question.topic.isEmpty ? (question, length) : nil
  }

  /// Keeps what a word says; `false` where the word is not known.
  private func take(_ word: String, into question: inout Question) -> Bool {
    if takeGroup(word, into: &question) { return true }
    switch word {
    case "most": question.isSuperlative = true
    case "least", "fewest": (question.isSuperlative, question.isLeast) = (true, true)
    case "who": question.asksWho = true
    case "many", "count", "number": question.counts = true
    case "sure", "confident", "certain", "confidence", "conviction": question.asksConfidence = true
    case "avg", "average", "mean": question.measure = "avg"
    case "shorts", "longs":
      question.conditions.append("direction = " + word.dropLast())
      question.hasNoun = true
    case _ where Self.activities.contains(word): question.isActivity = true
    default:
      guard let condition = spokenCondition(word) else { return false }
      question.conditions.append(condition)
    }
    return true
  }

  /// `publication`, `tickers`, `letters`: what is counted, and by what.
  private func takeGroup(_ word: String, into question: inout Question) -> Bool {
    let group = EverydayGroup(word) ?? EverydayGroup(word + "s")
    let rows = everydaySource(word) ?? (Keyword(spelling: word.utf8.span)?.isSource == true ? word : nil)
    if question.field == nil, let field = group?.field ?? (rows?.hasPrefix("ticker") == true ? "ticker" : nil)
    {
      question.field = field
      if group?.source != "newsletters" { question.source = "ideas" }
      return true
    }
    guard let rows, group == nil, rows.hasPrefix("idea") || rows.hasPrefix("newsletter"),
      question.field != "ticker" || rows.hasPrefix("idea")
    else { return false }
    question.source = rows.hasSuffix("s") ? rows : rows + "s"
    return true
  }

  private func query(for question: Question) -> String? {
    guard question.conditions.count <= 2 else { return nil }
    if question.measure != nil || question.asksConfidence { return queryOfConfidence(for: question) }
    guard let field = question.field ?? (question.asksWho && question.isSuperlative ? "author" : nil) else {
      guard question.hasNoun, !question.isSuperlative, !question.asksWho else { return nil }
      return rows("ideas", of: question) + (question.counts ? " count" : "")
    }
    let asksMost = question.isSuperlative || question.asksWho
    let saysWhat =
      question.asksWho || question.isActivity || question.source != nil || !question.conditions.isEmpty
    guard asksMost ? saysWhat : !question.conditions.isEmpty else { return nil }
    let source = question.conditions.isEmpty ? question.source ?? "newsletters" : "ideas"
    guard source == "ideas" || field != "ticker" else { return nil }
    let rows = rows(source, of: question)
    if question.counts { return "\(rows) count distinct \(field)" }
    return "\(rows) count by \(field)\(question.isLeast ? " order by count" : "")"
  }

  /// `how sure are the shorts`, `average confidence of the long ideas`
  private func queryOfConfidence(for question: Question) -> String? {
    guard question.asksConfidence, question.field == nil, !question.isSuperlative, !question.counts,
      question.source == "ideas" || question.source == nil && question.hasNoun
    else { return nil }
    guard question.measure != nil || text(current).lowercased() == "how" else { return nil }
    return rows("ideas", of: question) + " avg confidence"
  }

  /// The rows that a question is about, with the steps that keep them.
  private func rows(_ source: String, of question: Question) -> String {
    var conditions = question.conditions
    var step = ""
    if let ticker = asTicker(question.topic) {
      conditions.append(source == "ideas" ? "ticker = \(ticker)" : "tickers has \(ticker)")
    } else if !question.topic.isEmpty {
      step = " " + topicStep(question.topic, of: source)
    }
    return source + (conditions.isEmpty ? "" : " where " + conditions.joined(separator: " and ")) + step
  }

  private static let fillers: Set<String> = [
    "which", "what", "that", "have", "has", "had", "with", "the", "a", "an", "of", "are", "is", "were", "do",
    "does", "how", "me", "us", "show", "give", "list", "find", "get", "all", "there", "please", "tell",
  ]
  private static let activities: Set<String> = [
    "active", "prolific", "productive", "popular", "common", "frequent", "frequently", "often", "busy",
    "write", "writes", "wrote", "written", "publish", "publishes", "published", "send", "sends", "sent",
    "appear", "appears", "mentioned", "discussed", "recommended", "covered", "traded", "named",
  ]

  // MARK: Other sentences

  /// Puts one error in the place of those of a sentence that is no query, from the one at `place` on; `true` where that was it.
  mutating func reportSentence(_ first: Name, errorsFrom place: Int) -> Bool {
    guard place < diagnostics.count, Self.wordsOfSentences.contains(first.key) else { return false }
    dropErrors(from: place)
    giveUp(.sentence(first.text, first.span))
    return true
  }

  private static let wordsOfSentences: Set<String> = [
    "who", "how", "which", "what", "when", "why", "most", "show", "list", "give", "find", "is", "are", "do",
    "does", "where", "can", "tell",
  ]
}

extension Diagnostic {
  /// `who are you`
  static func sentence(_ word: String, _ span: SourceSpan) -> Diagnostic {
    Diagnostic("spoken-query", "a query begins with what its rows are, not with `\(word)`", at: span)
  }
}
