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
    readMessage(message, isInMailbox: isInMailbox, at: MailPlaces(message), context, into: &part)
  }
}

/// The messages of a mailbox, or a message alone, from their first header on.
func forEachMessage(
  of bytes: ArraySlice<UInt8>, _ body: (_ message: ArraySlice<UInt8>, _ isInMailbox: Bool) -> Void
) {
  let bytes = withLineFeeds(bytes)
  let file = Array(bytes)
  for range in Mailbox(file).messages(in: file.indices) {
    var message = bytes[(bytes.startIndex + range.lowerBound)..<(bytes.startIndex + range.upperBound)]
    if message.starts(with: [0xEF, 0xBB, 0xBF]) { message = message.dropFirst(3) }
    message = withoutBlankLines(message)
    let isInMailbox = message.starts(with: "From ".utf8)
    while message.starts(with: "From ".utf8) || message.starts(with: ">From ".utf8) {
      message = message[message.firstLine.endIndex...].drop { $0 == UInt8(ascii: "\r") }.dropFirst()
    }
    body(message, isInMailbox)
  }
}

/// With LF for each CR where there is no LF, as programs of old computers wrote files: a reader of messages knows no such lines.
private func withLineFeeds(_ bytes: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  let (newline, carriageReturn) = (UInt8(ascii: "\n"), UInt8(ascii: "\r"))
  guard bytes.startIndex == 0, !bytes.contains(newline), bytes.contains(carriageReturn) else { return bytes }
  return bytes.map { $0 == carriageReturn ? newline : $0 }[...]
}

/// From the first line on that is not blank: an empty line would end the header before it begins.
private func withoutBlankLines(_ message: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  guard let first = message.firstIndex(where: { !$0.isBlank }) else { return message }
  return message[
    (message[..<first].lastIndex { $0 == UInt8(ascii: "\n") }.map { $0 + 1 } ?? message.startIndex)...]
}

private func readMessage(
  _ bytes: ArraySlice<UInt8>, isInMailbox: Bool, isRepaired: Bool = false, at places: MailPlaces,
  _ context: ReadingContext, into part: inout ReadPart
) {
  guard bytes.count <= largestMessage else {
    part.add(.messageTooLarge(places.firstLine))
    return
  }
  var lostParts: String?
  let error = MailMessage.parse(bytes) { message in
    if !isRepaired, let root = message.nodes.first, root.kind == .multipart, message.nodes.count == 1 {
      lostParts = root.subtype
      return
    }
    if message.isCut { part.add(.messageCut(places.lastLine)) }
    let outline = MailOutline(message.nodes)
    for owner in outline.messages {
      let reader = MailLetterReader(owner: owner, in: outline, isInMailbox: isInMailbox, at: places, context)
      reader.read(message, into: &part)
    }
  }
  if let error { part.add(error) }
  guard let lostParts else { return }
  let found = withFoundBoundary(bytes, subtype: lostParts)
  // What was taken for the header of a part may be none that can be parsed.
  let repaired = found.flatMap { MailMessage.parse($0[...]) { _ in } == nil ? $0 : nil }
  if repaired != nil { part.add(.boundaryNotFound(places.header("Content-Type"))) }
  readMessage(
    repaired.map { $0[...] } ?? bytes, isInMailbox: isInMailbox, isRepaired: true, at: places, context,
    into: &part)
}
