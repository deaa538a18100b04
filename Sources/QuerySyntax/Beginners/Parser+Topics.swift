import Diagnostics

// What the rows are about, or are not: `ideas about oil`, `letters without oil`, `ideas not on IGV`.

extension Parser {
  /// The step that finds the rows about some words.
  ///
  /// An idea on oil need not say so in its own text where its instrument has the word in its name.
  func topicStep(_ words: String) -> String { topicStep(words, of: sourceOfSteps.text) }

  func topicStep(_ words: String, of source: String) -> String {
    switch kindOfRows(source) {
    case "idea": "where \(topicTest(words, of: ["text", "name"]))"
    case "ticker": "where \(topicTest(words, of: ["name"]))"
    default: "matching " + quoted(words)
    }
  }

  /// The step that finds all other rows.
  private func deniedTopicStep(_ words: String) -> String {
    if let step = stepAboutTicker(words) { return denied(step) }
    switch kindOfRows(sourceOfSteps.text) {
    case "idea": return "where not (\(topicTest(words, of: ["text", "name"])))"
    case "ticker": return "where not \(topicTest(words, of: ["name"]))"
    default: return "where not \(topicTest(words, of: ["text"]))"
    }
  }

  /// What the rows of a source are, also where its name is an everyday word, in the singular.
  private func kindOfRows(_ word: String) -> String {
    let source = (everydaySource(word) ?? EverydayGroup(word)?.source ?? word).lowercased()
    return source.hasSuffix("s") ? String(source.dropLast()) : source
  }

  /// A test of the first field that has all the words, or of the second.
  private func topicTest(_ words: String, of fields: [String]) -> String {
    let parts = words.split(separator: " ").map { asValue(String($0)) }
    let isPhrase = words.hasPrefix("\"") && 1 < words.utf8.count && words.hasSuffix("\"")
    let test =
      isPhrase
      ? "has \(words)" : parts.count == 1 ? "has \(parts[0])" : "has all (\(parts.joined(separator: ", ")))"
    return fields.map { "\($0) \(test)" }.joined(separator: " or ")
  }

  /// A word as a value is written, in quotes where it would be read as something else.
  private func asValue(_ word: String) -> String {
    let isPlain =
      word.utf8.allSatisfy { 0x61...0x7A ~= $0 | 0x20 } && Keyword(spelling: word.utf8.span) == nil
    return isPlain ? word : quoted(word)
  }

  /// `ideas not about gold`
  mutating func deniedTopic() -> Step.Kind? {
    let preposition = text(ahead(1)).lowercased()
    guard at(.not), Self.spokenSteps[preposition] == "" || preposition == "on", beginsValue(ahead(2)) else {
      return nil
    }
    let start = current.span.start
    advance()
    advance()
    let head = span(from: start)
    let step = deniedTopicStep(spokenWords())
    append(.spokenStep(source[head], step, head, TextEdit(span(from: start), step)))
    return .missing
  }

  /// Reports `without oil` as what it would be of a topic. Where the word names a field, that it has no value is meant, which only
  /// the checker can tell.
  mutating func topicOrField(_ length: Int, _ step: String, isMissing: Bool) -> Step.Kind {
    let topic = text(ahead(length - 1))
    let start = current.span.start
    for _ in 0..<length { advance() }
    let words = span(from: start)
    let meant = isMissing ? deniedTopicStep(topic) : stepAbout(topic)
    var error = Diagnostic.spokenStep(source[words], meant, words, TextEdit(words, meant))
    error.label = nil
    error.alternatives = [[TextEdit(words, step)]]
    append(error)
    return .missing
  }
}
