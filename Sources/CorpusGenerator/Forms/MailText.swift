import CivilTime
package import Newsletters

/// What a message holds.
package enum MailContent: CaseIterable, Hashable, Sendable {
  /// One part, plain text, encoded as quoted-printable or base64 by turns of `number`.
  case text
  /// Plain text and HTML as alternatives.
  case alternatives
}

/// A message with the letter, as a mailing service sends it. `number` tells it from others and chooses its encodings.
package func mailText(of letter: Newsletter, holding content: MailContent, number: Int) -> String {
  let text = letter.letterBlocks.map(\.text).joined(separator: "\n\n") + "\n"
  let head = header(of: letter, number: number)
  switch content {
  case .text: return head + part("text/plain", text, isBase64: number % 2 == 0)
  case .alternatives:
    let boundary = "=_letter_\(number)"
    return head + "Content-Type: multipart/alternative; boundary=\"\(boundary)\"\n\n"
      + "--\(boundary)\n" + part("text/plain", text, isBase64: false)
      + "--\(boundary)\n" + part("text/html", mailHTML(of: letter), isBase64: number % 2 == 0)
      + "--\(boundary)--\n"
  }
}

private func header(of letter: Newsletter, number: Int) -> String {
  let sender = letter.author ?? "The editors"
  let publication = letter.publication ?? "Letters"
  return """
    Received: from out\(number % 7).letters.example by in.reader.example with ESMTPS; \(mailDate(letter))
    Message-ID: <\(number)@letters.example>
    Date: \(mailDate(letter))
    From: "\(sender) from \(publication)" <letters@letters.example>
    To: reader@reader.example
    Subject: \(letter.title)
    List-Id: "\(publication)" <letters.letters.example>
    MIME-Version: 1.0

    """
}

private func part(_ type: String, _ text: String, isBase64: Bool) -> String {
  let encoding = isBase64 ? "base64" : "quoted-printable"
  let encoded = isBase64 ? base64(Array(text.utf8)) : quotedPrintable(Array(text.utf8))
  return "Content-Type: \(type); charset=\"utf-8\"\nContent-Transfer-Encoding: \(encoding)\n\n\(encoded)\n"
}

/// `Wed, 06 May 2026 00:53:00 +0000`
private func mailDate(_ letter: Newsletter) -> String {
  guard let time = letter.published?.time else { return "" }
  let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
  let (year, month, day) = time.date.parts
  let clock = "\(padded(time.minuteOfDay / 60, 2)):\(padded(time.minuteOfDay % 60, 2)):00"
  return "\(padded(day, 2)) \(months[month - 1]) \(year) \(clock) +0000"
}
