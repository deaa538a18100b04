import Diagnostics
import Newsletters

/// The form of a text, from its first lines; the file's ending decides only where the content leaves it open.
func sourceFormat(of lines: [ByteLine], file: String) throws(Diagnostic) -> SourceFormat {
  guard let first = lines.first?.trimmed else { throw .emptyFile() }
  let name = file.lowercased()
  if hasPageHeader(lines) { return .page }
  let isNamedAsLines = ["jsonl", "ndjson"].contains { name.hasSuffix("." + $0) }
  if first.first == UInt8(ascii: "{") || isNamedAsLines { return .interchange }
  let head = first.text.lowercased()
  // A feed is told before, by its root.
  if head.hasPrefix("<") { return .html }
  if looksLikeMailbox(lines) || looksLikeMail(lines) { return .email }
  if name.hasSuffix(".md") { return .markdown }
  return .text
}
