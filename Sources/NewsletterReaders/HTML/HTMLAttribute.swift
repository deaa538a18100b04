import CGumbo

/// The attributes that reading looks at.
enum HTMLAttribute: String, CaseIterable, Sendable {
  case `class`, id, style, hidden, role, rel, href, src, type, name, property, itemprop, content, datetime,
    charset
  case width, height, alt, size, start, value
  case ariaHidden = "aria-hidden"
  case httpEquiv = "http-equiv"

  /// The attributes by the numbers that the parser gives them.
  static let byNumber: [HTMLAttribute?] = {
    var attributes: [HTMLAttribute?] = []
    while let name = unsafe html_attribute_name(UInt32(attributes.count)) {
      attributes.append(HTMLAttribute(rawValue: unsafe String(cString: name)))
    }
    return attributes
  }()
}
