/// Draws a diagnostic with its source line and carets under the span.
///
/// ```
/// error[unknown-field]: ideas have no field `tickr`
///   query:1:13
///   1 │ ideas where tickr = IGV
///     │             ^^^^^ did you mean `ticker`?
///   help: fields of ideas: id, position, newsletter, ticker, …
/// ```
///
/// A long source line is cut to a window around the span, a long message in its middle; control characters are shown
/// as symbols everywhere. In `width` columns of a terminal line and carets fit into one row each, and a label that has no room
/// behind the carets has a row of its own.
package func render(_ diagnostic: Diagnostic, in source: SourceText, width: Int? = nil) -> String {
  let line = source.line(containing: diagnostic.span.start)
  let column = source.column(of: diagnostic.span.start)
  let gutter = String(line.number)
  let blank = String(repeating: " ", count: gutter.count)
  let room = max(1, (width ?? .max) - gutter.count - 5)
  let excerpt = Excerpt(of: diagnostic.span, in: source, line: line.span, columns: min(room, Excerpt.limit))

  var output = """
    \(diagnostic.severity.rawValue)[\(diagnostic.code)]: \(shown(diagnostic.message))
      \(shown(source.name)):\(line.number):\(column)
      \(gutter) │ \(excerpt.text)
      \(blank) │ \(excerpt.marker)
    """
  if let label = diagnostic.label.map({ shown($0) }) {
    let isBehind = width == nil || excerpt.marker.count + 1 + columns(of: label.unicodeScalars) <= room
    output += (isBehind ? " " : "\n  ") + label
  }
  for help in diagnostic.help { output += "\n  help: " + shown(help, upTo: helpLimit) }
  return output + "\n"
}

/// Scalars of a message that are shown at most.
private let messageLimit = 300
/// Those of a help line, which may hold a whole query to run.
private let helpLimit = 4_000

/// A part of a message, which may quote any text, fit for a terminal.
private func shown(_ text: String, upTo limit: Int = messageLimit) -> String {
  shortened(text, to: limit).unicodeScalars.reduce(into: "") { $0.unicodeScalars.append($1.visible) }
}

/// `text` with `…` for its middle where it has more than `limit` scalars, 8 or more.
package func shortened(_ text: String, to limit: Int) -> String {
  guard limit < text.utf8.count else { return text }
  let scalars = text.unicodeScalars
  guard limit < scalars.count else { return text }
  return String(scalars.prefix(limit * 2 / 3)) + "…" + String(scalars.suffix(limit - limit * 2 / 3 - 1))
}

/// The visible part of a source line and the row of carets below it.
private struct Excerpt {
  var text: String
  var marker: String

  /// Columns of a line that are shown at most.
  static let limit = 160
  /// Of a longer line, those before the span, of the span and behind it: more of it would say no more.
  private static let shares = (before: 61, inside: 61, after: 31)

  init(of span: SourceSpan, in source: SourceText, line: SourceSpan, columns limit: Int) {
    let start = min(max(span.start, line.start), line.end)
    let end = max(start, min(span.end, line.end))
    var before = source.scalars(SourceSpan(line.start, start), fromEnd: true)
    var inside = source.scalars(SourceSpan(start, end))
    var after = source.scalars(SourceSpan(end, line.end))
    // A caret takes a column also behind the line.
    let (left, middle, right) = (columns(of: before), max(1, columns(of: inside)), columns(of: after))
    if limit < left + middle + right {
      // What is wrong comes first, then what stands before it.
      let carets = min(middle, Self.shares.inside, max(limit / 2, limit - left - right))
      let rest = limit - carets
      let afterRoom = min(right, Self.shares.after, max(rest / 3, rest - left))
      before = cut(before.reversed(), to: min(Self.shares.before, rest - afterRoom)).reversed()
      inside = cut(inside, to: carets)
      after = cut(after, to: afterRoom)
    }
    let visible = (before + inside + after).map(\.visible)
    text = String(String.UnicodeScalarView(visible))
    marker =
      String(repeating: " ", count: columns(of: before))
      + String(repeating: "^", count: max(1, columns(of: inside)))
  }
}

private func columns(of scalars: some Sequence<Unicode.Scalar>) -> Int {
  scalars.reduce(0) { $0 + $1.columns }
}

/// The scalars, or as many of the first as leave room for a `…`.
private func cut(_ scalars: [Unicode.Scalar], to limit: Int) -> [Unicode.Scalar] {
  guard limit < columns(of: scalars) else { return scalars }
  var used = 1
  let kept = scalars.prefix { scalar in
    used += scalar.columns
    return used <= limit
  }
  return limit < 1 ? [] : kept + ["…"]
}

extension SourceText {
  /// The first scalars under `span`, or the last ones; a line of megabytes is not decoded for the few that are shown.
  fileprivate func scalars(_ span: SourceSpan, fromEnd: Bool = false) -> [Unicode.Scalar] {
    let window: UInt32 = 1_024
    guard window < span.end - span.start else { return Array(self[span].unicodeScalars) }
    let near =
      fromEnd ? SourceSpan(span.end - window, span.end) : SourceSpan(span.start, span.start + window)
    return Array(self[near].unicodeScalars)
  }
}

extension Unicode.Scalar {
  /// The scalar itself, or the Unicode control picture of a control character; a tab becomes a blank.
  fileprivate var visible: Unicode.Scalar {
    switch value {
    case 9: " "
    case 0..<32: Unicode.Scalar(0x2400 + value) ?? "\u{FFFD}"
    case 127..<160, 0xAD, 0x061C, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
      0xFFF9...0xFFFB,
      0xE0000...0xE007F:
      "\u{FFFD}"
    default: self
    }
  }

  /// Terminal columns, near enough to put a caret under a word: two for East Asian and emoji blocks.
  fileprivate var columns: Int {
    switch value {
    case 0x300..<0x370, 0x200B...0x200D, 0xFE00...0xFE0F: 0
    case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE6F, 0xFF00...0xFF60,
      0x1F300...0x1FAFF, 0x20000...0x3FFFD:
      2
    default: 1
    }
  }
}
