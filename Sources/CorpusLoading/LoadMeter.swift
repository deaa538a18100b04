import Synchronization

/// Counts what is read, on any thread, and tells the monitor.
final class LoadMeter: Sendable {
  let monitor: LoadMonitor
  private let totalFiles: Int
  private let totalBytes: Int?
  private let files = Atomic(0)
  private let bytes = Atomic(0)

  init(_ inputs: [InputFile], _ monitor: LoadMonitor) {
    self.monitor = monitor
    totalFiles = inputs.count
    totalBytes = inputs.allSatisfy(\.isRegular) ? inputs.reduce(0) { $0 &+ $1.size } : nil
  }

  func add(files newFiles: Int = 0, bytes newBytes: Int = 0) {
    files.add(newFiles, ordering: .relaxed)
    bytes.add(newBytes, ordering: .relaxed)
    report()
  }

  /// Tells the monitor how far all is, with bytes that are read and will be counted later.
  func report(uncounted: Int = 0) {
    monitor.report(
      LoadProgress(
        stage: .reading, files: files.load(ordering: .relaxed), totalFiles: totalFiles,
        bytes: bytes.load(ordering: .relaxed) + uncounted, totalBytes: totalBytes))
  }
}
