/// When results that are taller than the window are shown page by page.
package enum Paging: String, CaseIterable, Hashable, Sendable {
  /// At the prompt.
  case auto
  /// Also where statements come from a script or the command line.
  case on
  case off
}
