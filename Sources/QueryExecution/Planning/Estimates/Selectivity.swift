import CivilTime
import Corpus
import QuerySemantics
import QuerySyntax

/// What part of a source's rows meets a condition.
///
/// Counts are exact for values of coded columns and for intervals of `published`; all else is tried on a fixed sample
/// of evenly spaced rows, the same every time; what cannot be tried is guessed by its form.
final class Selectivity {
  private let source: SourceID
  private let planner: Planner
  /// Kept here, since each look through the planner would copy it.
  private let corpus: Corpus
  let rowCount: Int
  /// At most 1,024 rows, evenly spaced, put together when first asked for.
  private(set) lazy var sample = evenlySpaced(Self.sampleSize)
  private lazy var smallSample = evenlySpaced(Self.smallSampleSize)

  private static let sampleSize = 1_024
  private static let smallSampleSize = 256
  /// A source has to be so much larger than the small sample before reading texts of that costs little beside the query.
  private static let worthwhile = 64

  init(of source: SourceID, for planner: Planner) {
    self.source = source
    self.planner = planner
    corpus = planner.corpus
    rowCount = corpus[source].rowCount
  }

  private func evenlySpaced(_ most: Int) -> Batch {
    let (all, size) = (rowCount, min(rowCount, most))
    return Batch(content: .rows(source, .list((0..<size).map { UInt32($0 * all / size) })))
  }

  /// Between 0 and 1.
  func fraction(of condition: Condition) -> Double {
    guard 0 < rowCount else { return 0 }
    if let count = exactCount(of: condition) { return Double(count) / Double(rowCount) }
    return triedFraction(of: condition, on: sample) ?? guess(at: condition)
  }

  /// Near enough to tell which of two conditions to try first, for far less than running them: exact where counts are
  /// kept, else tried on some rows where that is cheap, else told by its form.
  func roughFraction(of condition: Condition) -> Double {
    guard 0 < rowCount else { return 0 }
    if let count = exactCount(of: condition) { return Double(count) / Double(rowCount) }
    let parts = ExpressionParts(of: condition)
    let isWorthwhile = parts.cost <= .expressions || Self.smallSampleSize * Self.worthwhile <= rowCount
    guard isWorthwhile, !parts.looksForWords else { return condition.usualFraction }
    return triedFraction(of: condition, on: smallSample) ?? condition.usualFraction
  }

  private func triedFraction(of condition: Condition, on rows: Batch) -> Double? {
    guard let hits = tried(condition, on: rows) else { return nil }
    // Nothing found is not nothing there: half a row stands for it.
    let isWhole = rows.count == rowCount
    return max(Double(hits.count), isWhole ? 0 : 0.5) / Double(rows.count)
  }

  /// Of rows that meet all the conditions: as the sample has them, where it has any, else as if they were independent.
  func fraction(ofAll conditions: [Condition]) -> Double {
    guard 1 < conditions.count else { return conditions.first.map(fraction) ?? 1 }
    if let hits = tried(.and(conditions), on: sample), !hits.isEmpty || sample.count == rowCount {
      return Double(hits.count) / Double(max(1, sample.count))
    }
    return conditions.reduce(1) { $0 * fraction(of: $1) }
  }

  /// The sample's rows that meet all the conditions; `nil` where they cannot be tried.
  func sample(meeting conditions: [Condition]) -> Batch? {
    conditions.isEmpty ? sample : tried(.and(conditions), on: sample).map(sample.taking)
  }

  /// How many different combinations of values the rows have.
  func distinctCount(of scalars: [Scalar], in rows: Batch) -> Int? {
    var groups = GroupTable()
    var vectors: [Vector] = []
    for scalar in scalars {
      guard let vector = try? planner.compiler.compile(scalar)(rows) else { return nil }
      vectors.append(vector)
    }
    _ = groups.numbers(of: vectors, count: rows.count)
    return groups.count
  }

  private func tried(_ condition: Condition, on rows: Batch) -> [UInt32]? {
    // A query inside would have to be run to its end.
    ExpressionParts(of: condition).runsQuery ? nil : try? planner.compiler.compile(condition)(rows)
  }

