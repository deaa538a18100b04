/// Parses the messages of a mailbox, or a message alone, and decodes all their texts; nothing is made of them.
///
/// This is the layer of messages without that of letters, for measuring it: parts are told apart, transfer encodings and character
/// sets undone. A message that cannot be parsed counts nothing.
///
/// - Returns: The bytes of all texts as UTF-8, those of HTML parts with their tags.
package func decodedMailLength(_ bytes: [UInt8]) -> Int {
  var length = 0
  forEachMessage(of: bytes[...]) { message, _ in
    _ = MailMessage.parse(message) { parsed in
      for (index, node) in parsed.nodes.enumerated() where node.kind == .leaf && node.type == "text" {
        length += parsed.text(of: index).bytes.count
      }
    }
  }
  return length
}
