import Foundation

/// The productions of an EBNF text in the notation of the W3C.
struct Grammar {
  indirect enum Node {
    case terminal(String)
    case name(String)
    case sequence([Node])
    case choice([Node])
    case optional(Node)
    case repeated(Node, atLeastOne: Bool)
    /// `[A-Z]`, which the reader only skips.
    case characters
  }

  struct Production {
    var name: String
    /// The right side, blanks and line ends made single blanks.
    var text: String
    var node: Node
  }

  var productions: [Production] = []

  subscript(name: String) -> Production? { productions.first { $0.name == name } }

  init(_ text: String) {
    let plain = text.replacing(/\/\*(?:[^*"]|\*(?!\/)|"[^"\n]*")*\*\/\n/, with: "")
    for part in plain.split(separator: /\n(?=\w+ ::=)/) {
      let sides = part.split(separator: " ::= ", maxSplits: 1)
      guard sides.count == 2 else { continue }
      let body = sides[1].split(whereSeparator: \.isWhitespace).joined(separator: " ")
      var reader = Reader(Array(body))
      let name = sides[0].trimmingCharacters(in: .whitespacesAndNewlines)
      productions.append(Production(name: name, text: body, node: reader.choice()))
    }
  }

  /// A file of the folder `grammar`.
  init(file: String) throws {
    self.init(try String(contentsOf: projectFolder.appending(path: "grammar/" + file), encoding: .utf8))
  }
}

let projectFolder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
  .deletingLastPathComponent()

private struct Reader {
  let text: [Character]
  var offset = 0

  init(_ text: [Character]) { self.text = text }

  mutating func choice() -> Grammar.Node {
    var options = [sequence()]
    while take("|") { options.append(sequence()) }
    return options.count == 1 ? options[0] : .choice(options)
  }

  private mutating func sequence() -> Grammar.Node {
    var items: [Grammar.Node] = []
    while let item = item() { items.append(item) }
    return items.count == 1 ? items[0] : .sequence(items)
  }

  private mutating func item() -> Grammar.Node? {
    skipBlanks()
    guard let node = primary() else { return nil }
    switch offset < text.count ? text[offset] : " " {
    case "?":
      offset += 1
      return .optional(node)
    case "*", "+":
      offset += 1
      return .repeated(node, atLeastOne: text[offset - 1] == "+")
    default: return node
    }
  }

  private mutating func primary() -> Grammar.Node? {
    guard offset < text.count else { return nil }
    switch text[offset] {
    case "(":
      offset += 1
      let inner = choice()
      _ = take(")")
      return inner
    case "\"", "'": return .terminal(quoted(by: text[offset]))
    case "[":
      _ = quoted(by: "]")
      return .characters
    case "#":
      _ = word()
      return .characters
    case let first where first.isLetter: return .name(word())
    default: return nil
    }
  }

  private mutating func quoted(by quote: Character) -> String {
    let start = offset + 1
    let end = text[start...].firstIndex(of: quote) ?? text.count - 1
    offset = end + 1
    return String(text[start..<end])
  }

  private mutating func word() -> String {
    let start = offset
    offset += 1
    while offset < text.count, text[offset].isLetter || text[offset].isNumber { offset += 1 }
    return String(text[start..<offset])
  }

  private mutating func skipBlanks() {
    while offset < text.count, text[offset] == " " { offset += 1 }
  }

  private mutating func take(_ sign: Character) -> Bool {
    skipBlanks()
    guard offset < text.count, text[offset] == sign else { return false }
    offset += 1
    return true
  }
}
