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

  private func code(of role: Role) -> String {
    switch role {
    case .header: "1"
    case .faint, .neutral: "90"
    case .long: "32"
    case .short, .error: "31"
    case .warning: "33"
    case .note: "36"
    }
  }
}
