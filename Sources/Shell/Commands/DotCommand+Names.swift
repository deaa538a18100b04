extension DotCommand {
  /// What is kept of a session: its statements, and queries under names.
  static var names: [DotCommand] {
    [
      DotCommand(
        "history", "[TEXT]", takes: 0...1000,
        "earlier statements with their numbers; those with a text in full"
      ) {
        $0.listHistory(holding: $1.joined(separator: " "))
      },
      DotCommand(
        "edit", "[N]", takes: 0...1, "run the last statement, or number N, as $VISUAL or $EDITOR leaves it"
      ) {
        $0.edit($1.first)
      },
      DotCommand(
        "record", "FILE|off", takes: 0...1, of: .path, "keep the statements that succeed as a script"
      ) {
        $0.setRecording($1.first)
      },
      DotCommand("queries", "", "the queries that have names") { session, _ in session.listQueries() },
      DotCommand(
        "save", "NAME", takes: 1...10, of: .definition,
        "keep the last query, or the `let` of this name, for later sessions"
      ) {
        $0.saveQuery(as: $1)
      },
      DotCommand(
        "drop", "NAME [--force]", takes: 1...2, of: .definition,
        "forget a named query; --force: also one that others need"
      ) {
        $0.dropQuery($1)
      },
    ]
  }
}
