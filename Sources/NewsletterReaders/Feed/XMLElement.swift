import CXML2

/// A start tag of a feed.
struct XMLElement {
  /// Without its prefix.
  var name: String
  var vocabulary: FeedVocabulary
  /// References are resolved; a prefix is left out.
  var attributes: [(name: String, value: [UInt8])]
  /// Bytes of the text before a place within the tag.
  var offset: Int

  /// Copies what the parser lends for the time of one call.
  init(_ element: xml_element) {
    unsafe name = String(cString: element.local_name)
    unsafe vocabulary = FeedVocabulary(
      namespace: element.namespace_name.map { unsafe String(cString: $0) },
      prefix: element.prefix.map { unsafe String(cString: $0) })
    attributes = []
    unsafe offset = element.offset
    guard let list = unsafe element.attributes else { return }
    for index in unsafe 0..<element.attribute_count {
      let attribute = unsafe list[index]
      let value = unsafe UnsafeBufferPointer(start: attribute.value, count: attribute.value_length)
      attributes.append((unsafe String(cString: attribute.local_name), resolved(unsafe Array(value))))
    }
  }

  func value(of name: String) -> [UInt8]? { attributes.first { $0.name == name }?.value }
  func text(of name: String) -> String? { value(of: name)?[...].trimmed.text }
}

/// An attribute's value with the references resolved that the parser leaves; an unknown one stays as it stands.
private func resolved(_ value: [UInt8]) -> [UInt8] {
  let ampersand = UInt8(ascii: "&")
  guard value.contains(ampersand) else { return value }
  var result: [UInt8] = []
  result.reserveCapacity(value.count)
  var rest = value[...]
  while let start = rest.firstIndex(of: ampersand) {
    result += rest[..<start]
    rest = rest[start...]
    let name = rest.dropFirst().prefix(64).prefix { $0 != UInt8(ascii: ";") }
    if let character = namedCharacter(name) {
      result += Array(String(character).utf8)
      rest = rest.dropFirst(name.count + 2)
    } else {
      result.append(ampersand)
      rest = rest.dropFirst()
    }
  }
  return result + rest
}

private func namedCharacter(_ name: ByteLine) -> Unicode.Scalar? {
  if name.elementsEqual("#38".utf8) { return "&" }
  guard !name.isEmpty, name.allSatisfy({ $0.isLetter || $0.isDigit }) else { return nil }
  let code = unsafe xml_named_character(Array(name) + [0])
  return code == 0 ? nil : Unicode.Scalar(code)
}
