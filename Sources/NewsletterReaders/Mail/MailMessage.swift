import CGMime
import Diagnostics

/// A parsed message, which is there as long as its bytes are lent to it.
@safe struct MailMessage: ~Copyable {
  private let message: OpaquePointer
  /// In the order of the message, containers before what they hold.
  let nodes: [MailNode]

  private init(_ message: OpaquePointer) {
    unsafe self.message = unsafe message
    nodes = unsafe (0..<mail_node_count(message)).map { unsafe MailNode(mail_node_at(message, $0)) }
  }

  deinit { unsafe mail_free(message) }

  /// Whether the message ends before the boundary that closes its parts.
  var isCut: Bool { unsafe mail_is_cut(message) != 0 }

  /// Parses a message and hands it to `body`; the result is why it could not be parsed.
  static func parse(
    _ bytes: ArraySlice<UInt8>, _ body: (borrowing MailMessage) -> Void
  ) -> Diagnostic? {
    var status = mail_parsed
    unsafe bytes.withUnsafeBufferPointer { buffer in
      guard let start = buffer.baseAddress,
        let message = unsafe mail_parse(start, buffer.count, &status)
      else { return }
      body(unsafe MailMessage(message))
    }
    let place = bytes.firstLine.place
    return switch status {
    case mail_parsed: bytes.isEmpty ? .notAMessage(place) : nil
    case mail_nested_too_deeply: .partsNestedTooDeeply(place)
    case mail_too_many_parts: .tooManyParts(place)
    case mail_header_too_long: .mailHeaderTooLong(place)
    default: .notAMessage(place)
    }
  }

  /// A header with its encoded words decoded, on one line; of the message, or of the one embedded at a node.
  func header(_ name: String, of embedded: Int?) -> String? {
    guard let text = unsafe mail_header(message, Int32(clamping: embedded ?? -1), name) else { return nil }
    defer { unsafe mail_string_free(text) }
    let value = unsafe String(cString: text).onOneLine
    return value.isEmpty ? nil : value
  }

  /// The text of a leaf.
  func text(of node: Int) -> MailText {
    let text = unsafe mail_text_at(message, node)
    defer { unsafe mail_text_free(text) }
    let bytes = unsafe Array(UnsafeBufferPointer(start: text.bytes, count: text.length))
    let origin: MailText.Origin =
      switch unsafe text.origin {
      case mail_text_is_utf8: .isUTF8
      case mail_text_guessed: .guessed
      case mail_text_unknown_set: .unknownSet
      default: .asDeclared
      }
    return MailText(
      bytes: bytes, origin: origin, hasReplacements: unsafe text.has_replacements != 0,
      isCut: unsafe text.is_cut != 0)
  }
}

extension MailNode {
  fileprivate init(_ node: mail_node) {
    kind =
      switch unsafe node.kind {
      case mail_multipart: .multipart
      case mail_embedded: .embedded
      default: .leaf
      }
    parent = unsafe node.parent < 0 ? nil : Int(node.parent)
    type = unsafe string(node.type)?.lowercased() ?? "text"
    subtype = unsafe string(node.subtype)?.lowercased() ?? "plain"
    isFlowed = unsafe string(node.flow)?.lowercased() == "flowed"
    deletesSpace = unsafe string(node.deletes_space)?.lowercased() == "yes"
    filename = unsafe string(node.filename)?.onOneLine
    isAttachment = unsafe node.is_attachment != 0
  }
}

private func string(_ text: UnsafePointer<CChar>?) -> String? {
  guard let text = unsafe text else { return nil }
  return unsafe String(cString: text)
}
