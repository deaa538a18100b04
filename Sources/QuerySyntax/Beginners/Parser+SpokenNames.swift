import Diagnostics

// Names of who writes the rows, which may be authors or publications: `ideas from Kiln & Copper`, `letters by Priya`.

extension Parser {
  /// Passes over the rest of a name that has been begun, such as `and the Copper` behind `Kiln`.
  mutating func restOfName() {
    while !atEnd {
      var distance = 0
      while distance < 3, Self.wordsInNames.contains(text(ahead(distance)).lowercased()) { distance += 1 }
      let token = ahead(distance)
      guard token.isWord, !token.startsLine, isNamed(text(token)) else { return }
      for _ in 0...distance { advance() }
    }
  }

  /// Whether words are a name: each begins with a capital, but for those that join them.
  func isName(_ words: String) -> Bool {
    let parts = words.split(separator: " ")
    return parts.first?.first?.isUppercase == true && !SpokenDateShape.isDate(words)
      && parts.allSatisfy { $0.first?.isUppercase == true || Self.wordsInNames.contains(String($0)) }
  }

  private func isNamed(_ word: String) -> Bool {
    word.first?.isUppercase == true && word.contains(where: \.isLowercase)
  }

  private static let wordsInNames: Set<String> = ["&", "and", "of", "the"]

  /// Adds to an error what a name behind `from` or `by` may be; `whole` is what a step is written for.
  func offerNamed(_ name: String, by word: String, _ whole: SourceSpan, on error: inout Diagnostic) {
    let choice = Diagnostic.spokenName(word, name, of: sourceOfSteps.key, error.span)
    guard !sourceOfSteps.key.hasPrefix("ticker") else {
      error.help = choice.help
      return
    }
    // One word is but a part of most names.
    let test = name.contains(" ") ? "= " + quoted(name) : "contains " + quoted(name)
    let fields = word == "by" && !name.contains(" ") ? ["author"] : ["publication", "author"]
    let steps = fields.map { [TextEdit(whole, "where \($0) \(test)")] }
    if fields.count == 1 {
      error.edits = steps.flatMap(\.self)
      error.label = "write `where author \(test)`"
    } else {
      error.alternatives = steps
      error.label = "the publication, or the author?"
    }
    error.help = []
  }
}
