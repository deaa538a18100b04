import CivilTime
import Corpus
import MappedStorage
import QuerySemantics
import QuerySyntax

/// Gives a bit for each row of a range of a source's rows. Never fails.
typealias Mask = (Range<Int>) -> Bitmap

// Conditions on stored codes and numbers of rows that lie side by side: a loop over the column's own bytes, without
// values in between.

extension ExpressionCompiler {
  /// The condition as a mask over the rows of `source`; `nil` where it is no such condition.
  func compileMask(_ condition: Condition, over source: SourceID) -> Mask? {
    switch condition {
    case .constant(let holds): return { Bitmap(repeating: holds, count: $0.count) }
    case .comparison(let operation, .countRelated(let relation, let inner), .constant(let value, _)):
      return countMask(operation, relation, inner, value, source)
    case .comparison(let operation, .field(let field, _), .constant(let value, _)):
      return comparisonMask(operation, field, value, source)
    case .comparison(let operation, .constant(let value, _), .field(let field, _)):
      return comparisonMask(operation.mirrored, field, value, source)
    case .between(let scalar, let low, let high):
      return compileMask(
        .and([.comparison(.greaterOrEqual, scalar, low), .comparison(.lessOrEqual, scalar, high)]),
        over: source)
    case .within(.field(let field, _), let start, let end):
      let first = max(start?.minutes ?? Int32.min, Int32.min + 1)
      return columnMask(field, source, .numbers(Int64(first), end.map { Int64($0.minutes) - 1 } ?? Int64.max))
    case .oneOf(.field(let field, _), let values): return membershipMask(field, values, source)
    case .isMissing(.field(let field, _)): return columnMask(field, source, .missing)
    case .not(let inner): return complementMask(inner, source)
    case .and(let parts): return combinedMask(parts, source) { $0.formIntersection($1) }
    case .or(let parts): return combinedMask(parts, source) { $0.formUnion($1) }
    case .quantified(let quantifier, let relation, let inner):
      return quantifierMask(quantifier, relation, inner, source)
    case .comparison, .within, .oneOf, .inQuery, .hasWords, .hasElement, .contains, .startsWith, .endsWith,
      .matches, .isMissing:
      return nil
    }
  }

  private func complementMask(_ condition: Condition, _ source: SourceID) -> Mask? {
    guard let mask = compileMask(condition, over: source) else { return nil }
    return { range in
      var bits = mask(range)
      bits.invert()
      return bits
    }
  }

  private func combinedMask(
    _ parts: [Condition], _ source: SourceID, _ combine: @escaping (inout Bitmap, Bitmap) -> Void
  ) -> Mask? {
    var masks: [Mask] = []
    for part in parts {
      guard let mask = compileMask(part, over: source) else { return nil }
      masks.append(mask)
    }
    guard let first = masks.first else { return nil }
    return { range in
      var bits = first(range)
      for mask in masks.dropFirst() { combine(&bits, mask(range)) }
      return bits
    }
  }

  private func comparisonMask(
    _ operation: ComparisonOperator, _ field: FieldID, _ value: Value, _ source: SourceID
  ) -> Mask? {
    switch corpus[field] {
    case .names(let names):
      guard let text = value.string else { return nil }
      return columnMask(field, source, .codes(TextLiteral(text).codes(operation, in: names.dictionary)))
    case .enumeration(_, let enumeration):
      guard operation == .equal, let code = value.code(in: enumeration) else { return nil }
      return columnMask(field, source, .codes(.range(Int(code)..<Int(code) + 1)))
    case .integers:
      let scale: Int64 = field.field.type == .decimal ? 10_000 : 1
      return interval(operation, value, scale: scale).flatMap { columnMask(field, source, $0) }
    default: return nil
    }
  }

  private func membershipMask(_ field: FieldID, _ values: [Value], _ source: SourceID) -> Mask? {
    switch corpus[field] {
    case .names(let names):
      let literals = values.compactMap(\.string).map { TextLiteral($0) }
      return columnMask(field, source, .codes(CodeSet(equalToAnyOf: literals, in: names.dictionary)))
    case .enumeration(_, let enumeration):
      var table = [Bool](repeating: false, count: 256)
      for value in values { if let code = value.code(in: enumeration) { table[Int(code)] = true } }
      return columnMask(field, source, .codes(.table(table)))
    default: return nil
    }
  }
}

/// What a stored value must be.
enum ColumnTest {
  case codes(CodeSet)
  /// From the first to the last, both included; missing never is.
  case numbers(Int64, Int64)
  case missing
}

/// The numbers, in units of 1/`scale`, that compare so with a value; `nil` where the value is not exact.
private func interval(_ operation: ComparisonOperator, _ value: Value, scale: Int64) -> ColumnTest? {
  let wide: Int128
  switch value {
  case .integer(let number): wide = Int128(number) * 10_000
  case .decimal(let units): wide = Int128(units)
  default: return nil
  }
  // The greatest stored number that is not above the value, and whether it is the value.
  let unit = 10_000 / Int128(scale)
  let floor = wide / unit - (wide % unit < 0 ? 1 : 0)
  let isExact = wide % unit == 0
  let limit = Int128(Int64.max)
  let whole = Int64(max(-limit, min(limit, floor)))
  let below = isExact ? whole - 1 : whole
  return switch operation {
  case .equal: isExact ? .numbers(whole, whole) : .numbers(1, 0)
  case .notEqual: nil
  case .less: .numbers(-Int64.max, below)
  case .lessOrEqual: .numbers(-Int64.max, whole)
  case .greater: .numbers(whole + (whole == Int64.max ? 0 : 1), Int64.max)
  case .greaterOrEqual: .numbers(below + 1, Int64.max)
  }
}

