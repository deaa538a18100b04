/// What to load.
package struct LoadRequest: Sendable {
  /// Files and folders; `-` is standard input. None means the bundled samples.
  package var paths: [String]

  package init(paths: [String]) { self.paths = paths }
}
