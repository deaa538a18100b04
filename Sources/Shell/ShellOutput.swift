/// Where a session writes: results to one place, everything else to another.
package struct ShellOutput {
  /// Results, in the mode that is set. Called many times for a long result.
  package var result: (String) -> Void
  /// Diagnostics, notes, footers and answers of commands that are not data.
  package var message: (String) -> Void

  package init(result: @escaping (String) -> Void, message: @escaping (String) -> Void) {
    self.result = result
    self.message = message
  }
}

/// Lets the renderers write to a closure in pieces of some size.
struct ResultStream: TextOutputStream {
  private let sink: (String) -> Void
  private var buffer = ""

  init(_ sink: @escaping (String) -> Void) { self.sink = sink }

  mutating func write(_ text: String) {
    buffer += text
    if 1 << 16 <= buffer.utf8.count { flush() }
  }

  mutating func flush() {
    if !buffer.isEmpty { sink(buffer) }
    buffer = ""
  }
}
