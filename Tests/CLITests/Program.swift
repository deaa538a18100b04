import TestSupport

/// Runs the built program with `input` as its standard input.
func tearsheet(_ arguments: String..., input: String = "") throws -> ProgramRun {
  try runProgram("tearsheet", arguments, input: input)
}
