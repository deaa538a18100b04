/// What can stand at the cursor instead of the bytes from `replaceFrom` to the cursor.
package struct Completion: Equatable, Sendable {
  /// One proposal. Only `text` is inserted; the rest is what a list shows, free of control characters.
  package struct Candidate: Equatable, Sendable {
    package var text: String
    /// What stands for the text in a list.
    package var shown: String
    /// A word or number beside it.
    package var note: String
    /// One line about it.
    package var meaning: String

    package init(_ text: String, shown: String? = nil, note: String = "", meaning: String = "") {
      self.text = text
      self.shown = shown ?? text
      self.note = note
      self.meaning = meaning
    }
  }

  /// A byte offset in the text's UTF-8, at most the cursor and at the start of a character.
  package var replaceFrom: Int
  /// In the order in which they are listed; none when nothing is known to fit.
  package var candidates: [Candidate]
  /// How many more there are that are not listed.
  package var unlisted = 0
  /// What all of them begin with, those not listed too; told by the candidates where it is `nil`.
  package var sharedPrefix: String?

  package init(replaceFrom: Int, candidates: [Candidate]) {
    self.replaceFrom = replaceFrom
    self.candidates = candidates
  }

  package init(replaceFrom: Int, candidates: [String]) {
    self.init(replaceFrom: replaceFrom, candidates: candidates.map { Candidate($0) })
  }

  /// The longest text that all candidates begin with, compared by character; empty without candidates.
  package var commonPrefix: String {
    if let sharedPrefix { return sharedPrefix }
    guard var common = candidates.first?.text[...] else { return "" }
    for candidate in candidates.dropFirst() {
      let shared = zip(common, candidate.text).prefix { $0 == $1 }.count
      common = common.prefix(shared)
    }
    return String(common)
  }
}
