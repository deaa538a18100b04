/// Gives a session what the user types, or what a transcript says that one typed.
package protocol LineSource {
  /// Waits for the next entry: one or more whole statements or a command.
  mutating func next(prompt: String) -> ShellInput
}

/// What one wait for input gave.
package enum ShellInput: Hashable, Sendable {
  case entry(String)
  /// The user gave the line up.
  case interrupted
  case end
}
