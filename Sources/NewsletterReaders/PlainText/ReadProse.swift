package import Newsletters

/// A text as the body of a letter, without looking for a title and the like in its first lines; `nil` where it has no words.
///
/// Lines that were broken by their length are joined again. Bytes that are no UTF-8 are read as in plain text.
package func readProse(_ bytes: [UInt8]) -> Newsletter? {
  var text = DecodedText(bytes)
  guard (try? text.decode(file: "")) != nil, let body = bodyText(of: text.bytes, in: text.bytes.indices)
  else {
    return nil
  }
  var newsletter = Newsletter(title: "")
  newsletter.format = .text
  newsletter.body = body
  return newsletter
}
