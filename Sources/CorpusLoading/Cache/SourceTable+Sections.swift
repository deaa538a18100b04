import Corpus
import MappedStorage

extension SourceTable {
  func append(to writer: inout SectionWriter) throws(SectionError) {
    try paths.append(to: &writer)
    try writer.append(stamps)
    try writer.append(outcomes)
    try writer.append(problems)
    try problemTexts.append(to: &writer)
    try writer.append(merges)
    try writer.append(fileOfNewsletter)
    try writer.append(identities)
  }

  /// All is checked now, but for what only a renewed cache looks at.
  init(from reader: inout SectionReader) throws(SectionError) {
    paths = try TextColumn(from: &reader)
    stamps = try reader.intactSlab(of: FileStamp.self)
    outcomes = try reader.intactSlab(of: Outcome.self)
    problems = try reader.intactSlab(of: Problem.self)
    problemTexts = try TextColumn(from: &reader)
    merges = try reader.intactSlab(of: Merge.self)
    fileOfNewsletter = try reader.slab(of: UInt32.self)
    identities = try reader.slab(of: LetterIdentity.self)
    guard paths.count == count, outcomes.count == count, problemTexts.count == 2 * problems.count,
      identities.count == fileOfNewsletter.count
    else {
      throw .damaged
    }
  }
}

extension TextColumn {
  fileprivate func append(to writer: inout SectionWriter) throws(SectionError) {
    try writer.append(offsets)
    try writer.append(bytes)
  }

  fileprivate init(from reader: inout SectionReader) throws(SectionError) {
    let offsets = try reader.intactSlab(of: UInt64.self)
    self.init(offsets: offsets, bytes: try reader.intactSlab(of: UInt8.self))
  }
}
