import CGumbo
import Diagnostics

/// A parsed document: its nodes in the order of the text, an element before what it holds.
///
/// A walk over an element is a loop from its index to its `end`; leaving a part out is a jump to the part's end.
struct HTMLTree {
  struct Node {
    var tag: HTMLTag
    /// The element that holds it; of the root its own index.
    var parent: Int32
    /// The index behind the last node that it holds.
    var end: Int32
    /// Where the text in `pool`, or the attributes in `attributes`, begin and end.
    var first: UInt32
    var last: UInt32
    /// Where it begins in the bytes that were parsed.
    var source: UInt32
  }

  struct Attribute {
    var name: HTMLAttribute?
    var start: UInt32
    var end: UInt32
  }

  /// At least one.
  private(set) var nodes: [Node]
  private var attributes: [Attribute]
  private var pool: [UInt8]

  private let html: ReducedHTML

  /// Builds the tree of HTML that `checkedHTML` has let pass.
  ///
  /// Throws when that takes too much memory or time. Cost: the parser's, some 30 MB of tags a second.
  init(_ html: ReducedHTML) throws(Diagnostic) {
    self.html = html
    var document = unsafe html_document()
    defer { unsafe html_free(&document) }
    let seconds = 0.6 + 0.06 * Double(html.source.count) / 1e6
    let status = unsafe html.bytes.withUnsafeBufferPointer { bytes in
      unsafe html.source.withUnsafeBufferPointer { source in
        unsafe html_parse(
          html_source(
            bytes: bytes.baseAddress, length: bytes.count, texts: source.baseAddress,
            texts_length: html.marksTexts ? source.count : 0),
          treeMemoryLimit, seconds, &document)
      }
    }
    guard status == html_parsed else { throw .htmlTooTangled(html.source[...].prefix(1).place) }
    nodes = unsafe UnsafeBufferPointer(start: document.nodes, count: document.node_count).map { Node($0) }
    attributes = unsafe UnsafeBufferPointer(start: document.attributes, count: document.attribute_count).map {
      Attribute(name: HTMLAttribute.byNumber[Int($0.name)], start: $0.start, end: $0.end)
    }
    pool = unsafe Array(UnsafeBufferPointer(start: document.pool, count: document.pool_length))
  }
}

/// Bytes that a tree may take while it is built.
private let treeMemoryLimit = 512 << 20

extension HTMLTree.Node {
  fileprivate init(_ node: html_node) {
    tag = node.tag == HTML_TEXT ? .text : HTMLTag.byNumber[Int(node.tag)]
    (parent, end) = (Int32(bitPattern: node.parent), Int32(bitPattern: node.end))
    (first, last, source) = (node.first, node.last, node.source)
  }
}

extension HTMLTree {
  func tag(_ node: Int) -> HTMLTag { nodes[node].tag }

  /// The index behind the last node that `node` holds.
  func end(_ node: Int) -> Int { Int(nodes[node].end) }

  func parent(_ node: Int) -> Int? { node == 0 ? nil : Int(nodes[node].parent) }

  /// Where in the HTML a node begins.
  func source(_ node: Int) -> Int { html.sourceOffset(Int(nodes[node].source)) }

  /// Whether some text is this word and blanks.
  func holdsWord(_ word: String) -> Bool {
    nodes.indices.contains { nodes[$0].tag == .text && text($0).trimmed.elementsEqual(word.utf8) }
  }

  /// The text of a node that is text; of an element nothing.
  func text(_ node: Int) -> ByteLine {
    let node = nodes[node]
    return node.tag == .text ? pool[Int(node.first)..<Int(node.last)] : []
  }

  /// The value of an attribute, empty where it has none; `nil` where the element does not have it.
  func attribute(_ name: HTMLAttribute, of node: Int) -> ByteLine? {
    let node = nodes[node]
    guard node.tag != .text, node.first < node.last else { return nil }
    for index in Int(node.first)..<Int(node.last) where attributes[index].name == name {
      return pool[Int(attributes[index].start)..<Int(attributes[index].end)]
    }
    return nil
  }

  /// Whether an attribute has this value, which is in lower case, in any case and with any blanks around it.
  func attribute(_ name: HTMLAttribute, of node: Int, is value: String) -> Bool {
    attribute(name, of: node)?.trimmed.equalsIgnoringCase(value) ?? false
  }

  /// The children of an element.
  func children(of node: Int) -> Children { Children(tree: self, index: node + 1, end: end(node)) }

  struct Children: Sequence, IteratorProtocol {
    fileprivate let tree: HTMLTree
    fileprivate var index: Int
    fileprivate let end: Int

    mutating func next() -> Int? {
      guard index < end else { return nil }
      defer { index = tree.end(index) }
      return index
    }
  }

  /// All text within a node with blanks collapsed, whether it is visible or not.
  func collapsedText(_ node: Int, limit: Int = 4096) -> [UInt8] {
    var text: [UInt8] = []
    for index in node..<end(node) {
      switch tag(index) {
      case .text: text.append(contentsOf: self.text(index))
      case let tag where tag.isBlock || tag == .br: text.append(0x20)
      default: break
      }
      if limit < text.count { break }
    }
    return text[...].collapsed
  }
}

extension ArraySlice<UInt8> {
  /// Compares ASCII without case; `word` is in lower case.
  func equalsIgnoringCase(_ word: String) -> Bool {
    count == word.utf8.count && zip(self, word.utf8).allSatisfy { $0.smallLetter == $1 }
  }

  /// Without blanks at the ends, and with one space for every run of blanks.
  var collapsed: [UInt8] {
    var text: [UInt8] = []
    text.reserveCapacity(count)
    var rest = trimmed
    while let byte = rest.first {
      if let length = rest.leadingBlank {
        if text.last != 0x20 { text.append(0x20) }
        rest = rest.dropFirst(length)
      } else {
        text.append(byte)
        rest = rest.dropFirst()
      }
    }
    return text
  }

  /// The text without blanks at its ends and in lower case for ASCII.
  var lowered: String { String(decoding: trimmed.map(\.smallLetter), as: UTF8.self) }
}
