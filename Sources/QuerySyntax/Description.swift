package import Diagnostics

/// The comment block straight above `statement`, without its signs; empty when there is none.
///
/// Only comments that run to the end of their line count, and only lines that hold nothing else.
package func description(of statement: Statement, in source: SourceText) -> String {
  var lines: [String] = []
  var start = source.line(containing: statement.span.start).span.start
  while 0 < start {
    let line = source.line(containing: start - 1).span
    guard let text = commentText(source[line]) else { break }
    lines.append(text)
    start = line.start
  }
  return lines.reversed().joined(separator: "\n")
}

/// The text behind the sign of a line that is a comment.
private func commentText(_ line: String) -> String? {
  let line = line.drop { $0 == " " || $0 == "\t" }
  let sign = line.hasPrefix("#!") ? nil : line.hasPrefix("#") ? 1 : line.hasPrefix("--") ? 2 : nil
  guard let sign else { return nil }
  var text = line.dropFirst(sign).drop { $0 == " " }
  while text.last?.isWhitespace == true { text.removeLast() }
  return String(text)
}
