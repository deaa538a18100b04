import CorpusLoading
import DirectionTraining
import IdeaExtraction
import NewsletterReaders
import Newsletters

/// Reads labelled texts of any form: lines of labels, blocks of ideas, lines of clauses, or newsletters that print directions.
func labelledTexts(at path: String, kind: TextKind?) throws(BenchError) -> [LabelledText] {
  let bytes = try labelBytes(at: path)
  let name = path.split(separator: "/").last.map(String.init) ?? path
  do throws(LabelError) {
    if path.hasSuffix(".ideas") {
      return try readIdeaBlocks(String(decoding: bytes, as: UTF8.self), set: name)
    }
    if path.hasSuffix(".clauses") {
      return try readClauses(String(decoding: bytes, as: UTF8.self), set: name)
    }
    if beginsLabelRow(bytes) { return try readLabelRows(bytes, set: name, kind: kind) }
  } catch {
    throw BenchError(error.description)
  }
  return printedIdeas(bytes, path: path, name: name)
}

/// The bytes of a file of labels, letters or weights.
func labelBytes(at path: String) throws(BenchError) -> [UInt8] {
  do throws(FileError) {
    return try readFile(at: path, limit: .letters)
  } catch {
    throw BenchError(error.description)
  }
}

/// Whether the first line has the members of a row of labels and not those of an interchange line.
private func beginsLabelRow(_ bytes: [UInt8]) -> Bool {
  let line = String(decoding: bytes.prefix { $0 != UInt8(ascii: "\n") }, as: UTF8.self)
  return line.hasPrefix("{") && line.contains("\"label\"") && line.contains("\"target\"")
}

/// The ideas whose direction the newsletters print, to be told again without it.
private func printedIdeas(_ bytes: [UInt8], path: String, name: String) -> [LabelledText] {
  let read = readNewsletters(from: bytes, file: path)
  return read.newsletters.enumerated().flatMap { number, letter in
    letter.ideas.enumerated().compactMap { place, idea -> LabelledText? in
      guard let label = idea.direction, idea.basis != .inferred else { return nil }
      return LabelledText(
        id: "\(number)-\(place)", group: "\(name)-\(number)", set: name, kind: .idea, label: label,
        source: .idea(idea))
    }
  }
}
