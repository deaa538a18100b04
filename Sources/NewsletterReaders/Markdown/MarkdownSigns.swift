/// Whether lines bear two kinds of Markdown's signs: a text in which only one occurs may mean it otherwise.
func hasMarkdownSigns(_ lines: [ByteLine]) -> Bool {
  var kinds: Set<MarkdownSign> = []
  for line in lines {
    MarkdownSign.find(in: line.prefix(longestLook), into: &kinds)
    if 2 <= kinds.count { return true }
  }
  return false
}

/// Bytes of a line that are looked at.
private let longestLook = 2000

private enum MarkdownSign {
  case heading
  case link
  case bold
  case fence
  case tableRule

  static func find(in line: ByteLine, into kinds: inout Set<MarkdownSign>) {
    if line.first == UInt8(ascii: "#"), isHeading(line) { kinds.insert(.heading) }
    if line.starts(with: "```".utf8) { kinds.insert(.fence) }
    if isTableRule(line) { kinds.insert(.tableRule) }
    var previous: UInt8 = 0
    for index in line.indices {
      let byte = line[index]
      let rest = line[index...].dropFirst()
      if previous == UInt8(ascii: "]"), byte == UInt8(ascii: "("),
        rest.starts(with: "http".utf8) || rest.first == UInt8(ascii: "/")
      {
        kinds.insert(.link)
      }
      if previous == UInt8(ascii: "*"), byte == UInt8(ascii: "*"), isBoldStart(rest) { kinds.insert(.bold) }
      previous = byte
    }
  }

  private static func isHeading(_ line: ByteLine) -> Bool {
    let marks = line.prefix { $0 == UInt8(ascii: "#") }
    return marks.count <= 6 && line.dropFirst(marks.count).first == 0x20
  }

  /// `word…**`
  private static func isBoldStart(_ rest: ByteLine) -> Bool {
    guard let first = rest.first, !first.isBlank, first != UInt8(ascii: "*") else { return false }
    let inside = rest.prefix(200).prefix { $0 != UInt8(ascii: "*") }
    return rest.dropFirst(inside.count).starts(with: "**".utf8)
  }

  /// `|---|:--:|`
  private static func isTableRule(_ line: ByteLine) -> Bool {
    line.contains(UInt8(ascii: "|")) && line.contains(UInt8(ascii: "-"))
      && line.allSatisfy { $0.isBlank || "|-:".utf8.contains($0) }
  }
}
