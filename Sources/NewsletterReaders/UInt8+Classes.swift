/// Kinds of ASCII bytes.
extension UInt8 {
  var isDigit: Bool { self &- UInt8(ascii: "0") < 10 }
  var isCapital: Bool { self &- UInt8(ascii: "A") < 26 }
  var isSmall: Bool { self &- UInt8(ascii: "a") < 26 }
  var isLetter: Bool { (self | 0x20).isSmall }

  /// Space, tab and the line ends; Unicode's blanks beyond ASCII take several bytes.
  var isBlank: Bool { self == 0x20 || self &- 0x09 < 5 }

  /// The small letter of a capital; every other byte as it is.
  var smallLetter: UInt8 { isCapital ? self | 0x20 : self }
}
