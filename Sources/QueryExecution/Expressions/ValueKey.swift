import CivilTime
import Corpus
import QuerySemantics
import TextAnalysis

/// What makes two values equal, whatever they are stored as.
enum ValueKey: Hashable, Sendable {
  /// Integers and decimals in units of 1/10,000.
  case exact(Int128)
  case number(Double)
  /// Minutes, day numbers, codes, rows.
  case ordinal(Int64)
  case text([UInt8])
  case list([[UInt8]])
}

extension Vector {
  /// The key of one value, or `nil` when it is missing. With `asNumber` integers and decimals are keyed as
  /// floating point, to meet keys of numbers.
  func key(_ row: Int, asNumber: Bool) -> ValueKey? {
    if isMissing(row) { return nil }
    switch self {
    case .integers(let values):
      return asNumber ? .number(Double(values[row])) : .exact(Int128(values[row]) * 10_000)
    case .decimals(let values):
      return asNumber ? .number(Decimals.double(values[row])) : .exact(Int128(values[row]))
    case .numbers(let values): return .number(values[row])
    case .texts(let values): return values[row].map { .text($0.foldedUTF8) }
    case .names(let codes, let dictionary): return .text(dictionary.folded[Int(codes[row])])
    case .enumeration(let codes, _): return .ordinal(Int64(codes[row]))
    case .times(let values), .periods(let values, _): return .ordinal(Int64(values[row]))
    case .lists(let values): return .list(foldedElements(values[row]))
    case .newsletters(let rows, _): return .ordinal(Int64(rows[row]))
    }
  }
}
