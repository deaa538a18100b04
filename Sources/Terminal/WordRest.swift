/// What stands behind the cursor, of which a completion replaces what belongs to the word that the cursor is in.
package struct WordRest {
  private let rest: String
  private let typed: String

  /// `typed` is the beginning of the word, before the cursor; `rest` all that follows it.
  package init(_ rest: String, typed: String) {
    self.rest = rest
    self.typed = typed
  }

  /// The part that the sole candidate replaces: up to the quote that ends a value, or what agrees with the candidate, or the rest of
  /// the word. A word that begins at the cursor and is another one stays.
  package func replaced(by candidate: String) -> Substring {
    let quote = typed.first.flatMap { "\"'".contains($0) ? $0 : nil }
    if let quote, let end = end(of: quote) { return rest[..<end] }
    let agreeing = agreeing(with: candidate)
    if !agreeing.isEmpty { return agreeing }
    let word = rest.prefix(while: isInWord)
    if quote != nil || typed.count + word.count <= candidate.count && candidate.hasSuffix(word) {
      return word
    }
    return ""
  }

  /// The part that a text, which begins with what is typed, has itself behind that; none that ends within a word.
  package func agreeing(with text: String) -> Substring {
    let (text, typed) = (unquoted(text), unquoted(self.typed))
    guard text.lowercased().hasPrefix(typed.lowercased()) else { return "" }
    let same = zip(text.dropFirst(typed.count), rest).prefix { $0.lowercased() == $1.lowercased() }.count
    let there = rest.prefix(same)
    let endsWord = there.last.map(isInWord) != true || rest.dropFirst(same).first.map(isInWord) != true
    return endsWord ? there : ""
  }

  /// Behind the quote that ends a value on this row. What follows such a quote is no word: that begins another value.
  private func end(of quote: Character) -> String.Index? {
    let row = rest.prefix { $0 != "\n" }
    guard let place = row.firstIndex(of: quote) else { return nil }
    let end = row.index(after: place)
    return row[end...].first.map { $0.isWhitespace || "),|;".contains($0) } ?? true ? end : nil
  }

  private func unquoted(_ text: String) -> Substring {
    text.first.map { "\"'".contains($0) } ?? false ? text.dropFirst() : text[...]
  }

  private func isInWord(_ character: Character) -> Bool {
    character.isLetter || character.isNumber || character == "_"
  }
}
