package import Diagnostics
package import Newsletters

/// What came out of one file: the newsletters and everything worth telling about it.
package struct ReadResult: Sendable {
  /// In the order of the file.
  package var newsletters: [Newsletter] = []
  /// The form that the bytes were read as; `nil` when no form was recognised.
  package var format: SourceFormat?
  /// Spans are offsets into the text that was read, `NewsletterParts.source`: the file's bytes, or what they are in UTF-8.
  ///
  /// An error says that the file, or one line of an interchange file, gave no newsletter; a warning that something
  /// was read although it disagrees with itself or is incomplete.
  package var diagnostics: [Diagnostic] = []

  package init() {}
}
