package import Newsletters
import TextAnalysis

/// The words of a text in their folded form with one space between them: how titles and bodies are compared.
///
/// `The  Queue, at the FOUNDRY!` → `the queue at the foundry`. A text without a word is compared as it is.
package func comparedWords(of text: String) -> [UInt8] {
  let folded = text.foldedUTF8
  var compared: [UInt8] = []
  compared.reserveCapacity(folded.count)
  forEachWord(in: folded) { word in
    if !compared.isEmpty { compared.append(UInt8(ascii: " ")) }
    compared += folded[word]
  }
  return compared.isEmpty ? folded : compared
}

extension Newsletter {
  /// What its title is compared by: its words without those that mail programs and publications put around them.
  ///
  /// `Fwd: Harbor Lane | Ports before prices` of the publication Harbor Lane → `ports before prices`.
  package var comparedTitle: [UInt8] {
    var words = comparedWords(of: withoutForwardMarks(title))
    guard let publication, !publication.isEmpty else { return words }
    let name = comparedWords(of: publication)
    let space = UInt8(ascii: " ")
    if words.starts(with: name + [space]) { words.removeFirst(name.count + 1) }
    if words.reversed().starts(with: ([space] + name).reversed()) { words.removeLast(name.count + 1) }
    return words
  }

  package var comparedPublication: [UInt8] { comparedWords(of: publication ?? "") }
}

/// A subject without `Fw:` and `Fwd:` before it, however many there are. A reply is a letter of its own.
private func withoutForwardMarks(_ title: String) -> String {
  var rest = Substring(title)
  while let colon = rest.utf8.prefix(5).firstIndex(of: UInt8(ascii: ":")),
    ["fw", "fwd"].contains(rest[..<colon].lowercased())
  {
    let tail = rest[rest.index(after: colon)...].drop(while: \.isWhitespace)
    guard !tail.isEmpty else { break }
    rest = tail
  }
  return String(rest)
}
