/// What only a prompt has: the statements of before, and an editor of the user's choice.
package struct PromptTools {
  /// Statements that were run, in this session, others and side by side, oldest first.
  package var history: () -> [String]
  /// Makes a statement that was not typed the newest one.
  package var record: (String) -> Void
  /// Lets the user edit a text, and waits.
  package var edit: (String) -> EditedText

  package init(
    history: @escaping () -> [String], record: @escaping (String) -> Void,
    edit: @escaping (String) -> EditedText
  ) {
    self.history = history
    self.record = record
    self.edit = edit
  }
}

/// What came of editing a text.
package enum EditedText: Hashable, Sendable {
  /// Without line ends at its end.
  case text(String)
  /// Why there is none.
  case failed(String)
}
