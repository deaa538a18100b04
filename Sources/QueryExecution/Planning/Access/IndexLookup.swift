import CivilTime
import Corpus
import MappedStorage
import QuerySemantics
import QuerySyntax

/// Finds the rows of a source that meet a condition from lists of rows by value, without looking at other rows.
struct IndexLookup {
  let source: SourceID
  let corpus: Corpus
  let environment: ExecutionEnvironment

  /// The rows that one condition keeps, before they are read.
  enum Found {
    /// One list, which lies in the order of the source.
    case list(Slab<UInt32>, Range<Int>)
    /// Several lists one behind the other, which together are in no order and may overlap.
    case lists([(Slab<UInt32>, Range<Int>)])
    /// Newsletters, whose children are the rows.
    indirect case children(Found)
    /// Children, whose newsletters are the rows: those that meet the other conditions too.
    indirect case parents(Found, of: SourceID, [Condition])
    case nothing
  }

  /// The rows of a condition; `nil` where no list serves it. Cost: a search in a dictionary.
  func find(_ condition: Condition) -> Found? {
    switch condition {
    case .comparison(.equal, .field(let field, _), .constant(.text(let text), _)),
      .comparison(.equal, .constant(.text(let text), _), .field(let field, _)):
      find(field) { TextLiteral(text).codes(.equal, in: $0) }
    case .oneOf(.field(let field, _), let values):
      find(field) { CodeSet(equalToAnyOf: values.compactMap(\.string).map { TextLiteral($0) }, in: $0) }
    case .hasElement(.field(let field, _), let element):
      find(field) { TextLiteral(element).codes(.equal, in: $0) }
    case .quantified(.any, let relation, let inner): findParents(relation, inner)
    default: nil
    }
  }

  private func find(_ field: FieldID, _ codes: (NameDictionary) -> CodeSet) -> Found? {
    guard let postings = corpus.postings(of: field), let dictionary = dictionary(of: field) else {
      return nil
    }
    let found: Found
    switch codes(dictionary) {
    case .range(let range) where range.isEmpty: found = .nothing
    case .range(let range) where range.count == 1: found = .list(postings.rows, postings.range(of: range))
    case .range(let range): found = .lists([(postings.rows, postings.range(of: range))])
    case .table(let table):
      found = .lists(
        table.indices.filter { table[$0] }.map { (postings.rows, postings.range(of: $0..<$0 + 1)) })
    }
    if field.source == source { return found }
    return field.source == .newsletters && source.hasNewsletter ? .children(found) : nil
  }

  private func dictionary(of field: FieldID) -> NameDictionary? {
    switch corpus[field] {
    case .names(let names): names.dictionary
    case .nameLists(let lists): lists.dictionary
    default: nil
    }
  }

  private func findParents(_ relation: SourceID, _ inner: Condition) -> Found? {
    guard source == .newsletters else { return nil }
    let children = of(relation)
    var parts = if case .and(let parts) = inner { parts } else { [inner] }
    let finds = parts.indices.compactMap { index in children.find(parts[index]).map { (index, $0) } }
    guard let best = finds.min(by: { children.count(of: $0.1) < children.count(of: $1.1) }) else {
      return nil
    }
    parts.remove(at: best.0)
    return .parents(best.1, of: relation, parts)
  }

  /// The same for the rows of a relation.
  private func of(_ relation: SourceID) -> IndexLookup {
    IndexLookup(source: relation, corpus: corpus, environment: environment)
  }

  /// How many rows there are at most.
  func count(of found: Found) -> Int {
    switch found {
    case .nothing: 0
    case .list(_, let range): range.count
    case .lists(let lists): lists.reduce(0) { $0 + $1.1.count }
    case .children(let newsletters): childCount(of: newsletters)
    case .parents(let children, let relation, _): of(relation).count(of: children)
    }
  }

  /// As many children as newsletters have on average.
  private func childCount(of newsletters: Found) -> Int {
    let average = Double(corpus[source].rowCount) / Double(max(1, corpus.newsletters.rowCount))
    return Int((Double(count(of: newsletters)) * average).rounded(.up))
  }

  /// How many rows there are, where that needs no look at them: a row has one name, so the lists of names share none.
  func exactCount(of found: Found, for condition: Condition) -> Int? {
    switch (found, condition) {
    case (.nothing, _): 0
    case (.list(_, let range), _): range.count
    case (.lists(let lists), .comparison), (.lists(let lists), .oneOf): lists.reduce(0) { $0 + $1.1.count }
    case (.lists, _), (.children, _), (.parents, _): nil
    }
  }

  /// Whether the rows lie in order as they are, so that the first of them are had without the others.
  func isInOrder(_ found: Found) -> Bool {
    switch found {
    case .list, .nothing: true
    case .lists: false
    case .children(let newsletters): isInOrder(newsletters)
    case .parents(let children, let relation, _): of(relation).isInOrder(children)
    }
  }

  /// The rows in the order of the source.
  func rows(of found: Found) throws(ExecutionError) -> [UInt32] {
    switch found {
    case .nothing: []
    case .list(let rows, let range): rows.values(at: .range(range))
    case .lists(let lists):
      distinct(lists.flatMap { $0.0.values(at: .range($0.1)) }.sorted())
    case .children(let newsletters): children(of: try rows(of: newsletters))
    case .parents(let children, let relation, let others):
      try parents(of: try of(relation).rows(of: children), relation, meeting: others)
    }
  }

  /// The rows in the order of the source; a list that already lies in it is not copied.
  func slab(of found: Found) throws(ExecutionError) -> (rows: Slab<UInt32>, range: Range<Int>) {
    if case .list(let rows, let range) = found { return (rows, range) }
    let rows = Slab(try rows(of: found))
    return (rows, rows.indices)
  }

  private func children(of newsletters: [UInt32]) -> [UInt32] {
    let offsets = source == .ideas ? corpus.ideaOffsets : corpus.pointOffsets
    var rows: [UInt32] = []
    for newsletter in newsletters { rows += offsets[Int(newsletter)]..<offsets[Int(newsletter) + 1] }
    return rows
  }

  private func parents(
    of children: [UInt32], _ relation: SourceID, meeting others: [Condition]
  ) throws(ExecutionError) -> [UInt32] {
    var batch = Batch(content: .rows(relation, .list(children)))
    if !others.isEmpty {
      let compiler = ExpressionCompiler(corpus: corpus, environment: environment)
      batch = batch.taking(try compiler.compile(others.count == 1 ? others[0] : .and(others))(batch))
    }
    guard case .rows(_, let kept) = batch.content else { return [] }
    let parents = relation == .ideas ? corpus.newsletterOfIdea : corpus.newsletterOfPoint
    return distinct(parents.values(at: kept))
  }

  /// Without repeats, which are neighbours.
  private func distinct(_ rows: [UInt32]) -> [UInt32] {
    var distinct: [UInt32] = []
    distinct.reserveCapacity(rows.count)
    for row in rows where distinct.last != row { distinct.append(row) }
    return distinct
  }
}

extension Slab<UInt32> {
  /// Which of the places in `range`, at which rows lie in order, hold rows of `slice`.
  func places(of slice: Range<Int>, in range: Range<Int>) -> Range<Int> {
    let first = firstPlace(in: range) { Int($0) >= slice.lowerBound }
    return first..<firstPlace(in: first..<range.upperBound) { Int($0) >= slice.upperBound }
  }

  private func firstPlace(in range: Range<Int>, where holds: (UInt32) -> Bool) -> Int {
    var (low, high) = (range.lowerBound, range.upperBound)
    while low < high {
      let middle = low + (high - low) / 2
      if holds(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}
