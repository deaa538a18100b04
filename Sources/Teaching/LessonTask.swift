/// Something to find out, with the answer and what is often asked instead.
package struct LessonTask: Hashable, Sendable {
  /// A typical mistake.
  package struct Slip: Hashable, Sendable {
    package let query: String
    /// What is wrong with it, in words to the learner.
    package let remark: String
    /// Whether the program itself reports it as an error, rather than giving other rows.
    package let isError: Bool
  }

  package internal(set) var name: String
  /// Paragraphs, each on one line.
  package internal(set) var text: [String] = []
  /// From vague to nearly telling.
  package internal(set) var hints: [String] = []
  /// Words of the language that an answer has to use: of each group one.
  package internal(set) var uses: [[String]] = []
  /// The model answer: statements of which the last query counts.
  package internal(set) var answer = ""
  /// Right answers that are written differently.
  package internal(set) var others: [String] = []
  package internal(set) var slips: [Slip] = []
}
