import Corpus
import Diagnostics
import QuerySyntax

extension Resolver {
  /// Offers to search for a word that is all there is, and that names nothing: `copper`, `IGV`.
  mutating func offerSearch(for query: Query) {
    guard !looksForCursor, query.span == query.source.span, let place = diagnostics.indices.last,
      diagnostics[place].code == "unknown-source", diagnostics[place].label == nil,
      diagnostics[place].span == query.source.span
    else { return }
    let word = query.source.text
    if let group = EverydayGroup(word) {
      let meant = "\(group.source) count by \(group.field)"
      diagnostics[place].label = didYouMean(meant)
      diagnostics[place].edits = [TextEdit(query.source.span, meant)]
      return
    }
    if let meant = ideasNamed(word) {
      diagnostics[place].label = didYouMean(meant)
      diagnostics[place].edits = [TextEdit(query.source.span, meant)]
      return
    }
    if asksRatherThanNames(word) { return }
    let isTicker = word.utf8.count <= 5 && word.utf8.allSatisfy { 0x41...0x5A ~= $0 }
    let meant = isTicker ? "ideas where ticker = \(word)" : "newsletters matching \(quoted(word))"
    diagnostics[place].label = didYouMean(meant)
    diagnostics[place].edits = [TextEdit(query.source.span, meant)]
  }

  /// `shorts`: the ideas that a direction in the plural stands for.
  private func ideasNamed(_ word: String) -> String? {
    guard word.hasSuffix("s") else { return nil }
    return Enumeration.direction.meaning(of: String(word.dropLast())).map { "ideas where direction = \($0)" }
  }
}
