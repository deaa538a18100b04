import FoundationEssentials
package import IdeaExtraction
import Newsletters

/// Why a file of labels cannot be read.
package struct LabelError: Error, CustomStringConvertible {
  package let description: String
}

/// Reads lines `{"id","group","text","target","start","end","label","others"}`, with places counted in characters.
/// Without a kind, each text's shape tells it.
package func readLabelRows(
  _ bytes: [UInt8], set: String, kind: TextKind?
) throws(LabelError) -> [LabelledText] {
  var rows: [LabelledText] = []
  for (number, line) in bytes.split(separator: UInt8(ascii: "\n")).enumerated() {
    let row: LabelRow
    do {
      row = try JSONDecoder().decode(LabelRow.self, from: Data(line))
    } catch {
      throw LabelError(description: "\(set):\(number + 1): this line is no row of labels")
    }
    guard let text = row.labelled(set: set, kind: kind) else {
      throw LabelError(
        description:
          "\(set):\(number + 1): the label must be pos, neg or neu, and places must lie in the text")
    }
    rows.append(text)
  }
  return rows
}

private struct LabelRow: Decodable {
  let id: String
  let group: String
  let text: String
  let start: Int
  let end: Int
  let label: String
  let others: [[Int]]

  func labelled(set: String, kind: TextKind?) -> LabelledText? {
    guard let direction = Self.directions[label] else { return nil }
    let offsets = byteOffsets
    func range(_ start: Int, _ end: Int) -> Range<Int>? {
      guard 0 <= start, start <= end, end < offsets.count else { return nil }
      return offsets[start]..<offsets[end]
    }
    var targets: [Range<Int>] = []
    if start >= 0 {
      guard let target = range(start, end) else { return nil }
      targets = [target]
    }
    let others = others.compactMap { $0.count == 2 ? range($0[0], $0[1]) : nil }
    let kind = kind ?? TextKind(shapeOf: text)
    return LabelledText(
      id: id, group: group, set: set, kind: kind, label: direction,
      source: .text(DirectionExample(text: text, targets: targets, others: others, kind: kind)))
  }

  /// Per scalar of the text, and for its end.
  private var byteOffsets: [Int] {
    var offsets = [0]
    var offset = 0
    for scalar in text.unicodeScalars {
      offset += UTF8.width(scalar)
      offsets.append(offset)
    }
    return offsets
  }

  private static let directions: [String: Direction] = ["pos": .long, "neg": .short, "neu": .neutral]
}

/// Reads blocks of a line `[letter] TICKER direction` and the rationale on the next one, apart by empty lines.
package func readIdeaBlocks(_ text: String, set: String) throws(LabelError) -> [LabelledText] {
  let lines = text.split(separator: "\n")
  var rows: [LabelledText] = []
  for index in stride(from: 0, to: lines.count, by: 2) {
    let head = lines[index].split(separator: " ")
    guard head.count == 3, index + 1 < lines.count, let label = Direction(rawValue: String(head[2])) else {
      throw LabelError(description: "\(set): “\(lines[index])” does not begin an idea")
    }
    var idea = Idea()
    idea.ticker = String(head[1])
    idea.rationale = String(lines[index + 1])
    rows.append(
      LabelledText(
        id: "\(head[0]) \(head[1])", group: set + String(head[0]), set: set, kind: .idea, label: label,
        source: .idea(idea)))
  }
  return rows
}
