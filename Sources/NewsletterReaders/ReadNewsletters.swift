import Diagnostics
import Newsletters

/// Reads the newsletters of one file.
///
/// The form is told from the content; the ending of the name only decides where the content leaves it open. Any bytes
/// are allowed: the result has at least one newsletter or at least one error. Invalid UTF-8 becomes U+FFFD and is
/// reported. Cost: a few passes over the bytes.
///
/// - Parameters:
///   - bytes: The whole file.
///   - file: The path as the user would write it; pages carry it in `Newsletter.file`.
/// - Returns: The newsletters in the order of the file, and the diagnostics in the order of their places.
package func readNewsletters(from bytes: [UInt8], file: String) -> ReadResult {
  var result = ReadResult()
  do throws(Diagnostic) {
    let lines = try textLines(of: bytes)
    let format = try sourceFormat(of: lines, file: file)
    result.format = format
    switch format {
    case .interchange: readInterchange(lines, into: &result)
    case .page, .html, .email, .feed, .markdown, .text:
      result.newsletters = [try readPage(lines, file: file, warnings: &result.diagnostics)]
    }
  } catch {
    result.diagnostics.append(error)
  }
  if let invalid = firstInvalidUTF8(in: bytes), !result.newsletters.isEmpty {
    result.diagnostics.append(.invalidUTF8(invalid))
  }
  result.diagnostics.sort { $0.span.start < $1.span.start }
  return result
}

/// The lines that are not blank; throws what makes the file no text at all.
private func textLines(of bytes: [UInt8]) throws(Diagnostic) -> [ByteLine] {
  let head = bytes.prefix(4096)
  if head.starts(with: [0xFF, 0xFE]) || head.starts(with: [0xFE, 0xFF]) {
    throw .utf16(head.prefix(2).place)
  }
  let zero = bytes.firstIndex(of: 0, from: 0, to: head.count)
  guard zero == head.count else { throw .binaryFile(head[zero...zero].place) }
  let lines = splitLines(bytes)
  guard !lines.isEmpty else { throw .emptyFile() }
  return lines
}

/// The form of a text, from its first lines.
private func sourceFormat(of lines: [ByteLine], file: String) throws(Diagnostic) -> SourceFormat {
  if hasPageHeader(lines) { return .page }
  let first = lines[0].trimmed
  let isNamedAsLines = ["jsonl", "ndjson"].contains { file.lowercased().hasSuffix("." + $0) }
  if first.first == UInt8(ascii: "{") || isNamedAsLines { return .interchange }
  throw .notANewsletter(first)
}

private func firstInvalidUTF8(in bytes: [UInt8]) -> SourceSpan? {
  do throws(UTF8.ValidationError) {
    _ = try UTF8Span(validating: bytes.span)
    return nil
  } catch {
    return bytes[error.byteOffsets].place
  }
}
