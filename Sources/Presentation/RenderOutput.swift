/// Takes what a renderer writes, row by row, and tells when nobody wants the rest.
package protocol RenderOutput: TextOutputStream {
  /// Asked before every row, and once in some hundred rows that are only looked at; once true it stays so.
  var isStopped: Bool { get }
}

extension String: RenderOutput {
  package var isStopped: Bool { false }
}
