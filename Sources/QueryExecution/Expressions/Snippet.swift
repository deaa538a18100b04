import Corpus
import QuerySemantics
import TextAnalysis

extension ExpressionCompiler {
  func compileSnippet() -> Evaluation {
    { [corpus] batch throws(ExecutionError) in snippets(of: batch, in: corpus) }
  }
}

/// A short excerpt around the first hit in each row's text, with all hits in it between `«` and `»`; missing where nothing
/// was searched.
func snippets(of batch: Batch, in corpus: Corpus) -> Vector {
  guard case .rows(let source, let rows) = batch.content, let search = batch.search else {
    return .missing(type: .text, count: batch.count)
  }
  return .texts(rows.map { snippet(of: source, row: Int($0), search, in: corpus) })
}

private func snippet(of source: SourceID, row: Int, _ search: SearchTermSet, in corpus: Corpus) -> String? {
  var excerpt: String?
  corpus.forEachTextPart(of: source, row: row) { part in
    guard excerpt == nil else { return }
    let text = [UInt8](copying: part)
    // Folding keeps offsets, so the hit lies at the same place in the text as it was written.
    if let hit = search.firstHit(in: fold(text)) { excerpt = cut(text, around: hit, search) }
  }
  return excerpt
}

/// Some words before the hit and after it, on one line, with `…` where the text goes on.
private func cut(_ text: [UInt8], around hit: Range<Int>, _ search: SearchTermSet) -> String {
  let start = wordStart(in: text, from: hit.lowerBound - 50, to: hit.lowerBound)
  let end = wordEnd(in: text, from: hit.upperBound, to: hit.upperBound + 90)
  let marked = marked(Array(text[start..<end]), search)
  let excerpt = onOneLine(String(decoding: marked, as: UTF8.self))
  return (0 < start ? "…" : "") + excerpt + (end < text.count ? "…" : "")
}

/// The text with single blanks for what parts its words.
private func onOneLine(_ text: String) -> String {
  // Asking Unicode about each character takes longer than the search.
  guard text.unicodeScalars.contains(where: { 0x80 <= $0.value && $0.properties.isWhitespace }) else {
    return text.utf8.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
      .map { String(Substring($0)) }.joined(separator: " ")
  }
  return text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
}

/// The excerpt with a mark before and behind each hit.
private func marked(_ excerpt: [UInt8], _ search: SearchTermSet) -> [UInt8] {
  var marked: [UInt8] = []
  var place = 0
  for hit in search.hits(in: fold(excerpt)) {
    marked += excerpt[place..<hit.lowerBound]
    marked += "«".utf8
    marked += excerpt[hit]
    marked += "»".utf8
    place = hit.upperBound
  }
  return marked + excerpt[place...]
}

/// The first place from `start` on that follows a blank; the text's start when that is near.
private func wordStart(in text: [UInt8], from start: Int, to end: Int) -> Int {
  guard 0 < start else { return 0 }
  return (start..<end).first { isBlank(text[$0 - 1]) } ?? end
}

/// The last place up to `end` at which a blank stands; the text's end when that is near.
private func wordEnd(in text: [UInt8], from start: Int, to end: Int) -> Int {
  guard end < text.count else { return text.count }
  return (start...end).last { isBlank(text[$0]) } ?? start
}

private func isBlank(_ byte: UInt8) -> Bool { byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\n") }
