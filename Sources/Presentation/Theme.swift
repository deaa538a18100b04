/// The colours of the human modes: the terminal's own, so that they suit its background.
package enum Theme: Hashable, Sendable {
  case plain
  case colored

  /// What a piece of output is, for colouring. Colour never carries the meaning alone.
  package enum Role: Hashable, Sendable {
    case header
    case faint
    case long
    case short
    case neutral
    /// What a query looked for in a text.
    case hit
    case error
    case warning
    case note
  }

  /// `text` with the colour of `role` around it; as it is without a theme.
  package func paint(_ text: String, as role: Role) -> String {
    self == .plain || text.isEmpty ? text : "\u{1B}[\(code(of: role))m\(text)\u{1B}[0m"
  }

  /// As `paint`, underlined.
  package func paint(_ text: String, asMark role: Role) -> String {
    self == .plain || text.isEmpty ? text : "\u{1B}[4;\(code(of: role))m\(text)\u{1B}[0m"
  }

  /// A message with its first word in its colour, and the carets of its excerpts likewise.
  ///
  /// `error[unknown-field]: ideas have no field …`: the part before the colon.
  package func paint(message: String) -> String {
    guard self != .plain, let role = Self.role(of: message) else { return message }
    let lines = message.split(separator: "\n", omittingEmptySubsequences: false)
    return lines.enumerated().map { place, line in
      if place == 0, let colon = line.firstIndex(of: ":") {
        return paint(String(line[..<colon]), as: role) + line[colon...]
      }
      guard let margin = line.firstRange(of: " │ "),
        let start = line[margin.upperBound...].firstIndex(of: "^"),
        line[margin.upperBound..<start].allSatisfy({ $0 == " " })
      else { return String(line) }
      let end = line[start...].firstIndex { $0 != "^" } ?? line.endIndex
      return line[..<start] + paint(String(line[start..<end]), as: role) + line[end...]
    }.joined(separator: "\n")
  }

  private static func role(of message: String) -> Role? {
    if message.hasPrefix("error") { return .error }
    if message.hasPrefix("warning") { return .warning }
    return message.hasPrefix("note:") ? .note : nil
  }

  private func code(of role: Role) -> String {
    switch role {
    case .header: "1"
    case .faint, .neutral: "90"
    case .long: "32"
    case .short, .error: "31"
    case .warning: "33"
    case .note: "36"
    case .hit: "1;35"
    }
  }
}
