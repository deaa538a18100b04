import ArgumentParser
import Glibc
import Presentation

/// Writes all of `text` to a descriptor; ends the program when no one can read it any more.
func write(_ text: String, to descriptor: Int32) {
  var rest = Array(text.utf8)[...]
  while !rest.isEmpty {
    let count = unsafe rest.withUnsafeBytes { unsafe Glibc.write(descriptor, $0.baseAddress, $0.count) }
    if 0 < count {
      rest = rest.dropFirst(count)
    } else if errno != EINTR, errno != EAGAIN {
      exit(1)
    }
  }
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