extension ExpressionCompiler {
  /// The mask of a column's test, where the field is that of the rows or of their newsletters.
  private func columnMask(_ field: FieldID, _ source: SourceID, _ test: ColumnTest) -> Mask? {
    guard field.source != source else { return columnMask(corpus[field], test, parents: nil) }
    guard field.source == .newsletters, source.hasNewsletter else { return nil }
    return columnMask(
      corpus[field], test, parents: source == .ideas ? corpus.newsletterOfIdea : corpus.newsletterOfPoint)
  }

  private func columnMask(_ column: Column, _ test: ColumnTest, parents: Slab<UInt32>?) -> Mask? {
    switch column {
    case .names(let names):
      switch names.codes {
      case .bytes(let codes): codeMask(codes, test, parents)
      case .halves(let codes): codeMask(codes, test, parents)
      case .words(let codes): codeMask(codes, test, parents)
      }
    case .enumeration(let codes, _): codeMask(codes, test, parents)
    case .integers(let integers):
      switch integers {
      case .bytes(let values): numberMask(values, test, parents)
      case .halves(let values): numberMask(values, test, parents)
      case .words(let values): numberMask(values, test, parents)
      }
    case .times(let minutes): numberMask(minutes, test, parents)
    case .rowNumber, .nameLists, .texts, .keys, .parents, .virtualText: nil
    }
  }
}

private func codeMask<Code: FixedWidthInteger & UnsignedInteger & BitwiseCopyable & Sendable>(
  _ codes: Slab<Code>, _ test: ColumnTest, _ parents: Slab<UInt32>?
) -> Mask? {
  switch test {
  case .missing: elementMask(codes, parents, Equals(value: Code.max))
  case .numbers: nil
  case .codes(.range(let range)): codeMask(codes, range, parents)
  case .codes(.table(let table)): elementMask(codes, parents, IsIn(table: table))
  }
}

/// Codes lie below the width's highest number, which means missing, so a range of them never holds it.
private func codeMask<Code: FixedWidthInteger & UnsignedInteger & BitwiseCopyable & Sendable>(
  _ codes: Slab<Code>, _ range: Range<Int>, _ parents: Slab<UInt32>?
) -> Mask {
  guard let first = range.first, let last = range.last else { return nothing }
  let (least, greatest) = (Code(truncatingIfNeeded: first), Code(truncatingIfNeeded: last))
  if least == greatest { return elementMask(codes, parents, Equals(value: least)) }
  return elementMask(codes, parents, LiesBetween(least: least, greatest: greatest))
}

private func numberMask<Number: FixedWidthInteger & SignedInteger & BitwiseCopyable & Sendable>(
  _ values: Slab<Number>, _ test: ColumnTest, _ parents: Slab<UInt32>?
) -> Mask? {
  switch test {
  case .missing: return elementMask(values, parents, Equals(value: Number.min))
  case .codes: return nil
  case .numbers(let first, let last):
    let low = max(first, Int64(Number.min) + 1)
    let high = min(last, Int64(Number.max))
    guard low <= high else { return nothing }
    let (least, greatest) = (Number(truncatingIfNeeded: low), Number(truncatingIfNeeded: high))
    return elementMask(values, parents, LiesBetween(least: least, greatest: greatest))
  }
}

private func nothing(_ range: Range<Int>) -> Bitmap { Bitmap(repeating: false, count: range.count) }

private func elementMask<Test: ElementTest>(
  _ elements: Slab<Test.Element>, _ parents: Slab<UInt32>?, _ test: Test
) -> Mask {
  guard let parents else { return { range in Bitmap(of: elements.span.extracting(range), test) } }
  return { range in
    let (values, places) = (elements.span, parents.span.extracting(range))
    return Bitmap(count: range.count) { test.holds(values[Int(places[$0])]) }
  }
}

extension ExpressionCompiler {
  /// The children of neighbouring rows are neighbours too, so their mask is made once and counted in parts.
  private func childCounts(
    _ relation: SourceID, _ inner: Condition, _ source: SourceID
  ) -> ((Range<Int>, (_ matching: Int, _ total: Int) -> Bool) -> Bitmap)? {
    guard source == .newsletters, let mask = compileMask(inner, over: relation) else { return nil }
    let offsets = relation == .ideas ? corpus.ideaOffsets : corpus.pointOffsets
    return { range, holds in
      let starts = offsets.span
      let first = Int(starts[range.lowerBound])
      let children = mask(first..<Int(starts[range.upperBound]))
      return Bitmap(count: range.count) { index in
        let start = Int(starts[range.lowerBound + index]) - first
        let end = Int(starts[range.lowerBound + index + 1]) - first
        return holds(children.setCount(in: start..<end), end - start)
      }
    }
  }

  private func quantifierMask(
    _ quantifier: Quantifier, _ relation: SourceID, _ inner: Condition, _ source: SourceID
  ) -> Mask? {
    guard let bits = childCounts(relation, inner, source) else { return nil }
    return switch quantifier {
    case .any: { bits($0) { matching, _ in 0 < matching } }
    case .all: { bits($0) { matching, total in matching == total } }
    case .no: { bits($0) { matching, _ in matching == 0 } }
    case .only: { bits($0) { matching, total in matching == total && 0 < total } }
    }
  }

  private func countMask(
    _ operation: ComparisonOperator, _ relation: SourceID, _ inner: Condition, _ value: Value,
    _ source: SourceID
  ) -> Mask? {
    guard case .integer(let wanted) = value, let bits = childCounts(relation, inner, source) else {
      return nil
    }
    return { range in
      bits(range) { matching, _ in
        let count = Int64(matching)
        return operation.holds(isLess: count < wanted, isEqual: count == wanted)
      }
    }
  }
}
