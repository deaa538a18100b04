/// One command of the shell: a row of the table that running, help and error messages read.
struct DotCommand {
  /// Without the dot.
  let name: String
  /// As help shows them; empty when there are none.
  let arguments: String
  let meaning: String
  /// What its page says besides; may be empty.
  let more: String
  /// How many words may follow.
  let count: ClosedRange<Int>
  /// What they are, for completion.
  let argument: CommandArgument
  let run: (Session, [String]) -> Outcome

  init(
    _ name: String, _ arguments: String, takes count: ClosedRange<Int> = 0...0,
    of argument: CommandArgument = .free, _ meaning: String, more: String = "",
    run: @escaping (Session, [String]) -> Outcome
  ) {
    self.name = name
    self.arguments = arguments
    self.meaning = meaning
    self.more = more
    self.count = count
    self.argument = argument
    self.run = run
  }

  /// `.mode table|card|…`
  var usage: String { arguments.isEmpty ? "." + name : ".\(name) \(arguments)" }
}
