import ArgumentParser
import Glibc
import Presentation
import Shell

/// Writes all of `text` to a descriptor; ends the program when no one can read it any more.
func write(_ text: String, to descriptor: Int32) {
  if !writeAll(text, to: descriptor) { exit(1) }
}

/// A line for people.
func tell(_ line: String) { write(visible(line, keepsLines: true) + "\n", to: 2) }

/// Says why and ends the program with status 1.
func failing<Result>(_ body: () throws(BenchError) -> Result) throws -> Result {
  do throws(BenchError) {
    return try body()
  } catch {
    tell("error: \(error)")
    throw ExitCode.failure
  }
}
