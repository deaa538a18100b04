package import Diagnostics

/// Lays out a text: a statement per line, or a step per line with bars when a query has more than two steps or a
/// comment inside. Comments are kept, a blank line between statements too; a statement with errors stays as it is.
/// Formatting what has been formatted changes nothing. Linear in the length of the text.
package func format(_ source: SourceText) -> String {
  var formatter = Formatter(source)
  return formatter.run()
}

private struct Formatter {
  private let source: SourceText
  private let statements: [Parsed<Statement>]
  private var comments: ArraySlice<SourceSpan>
  private var lines: [String] = []
  /// Up to where the text has been taken over.
  private var end: UInt32 = 0

  init(_ source: SourceText) {
    self.source = source
    var parser = Parser(source)
    statements = parser.script()
    comments = parser.comments[...]
  }

  mutating func run() -> String {
    for statement in statements where statement.tree.span.start < statement.tree.span.end {
      add(statement)
    }
    addComments(before: source.span.end)
    return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
  }

  private mutating func add(_ statement: Parsed<Statement>) {
    let span = statement.tree.span
    addComments(before: span.start)
    addBlankLine(before: span.start)
    if statement.diagnostics.isEmpty {
      addLines(of: statement.tree)
    } else {
      // An open bracket would go on over the newline.
      let needsSemicolon =
        source.bytes[Int(span.end)...].first { UInt8(ascii: " ") < $0 } == UInt8(ascii: ";")
      lines.append(source[span] + (needsSemicolon ? ";" : ""))
      comments = comments.drop { $0.start < span.end }
    }
    end = max(end, span.end)
    if let last = lines.popLast() { lines.append(last + trailingComment()) }
  }

  private mutating func addLines(of statement: Statement) {
    let (head, query) = formatParts(statement)
    let inside = comments.prefix { $0.start < statement.span.end }
    guard let query else {
      // The shell takes the whole of its line, comment signs as well.
      if case .shellCommand = statement.kind { comments = comments.dropFirst(inside.count) }
      addComments(before: statement.span.end)
      lines.append(head)
      return
    }
    if query.steps.count <= 2, inside.isEmpty {
      lines.append(head + format(query))
    } else {
      addSteps(of: query, head: head)
    }
  }

  private mutating func addSteps(of query: Query, head: String) {
    add(head + query.source.text, through: query.source.span.end)
    for step in query.steps { add("| " + format(step), through: step.span.end) }
  }

  /// Adds the line of a part that ends at `partEnd`. The comments inside it and before it stand above it; one that
  /// follows on the same line stays there.
  private mutating func add(_ line: String, through partEnd: UInt32) {
    addComments(before: partEnd)
    end = max(end, partEnd)
    lines.append(line + trailingComment())
  }

  /// The comment that follows on the line where the text has been taken over to, with two blanks before it.
  private mutating func trailingComment() -> String {
    guard let comment = comments.first, end <= comment.start, !hasNewline(end, comment.start),
      onlyBlanks(end, comment.start), !hasNewline(comment.start, comment.end), endsLine(comment)
    else { return "" }
    comments.removeFirst()
    end = comment.end
    return "  " + trimmed(source[comment])
  }

  /// Adds the comments that start before `limit`, each on lines of its own.
  private mutating func addComments(before limit: UInt32) {
    let found = comments.prefix { $0.start < limit }
    for comment in found {
      addBlankLine(before: comment.start)
      lines.append(trimmed(source[comment]))
      end = max(end, comment.end)
    }
    comments = comments.dropFirst(found.count)
  }

  /// Keeps one of the blank lines between what has been taken over and `start`.
  private mutating func addBlankLine(before start: UInt32) {
    guard !lines.isEmpty, end < start else { return }
    let newlines = source.bytes[Int(end)..<Int(start)].count { $0 == UInt8(ascii: "\n") }
    if 1 < newlines, lines.last != "" { lines.append("") }
  }

  private func hasNewline(_ start: UInt32, _ end: UInt32) -> Bool {
    source.bytes[Int(start)..<Int(end)].contains(UInt8(ascii: "\n"))
  }

  private func onlyBlanks(_ start: UInt32, _ end: UInt32) -> Bool {
    source.bytes[Int(start)..<Int(end)].allSatisfy { $0 <= UInt8(ascii: " ") || $0 == UInt8(ascii: ";") }
  }

  /// Whether nothing but blanks follows the comment on its line.
  private func endsLine(_ comment: SourceSpan) -> Bool {
    let rest = source.bytes[Int(comment.end)...].prefix { $0 != UInt8(ascii: "\n") }
    return rest.allSatisfy { $0 <= UInt8(ascii: " ") || $0 == UInt8(ascii: ";") }
  }

  private func trimmed(_ comment: String) -> String {
    var text = comment[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }
}