  private func guess(at condition: Condition) -> Double {
    switch condition {
    case .constant(let holds): holds ? 1 : 0
    case .not(let inner): 1 - fraction(of: inner)
    case .and(let parts): parts.reduce(1) { $0 * fraction(of: $1) }
    case .or(let parts): 1 - parts.reduce(1) { $0 * (1 - fraction(of: $1)) }
    default: condition.usualFraction
    }
  }
}

extension Selectivity {
  private func exactCount(of condition: Condition) -> Int? {
    switch condition {
    case .constant(let holds): holds ? rowCount : 0
    case .not(let inner): exactCount(of: inner).map { rowCount - $0 }
    case .comparison(let operation, .field(let field, _), .constant(let value, _)):
      exactCount(field, operation, value)
    case .comparison(let operation, .constant(let value, _), .field(let field, _)):
      exactCount(field, operation.mirrored, value)
    case .oneOf(.field(let field, _), let values): exactCount(field, oneOf: values)
    case .hasElement(.field(let field, _), let element): exactCount(field, .equal, .text(element))
    case .isMissing(.field(let field, _)) where isPublished(field):
      rowCount - corpus.publishedCount(from: Int32.min, to: Int64.max, over: source)
    case .isMissing(.field(let field, _)):
      corpus.codeCounts(of: field, over: source)?.last.map { Int($0) }
    case .within(.field(let field, _), let start, let end) where isPublished(field):
      corpus.publishedCount(
        from: start?.minutes ?? Int32.min, to: end.map { Int64($0.minutes) } ?? Int64.max, over: source)
    default: nil
    }
  }

  private func exactCount(_ field: FieldID, _ operation: ComparisonOperator, _ value: Value) -> Int? {
    guard let text = value.string, let counts = corpus.codeCounts(of: field, over: source) else { return nil }
    switch corpus[field] {
    case .names(let names): return counts.sum(TextLiteral(text).codes(operation, in: names.dictionary))
    case .nameLists(let lists): return counts.sum(TextLiteral(text).codes(operation, in: lists.dictionary))
    case .enumeration(_, let enumeration):
      return operation == .equal ? value.code(in: enumeration).map { Int(counts[Int($0)]) } : nil
    default: return nil
    }
  }

  private func exactCount(_ field: FieldID, oneOf values: [Value]) -> Int? {
    guard let counts = corpus.codeCounts(of: field, over: source) else { return nil }
    switch corpus[field] {
    case .names(let names):
      return counts.sum(
        CodeSet(equalToAnyOf: values.compactMap(\.string).map { TextLiteral($0) }, in: names.dictionary))
    case .enumeration(_, let enumeration):
      return Set(values.compactMap { $0.code(in: enumeration) }).reduce(0) { $0 + Int(counts[Int($1)]) }
    default: return nil
    }
  }

  private func isPublished(_ field: FieldID) -> Bool {
    field == Schema.published && source != .tickers
  }
}

extension Condition {
  /// What such a condition keeps where nothing else is known.
  var usualFraction: Double {
    switch self {
    case .constant(let holds): holds ? 1 : 0
    case .comparison(.equal, _, _), .hasElement, .isMissing, .matches: 0.1
    case .comparison, .within, .quantified: 0.33
    case .between, .inQuery: 0.25
    case .oneOf, .hasWords, .contains, .startsWith, .endsWith: 0.2
    case .not(let inner): 1 - inner.usualFraction
    case .and(let parts): parts.reduce(1) { $0 * $1.usualFraction }
    case .or(let parts): 1 - parts.reduce(1) { $0 * (1 - $1.usualFraction) }
    }
  }
}

extension [UInt32] {
  /// The counts of the codes in the set. Behind those of all codes stands that of the rows without a value.
  fileprivate func sum(_ codes: CodeSet) -> Int {
    switch codes {
    case .range(let range): self[range].reduce(0) { $0 + Int($1) }
    case .table(let table): zip(table, self).reduce(0) { $1.0 ? $0 + Int($1.1) : $0 }
    }
  }
}
