/// What the manual says of one code of a diagnostic: what it means, what gives it, and what to write or do instead.
///
/// Every catalogue of messages has a table of these beside it; a test compares the two and tries each example.
package struct CodeEntry: Sendable {
  package enum Example: Sendable {
    /// A statement that gives the code, and one that says what was probably meant.
    case statement(ExampleText, instead: String)
    /// A file of this name that gives it, and what to do about it.
    case file(String, ExampleText, remedy: String)
    /// A command for the shell of the system that makes a file which gives it, and what to do about such a file: for files that
    /// are long, or no text.
    case command(String, remedy: String)
    /// What no file and no statement can show, in words.
    case words(String, remedy: String)
  }

  package let code: String
  /// In plain words, for readers who know neither this program nor SQL.
  package let meaning: String
  package let example: Example

  package init(_ code: String, _ meaning: String, _ example: Example) {
    self.code = code
    self.meaning = meaning
    self.example = example
  }

  /// Of a code of the query language.
  package init(_ code: String, _ meaning: String, wrong: ExampleText, right: String) {
    self.init(code, meaning, .statement(wrong, instead: right))
  }

  /// Of a code of a file that was read.
  package init(_ code: String, _ meaning: String, file: String, _ text: ExampleText, remedy: String) {
    self.init(code, meaning, .file(file, text, remedy: remedy))
  }
}

/// A text of an example, which may hold a part too many times to be shown.
package struct ExampleText: ExpressibleByStringLiteral, Sendable {
  /// With `…` where parts are left out.
  package let shown: String
  /// In full.
  package var text: String { pieces.map { String(repeating: $0.part, count: $0.count) }.joined() }

  private let pieces: [(part: String, count: Int)]

  package init(stringLiteral value: String) { self.init(value, shown: value) }

  package init(_ text: String, shown: String) {
    self.shown = shown
    pieces = [(text, 1)]
  }

  /// `ExampleText("let a = (", repeating: "1, ", 5, "2)")` is shown as `let a = (1, 1, …2)`.
  package init(_ before: String, repeating part: String, _ count: Int, _ after: String = "") {
    shown = before + part + part + "…" + after
    pieces = [(before, 1), (part, count), (after, 1)]
  }
}
