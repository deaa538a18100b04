/// Reads the newsletters of one file.
///
/// The form is told from the content; the ending of the name only decides where the content leaves it open. Any bytes
/// are allowed: the result has at least one newsletter or at least one error. Invalid UTF-8 becomes U+FFFD and is
/// reported. Cost: a few passes over the bytes; `NewsletterParts` reads the same on several cores.
///
/// - Parameters:
///   - bytes: The whole file.
///   - file: The path as the user would write it; pages carry it in `Newsletter.file`.
///   - dateOrder: How a date such as `06/05/2026` is meant; without it such a date is not read.
/// - Returns: The newsletters in the order of the file, and the diagnostics in the order of their places.
package func readNewsletters(from bytes: [UInt8], file: String, dateOrder: DateOrder? = nil) -> ReadResult {
  let parts = NewsletterParts(bytes, file: file, dateOrder: dateOrder)
  return parts.join((0..<parts.count).map { parts.read($0) })
}
