/// Where the text of a letter states the direction of an idea.
package struct StatedDirection: Hashable, Sendable {
  /// The sentence, line or row of a table.
  package let sentence: String
  /// The words that state it, in UTF-8 bytes of the sentence.
  package let words: Range<Int>
}
