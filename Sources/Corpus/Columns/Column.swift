package import MappedStorage

/// The values of one field, stored together; the case fits the field's type in the schema.
///
/// A switch on a column happens once per batch; the loop inside sees plain memory. Missing values are
/// sentinels: `missingInteger`, `missingCode`, an empty text, an empty list.
package enum Column: Sendable {
  /// The row number plus one; nothing is stored.
  case rowNumber
  /// Integers, and decimals in units of 1/10,000.
  case integers(IntegerColumn)
  /// Minutes since 1970-01-01T00:00 UTC.
  case times(Slab<Int32>)
  case enumeration(Slab<UInt8>, Enumeration)
  /// Names and tickers.
  case names(NameColumn)
  case nameLists(NameListColumn)
  case texts(TextColumn)
  /// Identity hashes, shown as 16 hexadecimal digits.
  case keys(Slab<UInt64>)
  /// The row of the newsletter that each row stands in.
  case parents(Slab<UInt32>)
  /// Put together from other columns when asked for.
  case virtualText

  package static let missingInteger = Int32.min
  package static let missingEnumeration = UInt8.max
  package static let missingCode = UInt32.max

  /// Whether what is stored is what was written. Texts are checked as they are read.
  var isIntact: Bool {
    switch self {
    case .rowNumber, .virtualText, .texts: true
    case .integers(let values): values.isIntact
    case .times(let values): values.isIntact
    case .enumeration(let codes, _): codes.isIntact
    case .names(let names): names.codes.isIntact && names.dictionary.isIntact
    case .nameLists(let lists):
      lists.offsets.isIntact && lists.codes.isIntact && lists.dictionary.isIntact
    case .keys(let keys): keys.isIntact
    case .parents(let rows): rows.isIntact
    }
  }

  /// A column of this kind in which every value is missing, to stand for one that is damaged.
  func blank(rowCount: Int) -> Column {
    let nothing = NameDictionary([])
    return switch self {
    case .rowNumber, .virtualText: self
    case .integers: .integers(IntegerColumn([Int32](repeating: Self.missingInteger, count: rowCount)))
    case .times: .times(Slab(repeating: Self.missingInteger, count: rowCount))
    case .enumeration(_, let enumeration):
      .enumeration(Slab(repeating: Self.missingEnumeration, count: rowCount), enumeration)
    case .names:
      .names(
        NameColumn(
          codes: [UInt32](repeating: Self.missingCode, count: rowCount), dictionary: nothing))
    case .nameLists:
      .nameLists(
        NameListColumn(
          offsets: Slab(repeating: 0, count: rowCount + 1), codes: CodeColumn([], codeCount: 0),
          dictionary: nothing))
    case .texts: .texts(TextColumn(missing: rowCount))
    case .keys: .keys(Slab(repeating: 0, count: rowCount))
    case .parents: .parents(Slab(repeating: 0, count: rowCount))
    }
  }
}

/// Texts with few distinct values: a code per row into a sorted dictionary.
package struct NameColumn: Sendable {
  package let codes: CodeColumn
  package let dictionary: NameDictionary

  init(codes: CodeColumn, dictionary: NameDictionary) {
    self.codes = codes
    self.dictionary = dictionary
  }

  init(codes: [UInt32], dictionary: NameDictionary) {
    self.init(codes: CodeColumn(codes, codeCount: dictionary.count), dictionary: dictionary)
  }
}

/// A list of names per row: `codes[offsets[row]..<offsets[row + 1]]`.
package struct NameListColumn: Sendable {
  package let offsets: Slab<UInt32>
  package let codes: CodeColumn
  package let dictionary: NameDictionary

  init(offsets: Slab<UInt32>, codes: CodeColumn, dictionary: NameDictionary) {
    self.offsets = offsets
    self.codes = codes
    self.dictionary = dictionary
  }

  /// The places in `codes` of the elements of `row`.
  package func range(of row: Int) -> Range<Int> { Int(offsets[row])..<Int(offsets[row + 1]) }
}
