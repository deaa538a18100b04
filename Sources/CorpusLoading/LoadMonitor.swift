/// Follows a load from outside: it is told how far the load is, and says when it shall stop.
package struct LoadMonitor: Sendable {
  /// Told of every step, up to some thousand times a second and from any thread; the last call has the stage `finished`.
  package var report: @Sendable (LoadProgress) -> Void
  /// Asked at least every 50 ms or so, from any thread. Once it has said yes it must keep to it until the load has ended.
  package var isCancelled: @Sendable () -> Bool

  /// A monitor that shows nothing and never cancels.
  package init() {
    report = { _ in }
    isCancelled = { false }
  }

  package init(
    report: @escaping @Sendable (LoadProgress) -> Void, isCancelled: @escaping @Sendable () -> Bool
  ) {
    self.report = report
    self.isCancelled = isCancelled
  }
}

/// How far a load is.
package struct LoadProgress: Hashable, Sendable {
  package enum Stage: Sendable {
    /// Looking into folders; `files` tells how many were found.
    case finding
    case reading
    /// All is read and the corpus is being built.
    case building
    /// The load has ended, one way or the other.
    case finished
  }

  package var stage: Stage
  /// Files that are done with.
  package var files: Int
  package var totalFiles: Int
  /// Bytes that were read.
  package var bytes: Int
  /// `nil` where a pipe or standard input is among the files.
  package var totalBytes: Int?

  package init(
    stage: Stage, files: Int = 0, totalFiles: Int = 0, bytes: Int = 0, totalBytes: Int? = nil
  ) {
    self.stage = stage
    self.files = files
    self.totalFiles = totalFiles
    self.bytes = bytes
    self.totalBytes = totalBytes
  }
}
