import Corpus
import QuerySyntax
import TextAnalysis

/// Finds the rows that may pass tests of texts through the index of words.
struct TextAccess: Sendable {
  private let corpus: Corpus

  init(corpus: Corpus) { self.corpus = corpus }

  /// At least as many rows as pass; `nil` when the index does not help. Cost: some searches in the list of words, and a
  /// pass over it where a word's beginning is not known.
  func estimate(_ test: TextTest, of field: FieldID) -> Int? {
    guard let rows = indexedRows(of: field), let requirements = requirements(of: test, rows) else {
      return nil
    }
    return requirements.map { $0.rowCount(in: rows) }.min()
  }

  /// The rows that may pass all of the tests; `nil` when it is no more work to look at all rows.
  func candidates(for tests: [TextTest], of field: FieldID) throws(ExecutionError) -> TextCandidates? {
    guard let (set, isExact) = rowSet(for: tests, of: field) else { return nil }
    return TextCandidates(rows: set.rows(below: corpus[field.source].rowCount), isExact: isExact)
  }

  /// As `candidates`, as a set.
  func rowSet(for tests: [TextTest], of field: FieldID) -> (rows: RowSet, isExact: Bool)? {
    guard let rows = indexedRows(of: field) else { return nil }
    var all: [TermRequirement] = []
    var isExact = isWholeText(field)
    for test in tests {
      guard let requirements = requirements(of: test, rows) else {
        isExact = false
        continue
      }
      all += requirements
      isExact = isExact && test.isOneWord
    }
    guard let least = all.map({ $0.rowCount(in: rows) }).min(), pays(least, field, tests) else { return nil }
    return (TermRequirement.rows(meeting: all, in: rows), isExact)
  }

  /// Whether rows that are found by the tests need no look at their texts.
  func isExact(_ tests: [TextTest], of field: FieldID) -> Bool {
    isWholeText(field) && tests.allSatisfy(\.isOneWord)
  }

  /// The rows by word of the field's source, where all words of the field are among those of its `text`: a headline that
  /// repeats the beginning of its rationale is not, and a link never is.
  private func indexedRows(of field: FieldID) -> TermRows? {
    guard isWholeText(field) || Self.indexedFields.contains(field.field.name) else { return nil }
    return corpus.tokens[field.source]
  }

  private static let indexedFields = ["title", "summary", "body", "rationale", "risk"]

  /// Whether the field's words are just those of the index.
  private func isWholeText(_ field: FieldID) -> Bool { field.field.name == "text" }

  private func requirements(of test: TextTest, _ rows: TermRows) -> [TermRequirement]? {
    guard let words = test.requiredWords else { return nil }
    let requirements = words.compactMap { $0.requirement(among: corpus.tokens.terms, rows) }
    return requirements.isEmpty ? nil : requirements
  }

  /// Whether looking at so many rows one by one is less work than a pass over the texts.
  func pays(_ rowCount: Int, _ field: FieldID, _ tests: [TextTest]) -> Bool {
    guard case .texts(let texts) = corpus[field], !tests.allSatisfy(\.isOneWord) || !isWholeText(field) else {
      return true
    }
    let bytesPerRow = Double(texts.bytes.count) / Double(max(1, texts.count))
    // A row on its own costs some misses of the cache, in whose time a scan reads some thousand bytes.
    return Double(rowCount) * (bytesPerRow + 2_500) < Double(texts.bytes.count)
  }
}

extension TextTest {
  /// Whether it asks for one whole word and nothing else.
  fileprivate var isOneWord: Bool {
    if case .words(let words) = self { words.words.count == 1 } else { false }
  }

  /// The words that every text has that passes; `nil` where none are known.
  fileprivate var requiredWords: [RequiredWord]? {
    switch self {
    case .words(let sequence): sequence.words.map { RequiredWord(bytes: $0, isStart: true, isEnd: true) }
    case .containing(let part): RequiredWord.words(of: part.bytes, beginsText: false, endsText: false)
    case .starting(let part): RequiredWord.words(of: part.bytes, beginsText: true, endsText: false)
    case .ending(let part): RequiredWord.words(of: part.bytes, beginsText: false, endsText: true)
    case .comparing(.equal, let literal):
      RequiredWord.words(of: literal.plain, beginsText: true, endsText: true)
    case .comparing, .matching: nil
    }
  }
}
