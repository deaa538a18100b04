import Corpus
import MappedStorage
import TextAnalysis

/// A word, or a part of one, that a text must have.
struct RequiredWord {
  /// Folded.
  let bytes: [UInt8]
  /// Whether the word begins with the bytes.
  let isStart: Bool
  /// Whether it ends with them.
  let isEnd: Bool

  /// The words of a part of a text: those inside are whole, the first may be the end of a longer one, and the last the
  /// beginning.
  static func words(of part: [UInt8], beginsText: Bool, endsText: Bool) -> [RequiredWord] {
    var words: [RequiredWord] = []
    forEachWord(in: part) { range in
      words.append(
        RequiredWord(
          bytes: Array(part[range]), isStart: beginsText || 0 < range.lowerBound,
          isEnd: endsText || range.upperBound < part.count))
    }
    return words
  }

  /// Which words of the index do; `nil` when that would be most rows.
  func requirement(among terms: TermList, _ rows: TermRows) -> TermRequirement? {
    switch (isStart, isEnd) {
    case (true, true): return TermRequirement(terms: terms.term(bytes).map { [$0] } ?? [])
    case (true, false):
      return TermRequirement(terms: Array(terms.terms(startingWith: bytes)), unlessCommonIn: rows)
    case (false, _): return TermRequirement(terms: termsContaining(terms), unlessCommonIn: rows)
    }
  }

  private func termsContaining(_ terms: TermList) -> [Int] {
    let needle = FoldedNeedle(bytes)
    var found: [Int] = []
    var place = 0
    while let hit = needle.firstMatch(in: terms.bytes.span, from: place) {
      let term = terms.term(at: hit.lowerBound)
      let range = terms.range(of: term)
      if hit.upperBound == range.upperBound || (hit.upperBound < range.upperBound && !isEnd) {
        found.append(term)
        place = range.upperBound
      } else {
        place = hit.lowerBound + 1
      }
    }
    return found
  }
}

/// Words of the index of which a text must have one.
struct TermRequirement {
  let terms: [Int]

  init(terms: [Int]) { self.terms = terms }

  /// `nil` when the rows of the words, added up, are more than half of all, so that they tell little.
  init?(terms: [Int], unlessCommonIn rows: TermRows) {
    var rest = rows.rowCount / 2
    for term in terms {
      rest -= rows.count(of: term)
      if rest < 0 { return nil }
    }
    self.terms = terms
  }

  /// At least as many rows as have one of the words.
  func rowCount(in rows: TermRows) -> Int {
    min(rows.rowCount, terms.reduce(0) { $0 + rows.count(of: $1) })
  }

  /// The rows that meet all of them.
  static func rows(meeting requirements: [TermRequirement], in rows: TermRows) -> RowSet {
    guard !requirements.contains(where: \.terms.isEmpty) else { return RowSet() }
    let whole = requirements.filter { $0.terms.count == 1 }.flatMap(\.terms)
    let choices = requirements.filter { 1 < $0.terms.count }.sorted {
      $0.rowCount(in: rows) < $1.rowCount(in: rows)
    }
    var set: RowSet? = whole.isEmpty ? nil : RowSet(allOf: whole, in: rows)
    for choice in choices where set?.isEmpty != true {
      let others = RowSet(anyOf: choice.terms, in: rows)
      set?.formIntersection(with: others)
      if set == nil { set = others }
    }
    return set ?? RowSet()
  }
}
