import Diagnostics

/// The top of a plain text: its title and the lines that tell about it.
struct TextHead {
  /// What the lines below the title tell, and those above it.
  private(set) var header: LetterHeader
  /// Never empty.
  private(set) var title = "…"
  private(set) var titlePlace = SourceSpan(0, 0)
  /// Whether the title is the first words of the body.
  private(set) var titleIsGuessed = false
  /// Where the body begins: behind the header, or with the paragraph that gave the title.
  private(set) var bodyStart = 0
  /// Lines behind `bodyStart` that are of the header too, in their order.
  private(set) var headerLines: [Range<Int>] = []

  init(_ bytes: [UInt8], dateOrder: DateOrder?) {
    header = LetterHeader(dateOrder: dateOrder)
    var lines = TextLines(bytes, in: bytes.indices)
    takeTitle(&lines)
    if !titleIsGuessed {
      header.title = header.title ?? title
      takeHeader(&lines)
    }
    lookFurther(bytes)
  }

  private mutating func takeTitle(_ lines: inout TextLines) {
    while let bytes = lines.next() {
      let line = TextLine(bytes)
      if line.kind == .blank || line.kind == .rule { continue }
      if header.takeAboveTitle(line.text, hasHeaderBelow: lines.nextIsOne(of: header)) {
        bodyStart = lines.start
        guard let title = header.title else { continue }
        (self.title, titlePlace) = (oneLine(Array(title.utf8)[...]), line.text.place)
      } else {
        titlePlace = line.text.place
        takeTitle(line, &lines)
      }
      return
    }
  }

  private mutating func takeTitle(_ line: TextLine, _ lines: inout TextLines) {
    var paragraph = line.text.prefix(longestTitle * 4)[...]
    if isTitle(line) {
      let (next, isLast) = lines.peek()
      if next == nil || next?.text.first?.isSmall != true || header.canTake(next?.text) {
        title = oneLine(paragraph)
        bodyStart = lines.start
        return
      }
      if let next, isLast, isTitle(next) {
        _ = lines.next()
        title = oneLine(ArraySlice(paragraph + [0x20] + next.text))
        bodyStart = lines.start
        return
      }
    }
    titleIsGuessed = true
    while paragraph.count <= longestTitle, let next = lines.peek().line, next.kind == .text {
      _ = lines.next()
      paragraph = ArraySlice(paragraph + [0x20] + next.text.prefix(longestTitle * 4))
    }
    title = guessedTitle(of: oneLine(paragraph))
  }

  private mutating func takeHeader(_ lines: inout TextLines) {
    for _ in 0..<longestHeaderBlock {
      guard let bytes = lines.next() else { return }
      let line = TextLine(bytes)
      if line.kind == .blank || line.kind == .rule { continue }
      guard line.kind == .text || line.kind == .item else { return }
      let isName = line.kind == .text && header.published == nil
      guard header.take(line.text) || isName && header.takeName(line.text, before: lines.peek().line?.text)
      else { return }
      bodyStart = lines.start
    }
  }

  /// Takes what lines a little below tell: names and dates up to the first sentence, then dates, which are a part of the body too.
  private mutating func lookFurther(_ bytes: [UInt8]) {
    var lines = TextLines(bytes, in: bodyStart..<bytes.count)
    var isAboveSentences = !titleIsGuessed
    for _ in 0..<longestHeaderBlock {
      let start = lines.start
      guard let line = lines.next().map({ TextLine($0) }) else { return }
      if line.endsParagraph { continue }
      isAboveSentences = isAboveSentences && isTitle(line)
      if !isAboveSentences {
        _ = header.published == nil && !header.hasUnreadDate && header.takeDate(line.text)
      } else if header.take(line.text) {
        headerLines.append(start..<lines.start)
      } else {
        header.takeDatePart(of: line.text)
      }
    }
  }
}

/// How many lines below the title are looked at.
private let longestHeaderBlock = 12

/// Whether the line by itself can be a title: short and no sentence.
private func isTitle(_ line: TextLine) -> Bool {
  guard line.length <= longestTitle, line.kind == .text || line.kind == .row, let last = line.text.last else {
    return false
  }
  return !".,;".utf8.contains(last)
}

private func oneLine(_ text: ByteLine) -> String {
  var builder = BodyBuilder()
  builder.append(text)
  return builder.text ?? "…"
}

extension TextLines {
  /// The line that comes next, unless it is blank or a rule, and whether it is the last of its paragraph.
  fileprivate func peek() -> (line: TextLine?, isLast: Bool) {
    var rest = self
    guard let line = rest.next().map({ TextLine($0) }), !line.endsParagraph else { return (nil, true) }
    return (line, rest.next().map { TextLine($0).endsParagraph } ?? true)
  }

  /// Whether the line that comes next is one of a header.
  fileprivate func nextIsOne(of header: LetterHeader) -> Bool { header.canTake(peek().line?.text) }
}

extension TextLine {
  fileprivate var endsParagraph: Bool { kind == .blank || kind == .rule }
}
