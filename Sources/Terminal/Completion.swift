/// What can stand at the cursor instead of the bytes from `replaceFrom` to the cursor.
package struct Completion: Equatable, Sendable {
  /// One proposal; `note` is shown after it in the list and never inserted.
  package struct Candidate: Equatable, Sendable {
    package var text: String
    package var note: String

    package init(_ text: String, note: String = "") {
      self.text = text
      self.note = note
    }
  }

  /// A byte offset in the text's UTF-8, at most the cursor and at the start of a character.
  package var replaceFrom: Int
  /// In the order in which they are listed; none when nothing is known to fit.
  package var candidates: [Candidate]

  package init(replaceFrom: Int, candidates: [Candidate]) {
    self.replaceFrom = replaceFrom
    self.candidates = candidates
  }

  package init(replaceFrom: Int, candidates: [String]) {
    self.init(replaceFrom: replaceFrom, candidates: candidates.map { Candidate($0) })
  }

  /// The longest text that all candidates begin with, compared by character; empty without candidates.
  package var commonPrefix: String {
    guard var common = candidates.first?.text[...] else { return "" }
    for candidate in candidates.dropFirst() {
      let shared = zip(common, candidate.text).prefix { $0 == $1 }.count
      common = common.prefix(shared)
    }
    return String(common)
  }
}
