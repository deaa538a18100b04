/// The values of one field, stored together; the case fits the field's type in the schema.
///
/// A switch on a column happens once per batch; the loop inside sees plain memory. Missing values are
/// sentinels: `missingInteger`, `missingCode`, an empty text, an empty list.
package enum Column: Sendable {
  /// The row number plus one; nothing is stored.
  case rowNumber
  /// Integers, and decimals in units of 1/10,000.
  case integers([Int32])
  /// Minutes since 1970-01-01T00:00 UTC.
  case times([Int32])
  case enumeration([UInt8], Enumeration)
  /// Names and tickers.
  case names(NameColumn)
  case nameLists(NameListColumn)
  case texts(TextColumn)
  /// Identity hashes, shown as 16 hexadecimal digits.
  case keys([UInt64])
  /// The row of the newsletter that each row stands in.
  case parents([UInt32])
  /// Put together from other columns when asked for.
  case virtualText

  package static let missingInteger = Int32.min
  package static let missingEnumeration = UInt8.max
  package static let missingCode = UInt32.max
}

/// Texts with few distinct values: a code per row into a sorted dictionary.
package struct NameColumn: Sendable {
  package let codes: [UInt32]
  package let dictionary: NameDictionary

  package init(codes: [UInt32], dictionary: NameDictionary) {
    self.codes = codes
    self.dictionary = dictionary
  }
}

/// A list of names per row: `codes[offsets[row]..<offsets[row + 1]]`.
package struct NameListColumn: Sendable {
  package let offsets: [UInt32]
  package let codes: [UInt32]
  package let dictionary: NameDictionary

  package init(offsets: [UInt32], codes: [UInt32], dictionary: NameDictionary) {
    self.offsets = offsets
    self.codes = codes
    self.dictionary = dictionary
  }

  /// The places in `codes` of the elements of `row`.
  package func range(of row: Int) -> Range<Int> { Int(offsets[row])..<Int(offsets[row + 1]) }
}

/// A text per row in one arena of UTF-8: `bytes[offsets[row]..<offsets[row + 1]]`. Missing is empty.
package struct TextColumn: Sendable {
  package let offsets: [UInt64]
  package let bytes: [UInt8]

  package init(offsets: [UInt64], bytes: [UInt8]) {
    self.offsets = offsets
    self.bytes = bytes
  }

  package func range(of row: Int) -> Range<Int> { Int(offsets[row])..<Int(offsets[row + 1]) }

  /// The text of `row`, or `nil` when it is missing.
  package func text(of row: Int) -> String? {
    let range = range(of: row)
    return range.isEmpty ? nil : String(decoding: bytes[range], as: UTF8.self)
  }
}
