package import Corpus

/// All that can stand at the cursor, as far as language and schema tell.
package struct Proposals: Sendable {
  /// Where the word at the cursor begins, in bytes of the text.
  package var start: Int
  /// What is written of it before the cursor.
  package var typed = ""
  /// Those that begin with what is typed, without regard to case, in the order of listing.
  package var items: [Proposal] = []
  /// The values that may stand here instead.
  package var values: ValuePlace?
  /// A word that help knows may stand here.
  package var takesTopic = false

  init(start: Int) { self.start = start }
}

/// A place where a value stands that is tested against something known.
package struct ValuePlace: Hashable, Sendable {
  package var type: ValueType
  /// The stored field whose values may stand; `nil` where none is known.
  package var field: FieldID?
  /// The source whose rows are tested.
  package var source: SourceID?
  /// Where the value begins, in bytes of the text, with its quote or its `$`.
  package var start: Int
  /// What is written of the value, with escapes resolved and without its quote or `$`.
  package var typed: String
  /// Whether a quote has been opened.
  package var isQuoted: Bool
}
