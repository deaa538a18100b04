/// What can stand at the cursor of a line that is being typed.
package struct LineCompletion: Hashable, Sendable {
  /// One of the things that can.
  package struct Candidate: Hashable, Sendable {
    /// As it is inserted.
    package var text: String
    /// What a list shows for it where that is not the text, such as the last part of a path.
    package var shown: String?
    /// A word or number beside it: the type of a field, the rows that have a value.
    package var note: String
    /// One line; may be empty. Free of control characters.
    package var meaning: String

    package init(_ text: String, shown: String? = nil, note: String = "", meaning: String = "") {
      self.text = text
      self.shown = shown
      self.note = note
      self.meaning = meaning
    }
  }

  /// Where what they replace begins, in bytes of the text.
  package var start: Int
  /// In the order of listing.
  package var candidates: [Candidate] = []
  /// How many more there are than `candidates`.
  package var unlisted = 0
  /// What all begin with, where there are more than `candidates`.
  package var commonPrefix: String?

  package init(start: Int, candidates: [Candidate] = []) {
    self.start = start
    self.candidates = candidates
  }
}
