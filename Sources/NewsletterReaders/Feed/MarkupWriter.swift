/// Writes elements back as HTML that stand in a feed as they are instead of being quoted.
struct MarkupWriter {
  private var open: [String] = []

  /// Whether the writer stands within an element that it wrote.
  var isInside: Bool { !open.isEmpty }

  mutating func start(_ element: XMLElement, into bytes: inout [UInt8]) {
    open.append(element.name)
    bytes.append(UInt8(ascii: "<"))
    bytes += element.name.utf8
    for attribute in element.attributes {
      bytes.append(UInt8(ascii: " "))
      bytes += attribute.name.utf8
      bytes += "=\"".utf8
      escape(attribute.value, into: &bytes)
      bytes.append(UInt8(ascii: "\""))
    }
    bytes.append(UInt8(ascii: ">"))
  }

  mutating func end(into bytes: inout [UInt8]) {
    guard let name = open.popLast(), !Self.voidElements.contains(name) else { return }
    bytes += "</".utf8
    bytes += name.utf8
    bytes.append(UInt8(ascii: ">"))
  }

  func escape(_ text: some Sequence<UInt8>, into bytes: inout [UInt8]) {
    for byte in text {
      switch byte {
      case UInt8(ascii: "<"): bytes += "&lt;".utf8
      case UInt8(ascii: "&"): bytes += "&amp;".utf8
      case UInt8(ascii: "\""): bytes += "&quot;".utf8
      default: bytes.append(byte)
      }
    }
  }

  /// Elements that HTML closes by itself: `</br>` would be another break.
  private static let voidElements: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr",
  ]
}
