import Presentation

/// Where a session writes: results to one place, everything else to another.
package struct ShellOutput {
  /// Results, in the mode that is set. Called many times for a long result.
  package var result: (String) -> Void
  /// Diagnostics, notes, footers and answers of commands that are not data.
  package var message: (String) -> Void
  /// The answer to another statement begins; whether it may be shown page by page.
  package var begin: (_ isPaged: Bool) -> Void = { _ in }
  /// Whether the user left the answer that is shown page by page: what is still written of it is dropped.
  package var isLeft: () -> Bool = { false }
  /// Called where an answer was stopped, before that is said: the next message begins on a row of its own, in no colour.
  package var cutOff: () -> Void = {}

  package init(result: @escaping (String) -> Void, message: @escaping (String) -> Void) {
    self.result = result
    self.message = message
  }
}

/// Lets the renderers write to a closure in pieces of some size.
struct ResultStream: RenderOutput {
  private let sink: (String) -> Void
  private let stops: () -> Bool
  private var buffer = ""

  init(_ sink: @escaping (String) -> Void, isStopped: @escaping () -> Bool) {
    self.sink = sink
    stops = isStopped
  }

  var isStopped: Bool { stops() }

  mutating func write(_ text: String) {
    buffer += text
    if 1 << 16 <= buffer.utf8.count { flush() }
  }

  mutating func flush() {
    if !buffer.isEmpty { sink(buffer) }
    buffer = ""
  }
}
