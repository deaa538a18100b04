import CivilTime
import Glibc
import Presentation
import Shell
import Terminal

/// Writes all of `text` to a descriptor. When no one reads any more, or the disk is full, the program ends.
func write(_ text: String, to descriptor: Int32) {
  if !writeAll(text, to: descriptor) { leaveUnwritten(descriptor) }
}

/// Whether a path leads to anything.
func isThere(_ path: String) -> Bool { unsafe access(path, F_OK) == 0 }

private func leaveUnwritten(_ descriptor: Int32) -> Never {
  let reason = unsafe String(cString: strerror(errno))
  if errno != EPIPE, descriptor == 1 { write("error: standard output: \(reason)\n", to: 2) }
  exit(1)
}

/// Results to standard output until Ctrl-C, everything else to standard error.
func standardOutput() -> ShellOutput {
  let results = ResultOutput(terminal: environmentVariable("TERM"))
  var output = ShellOutput(
    result: { if !results.write($0) { leaveUnwritten(1) } }, message: { write($0, to: 2) })
  output.begin = { results.begin(isPaged: $0) }
  output.isLeft = { results.isLeft }
  output.cutOff = { results.cutOff() }
  return output
}

/// A variable of the environment that is set to something.
func environmentVariable(_ name: String) -> String? {
  guard let value = unsafe getenv(name) else { return nil }
  let text = unsafe String(cString: value)
  return text.isEmpty ? nil : text
}

/// Those of the variables that are set to something.
func environmentVariables(_ names: String...) -> [String: String] {
  names.reduce(into: [:]) { $0[$1] = environmentVariable($1) }
}

/// The columns that results may fill: the window's, or what `COLUMNS` says, or 80.
func outputWidth() -> Int {
  if isTerminal(1) { return WindowSize(of: 1).columns }
  return environmentVariable("COLUMNS").flatMap { Int($0) } ?? WindowSize.usual.columns
}

/// The columns that messages are broken to; `nil` where no terminal shows them.
func messageWidth() -> Int? { isTerminal(2) ? WindowSize(of: 2).columns : nil }

/// The minute that the clock shows, in UTC.
func currentMinute() -> Timestamp {
  Timestamp(minutes: Int32(clamping: time(nil) / 60))
}
