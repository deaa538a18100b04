import IdeaExtraction
import Newsletters

/// Reads lines in which instruments stand as `{+A}`, `{-B}` or `{0C}`: a letter in place of its name, and before it what the
/// line says of it: long, short or neutral. Each instrument makes a text with the others beside it.
package func readClauses(_ text: String, set: String) throws(LabelError) -> [LabelledText] {
  var texts: [LabelledText] = []
  for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
  where !line.isEmpty {
    guard let clause = Clause(line) else {
      throw LabelError(description: "\(set):\(number + 1): instruments are written {+A}, {-A} or {0A}")
    }
    texts += clause.texts(id: "\(set):\(number + 1)", set: set)
  }
  return texts
}

private struct Clause {
  var text = ""
  var mentions: [(name: Character, label: Direction, range: Range<Int>)] = []

  init?(_ line: Substring) {
    var rest = line
    while let open = rest.firstIndex(of: "{") {
      let mark = rest[open...].prefix(4)
      guard mark.count == 4, mark.last == "}", let label = Self.label(mark.dropFirst().first) else {
        return nil
      }
      text += rest[..<open]
      let name = mark.dropFirst(2).first ?? "A"
      let start = text.utf8.count
      text.append(name)
      mentions.append((name, label, start..<text.utf8.count))
      rest = rest[mark.endIndex...]
    }
    text += rest
    if mentions.isEmpty || text.contains("}") { return nil }
  }

  private static func label(_ sign: Character?) -> Direction? {
    switch sign {
    case "+": .long
    case "-": .short
    case "0": .neutral
    default: nil
    }
  }

  func texts(id: String, set: String) -> [LabelledText] {
    var names: [Character] = []
    for mention in mentions where !names.contains(mention.name) { names.append(mention.name) }
    return names.map { name in
      let own = mentions.filter { $0.name == name }
      return LabelledText(
        id: "\(id) \(name)", group: id, set: set, kind: .idea, label: own.first?.label ?? .neutral,
        source: .text(
          DirectionExample(
            text: text, targets: own.map(\.range), others: mentions.filter { $0.name != name }.map(\.range),
            kind: .idea)))
    }
  }
}
