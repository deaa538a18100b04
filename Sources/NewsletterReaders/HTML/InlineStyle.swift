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
    var values: [Property: ByteLine] = [:]
    var important: Set<Property> = []
    for declaration in style.split(separator: UInt8(ascii: ";")) {
      guard let colon = declaration.firstIndex(of: UInt8(ascii: ":")),
        let property = Property(declaration[..<colon].trimmed)
      else { continue }
      let value = declaration[(colon + 1)...].trimmed
      if value.contains(UInt8(ascii: "!")) {
        important.insert(property)
      } else if important.contains(property) {
        continue
      }
      values[property] = value
    }
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

  private enum Property: String, CaseIterable {
    case display, visibility, opacity, height, overflow, position, left, top
    case msoHide = "mso-hide"
    case maxHeight = "max-height"
    case maxWidth = "max-width"
    case fontSize = "font-size"
    case textIndent = "text-indent"

    /// Without making a string, as pages have very many.
    init?(_ name: ByteLine) {
      guard let property = Self.allCases.first(where: { name.equalsIgnoringCase($0.rawValue) }) else {
        return nil
      }
      self = property
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
