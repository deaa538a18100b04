import Diagnostics
import Newsletters

/// Bytes of the largest message that is read.
private let largestMessage = 64 << 20

/// Reads one or more messages: a part of a mailbox, or the bytes of a single message.
///
/// A message gives one newsletter; one that holds messages gives one for each of them, and one for itself only where it says
/// something of its own.
func readMail(_ bytes: ArraySlice<UInt8>, _ context: ReadingContext, into part: inout ReadPart) {
  forEachMessage(of: bytes) { message, isInMailbox in
    readMessage(message, isInMailbox: isInMailbox, context, into: &part)
  }
}

/// The messages of a mailbox, or a message alone, from their first header on.
func forEachMessage(
  of bytes: ArraySlice<UInt8>, _ body: (_ message: ArraySlice<UInt8>, _ isInMailbox: Bool) -> Void
) {
  let file = Array(bytes)
  for range in Mailbox(file).messages(in: file.indices) {
    var message = bytes[(bytes.startIndex + range.lowerBound)..<(bytes.startIndex + range.upperBound)]
    if message.starts(with: [0xEF, 0xBB, 0xBF]) { message = message.dropFirst(3) }
    let isInMailbox = message.starts(with: "From ".utf8)
    while message.starts(with: "From ".utf8) || message.starts(with: ">From ".utf8) {
      message = message[message.firstLine.endIndex...].drop { $0 == UInt8(ascii: "\r") }.dropFirst()
    }
    body(message, isInMailbox)
  }
}

private func readMessage(
  _ bytes: ArraySlice<UInt8>, isInMailbox: Bool, _ context: ReadingContext, into part: inout ReadPart
) {
  let places = MailPlaces(bytes)
  guard bytes.count <= largestMessage else {
    part.add(.messageTooLarge(places.firstLine))
    return
  }
  let error = MailMessage.parse(bytes) { message in
    let outline = MailOutline(message.nodes)
    for owner in outline.messages {
      let reader = MailLetterReader(owner: owner, in: outline, isInMailbox: isInMailbox, at: places, context)
      reader.read(message, into: &part)
    }
  }
  if let error { part.add(error) }
}
