import IdeaExtraction
import Newsletters

extension LabelledText {
  /// The text told the other way round, with the other label; nil if it holds no word that has an opposite.
  func mirrored(by words: MirroredWords) -> LabelledText? {
    var copy = self
    copy.id += " mirrored"
    copy.label = label.opposite
    copy.isMirrored = true
    switch source {
    case .idea(let idea):
      guard let text = idea.rationale ?? idea.headline else { return nil }
      let turned = turn(text, keeping: [], words)
      guard turned.changes > 0 else { return nil }
      var idea = idea
      idea.rationale = turned.text
      copy.source = .idea(idea)
    case .text(let example):
      let turned = turn(example.text, keeping: example.targets + example.others, words)
      guard turned.changes > 0 else { return nil }
      copy.source = .text(
        DirectionExample(
          text: turned.text, targets: example.targets.map(turned.moved),
          others: example.others.map(turned.moved),
          kind: example.kind))
    }
    return copy
  }
}

extension Direction {
  fileprivate var opposite: Direction {
    switch self {
    case .long: .short
    case .short: .long
    case .neutral: .neutral
    }
  }
}

/// A text with words replaced, and where the places of the old one went.
private struct TurnedText {
  var text = ""
  var changes = 0
  /// Where the text grew or shrank: an offset of the old text, and what is added from there on.
  var shifts: [(offset: Int, by: Int)] = []

  func moved(_ range: Range<Int>) -> Range<Int> { moved(range.lowerBound)..<moved(range.upperBound) }

  private func moved(_ offset: Int) -> Int {
    offset + (shifts.last { $0.offset <= offset }?.by ?? 0)
  }
}

private func turn(_ text: String, keeping spans: [Range<Int>], _ words: MirroredWords) -> TurnedText {
  var turned = TurnedText()
  var bytes: [UInt8] = []
  let source = Array(text.utf8)
  var index = 0
  while index < source.count {
    var end = index
    while end < source.count, isLetter(source[end]) { end += 1 }
    guard index < end else {
      bytes.append(source[index])
      index += 1
      continue
    }
    let word = String(decoding: source[index..<end], as: UTF8.self)
    let range = index..<end
    if let opposite = words[word.lowercased()], !spans.contains(where: { $0.overlaps(range) }) {
      bytes +=
        (word.first?.isUppercase == true ? opposite.prefix(1).uppercased() + opposite.dropFirst() : opposite)
        .utf8
      turned.changes += 1
      turned.shifts.append((end, bytes.count - end))
    } else {
      bytes += source[range]
    }
    index = end
  }
  turned.text = String(decoding: bytes, as: UTF8.self)
  return turned
}

private func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) &- UInt8(ascii: "a") < 26 }

/// Mirrored copies of those texts that can be turned.
package func mirroredTexts(_ texts: [LabelledText]) -> [LabelledText] {
  let words = MirroredWords()
  return texts.compactMap { $0.mirrored(by: words) }
}
