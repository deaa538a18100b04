/// What the `style` of an element says of whether its text can be seen; of a property that is given twice the last counts.
struct InlineStyle {
  enum FontSize {
    case zero
    /// A size of its own, whatever that of the element around it.
    case own
  }

  /// `display: none` and what else takes the element and all that it holds off the page.
  private(set) var isOff = false
  /// Whether the element is made too small, too faint or too far away to be seen, as a short text for mail programs is.
  /// Pages that unfold or fade in have this too, around text that is read.
  private(set) var isShrunk = false
  /// `nil` where the size is that of the element around it, or a share of it.
  private(set) var fontSize: FontSize?

  init(_ style: ByteLine) {
    var values = Values()
    for declaration in style.split(separator: UInt8(ascii: ";")) {
      guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")),
        let property = Property(declaration[..<colon].trimmed)
      else { continue }
      let value = declaration[(colon + 1)...].trimmed
      values.set(property, value)
    }
    if values.isEmpty { return }
    isOff =
      values[.display]?.hasPrefix("none") == true || values[.visibility]?.hasPrefix("hidden") == true
      || values[.msoHide]?.hasPrefix("all") == true
    isShrunk =
      [.maxHeight, .maxWidth, .opacity].contains { values[$0]?.isZero == true }
      || values[.height]?.isZero == true && values[.overflow]?.hasPrefix("hidden") == true
      || values[.position]?.hasPrefix("absolute") == true
        && [.left, .top, .textIndent].contains { values[$0]?.isFarOff == true }
    fontSize = values[.fontSize].flatMap { value in
      if value.isZero { return .zero }
      guard let first = value.first, first.isDigit || first == UInt8(ascii: ".") else { return nil }
      let unit = value.drop { $0.isDigit || $0 == UInt8(ascii: ".") }
      return unit.hasPrefix("em") || unit.hasPrefix("%") ? nil : .own
    }
  }

  /// The values of few properties, which are sooner gone through than looked up.
  private struct Values {
    private var all: [(property: Property, value: ByteLine)] = []

    var isEmpty: Bool { all.isEmpty }

    subscript(property: Property) -> ByteLine? { all.last { $0.property == property }?.value }

    /// A later value counts, but not against an earlier important one.
    mutating func set(_ property: Property, _ value: ByteLine) {
      let mark = UInt8(ascii: "!")
      if !value.contains(mark), self[property]?.contains(mark) == true { return }
      all.removeAll { $0.property == property }
      all.append((property, value))
    }
  }

  private enum Property: String, CaseIterable {
    case display, visibility, opacity, height, overflow, position, left, top
    case msoHide = "mso-hide"
    case maxHeight = "max-height"
    case maxWidth = "max-width"
    case fontSize = "font-size"
    case textIndent = "text-indent"

    private static let names = allCases.map { (property: $0, name: Array($0.rawValue.utf8)) }

    /// Without making a string, as pages have very many.
    init?(_ name: ByteLine) {
      let first = name.first?.smallLetter
      let found = Self.names.first { entry in
        entry.name.count == name.count && entry.name.first == first
          && zip(name, entry.name).allSatisfy { $0.smallLetter == $1 }
      }
      guard let found else { return nil }
      self = found.property
    }
  }
}

extension ByteLine {
  /// Whether it begins with a number that is zero, of any unit.
  fileprivate var isZero: Bool {
    let number = prefix { $0.isDigit || $0 == UInt8(ascii: ".") }
    return number.contains(UInt8(ascii: "0"))
      && number.allSatisfy { $0 == UInt8(ascii: "0") || $0 == UInt8(ascii: ".") }
  }

  /// Whether it is a length of four digits or more to the left or upwards.
  fileprivate var isFarOff: Bool {
    first == UInt8(ascii: "-") && 4 <= dropFirst().prefix(while: \.isDigit).count
  }
}
