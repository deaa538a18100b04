import Corpus
package import QuerySemantics
import TextAnalysis

/// What a query looked for in texts, so that it can be shown where it stands.
///
/// Knows the conditions `has`, `contains`, `starts with` and `ends with` of every `where`, but for those under `not` and about
/// rows of other sources, and the terms of `matching`. Patterns tell only whether they match.
package struct TextHits: Sendable {
  private var parts: [SoughtPart] = []
  private var search: SearchTermSet?

  /// Nothing that could stand anywhere.
  package init() {}

  package init(of query: ResolvedQuery) { collect(query) }

  package var isEmpty: Bool { parts.isEmpty && search == nil }

  /// Where in a text of the column of this name something stands that was looked for there: ranges of UTF-8 bytes, in order
  /// and apart.
  package func ranges(in text: String, ofColumn name: String) -> [Range<Int>] {
    let bytes = Array(text.utf8)
    var found: [Range<Int>] = search?.hits(in: fold(bytes)) ?? []
    for part in parts where part.isAbout(name) { found += part.test.places(in: bytes.span) }
    guard 1 < found.count else { return found }
    var apart: [Range<Int>] = []
    for range in found.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      if let last = apart.last, range.lowerBound <= last.upperBound {
        apart[apart.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
      } else {
        apart.append(range)
      }
    }
    return apart
  }

  private mutating func collect(_ query: ResolvedQuery) {
    if case .named(_, let inner) = query.source { collect(inner) }
    for step in query.steps {
      switch step {
      case .filter(let condition): collect(condition)
      case .matching(let terms): search = SearchTermSet(terms)
      case .project, .sort, .limit, .distinct, .aggregate, .combine: break
      }
    }
  }

  private mutating func collect(_ condition: Condition) {
    if case .and(let conditions) = condition { return conditions.forEach { collect($0) } }
    if case .or(let conditions) = condition { return conditions.forEach { collect($0) } }
    guard let (scalar, test) = condition.textTest, case .field(let field, _) = scalar else { return }
    parts.append(SoughtPart(field: field, test: test))
  }
}

/// A test of a text with the field that it is about.
private struct SoughtPart {
  let field: FieldID
  let test: TextTest

  /// A field that is made of others is searched in whatever is shown of them.
  func isAbout(_ column: String) -> Bool {
    field.isVirtual || column == field.field.name || column.hasSuffix("." + field.field.name)
  }
}

extension TextTest {
  /// Where it holds, in order.
  fileprivate func places(in text: Span<UInt8>) -> [Range<Int>] {
    switch self {
    case .words(let words): return all { words.firstMatch(in: text, from: $0) }
    case .containing(let part) where !part.bytes.isEmpty:
      return all { part.firstMatch(in: text, from: $0) }
    case .starting(let part):
      return all { $0 == 0 ? part.firstMatch(in: text) : nil }.filter { $0.lowerBound == 0 }
    case .ending(let part):
      return all { part.firstMatch(in: text, from: $0) }.filter { $0.upperBound == text.count }
    case .containing, .comparing, .matching: return []
    }
  }

  /// Matches one after the other, each behind the one before.
  private func all(_ next: (Int) -> Range<Int>?) -> [Range<Int>] {
    var places: [Range<Int>] = []
    var start = 0
    while let match = next(start), !match.isEmpty {
      places.append(match)
      start = match.upperBound
    }
    return places
  }
}
