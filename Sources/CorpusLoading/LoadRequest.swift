/// What to load.
package struct LoadRequest: Sendable {
  /// Files and folders; `-` is standard input. None means the bundled samples.
  package var paths: [String]
  /// Where a cache of them is kept; `nil` reads the files each time.
  package var cache: CacheFolder?

  package init(paths: [String], cache: CacheFolder? = nil) {
    self.paths = paths
    self.cache = cache
  }
}
