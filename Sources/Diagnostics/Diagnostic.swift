/// One problem in a text, ready to be shown under the place it is about.
package struct Diagnostic: Error, Hashable, Sendable {
  package enum Severity: String, Sendable {
    case error
    case warning
    case note
  }

  /// A stable kebab-case word, such as `unknown-field`. Tests and the manual refer to it.
  package var code: String
  package var severity: Severity
  /// What was found, in one line.
  package var message: String
  package var span: SourceSpan
  /// What stands beside the carets, such as "did you mean `ticker`?".
  package var label: String?
  /// What the reader can do about it; each entry is one `help:` line.
  package var help: [String]
  /// What to write instead, where that is clear. Whoever knows the text and can check the result offers it.
  package var edits: [TextEdit]
  /// The edits of each thing that may have been meant, where it is not clear which. They are offered where all of them are right;
  /// else `edits` are, if there are any.
  package var alternatives: [[TextEdit]] = []

  package init(
    _ code: String, severity: Severity = .error, _ message: String, at span: SourceSpan, label: String? = nil,
    help: [String] = [], edits: [TextEdit] = []
  ) {
    self.code = code
    self.severity = severity
    self.message = message
    self.span = span
    self.label = label
    self.help = help
    self.edits = edits
  }
}
