import ArgumentParser
import CorpusLoading
import Presentation
import Shell
import Terminal

/// A monitor that Ctrl-C cancels and that shows on a terminal at standard error how far a long load is.
func terminalMonitor(_ interrupt: InterruptFlag) -> LoadMonitor {
  let isCancelled: @Sendable () -> Bool = { interrupt.isRequested }
  guard let line = StatusLine(descriptor: 2, terminal: environmentVariable("TERM")) else {
    return LoadMonitor(report: { _ in }, isCancelled: isCancelled)
  }
  return LoadMonitor(
    report: { progress in
      if progress.stage == .finished { return line.end() }
      line.begin()
      line.show { statusText(progress, columns: $0) }
    },
    isCancelled: isCancelled)
}

/// Says that the user stopped the load and gives the status to end with.
func interrupted(_ consequence: String) -> ExitCode {
  tell("interrupted: \(consequence)")
  return ExitCode(Outcome.interrupted.exitStatus)
}

/// How far a load is, in a row of so many columns.
///
/// `reading [######------------]  33 % of 200000 files`, or less where it does not fit.
func statusText(_ progress: LoadProgress, columns: Int) -> String {
  switch progress.stage {
  case .finding: "looking for files: \(progress.files)"
  case .building: "building the corpus"
  case .finished: ""
  case .reading:
    if let total = progress.totalBytes {
      readingText(share: Double(progress.bytes) / Double(max(total, 1)), progress, columns: columns)
    } else {
      "reading: \(size(progress.bytes))"
    }
  }
}

private func readingText(share: Double, _ progress: LoadProgress, columns: Int) -> String {
  let share = min(max(share, 0), 1)
  let percent = "\(Int(share * 100)) %"
  let amount =
    progress.totalFiles == 1
    ? size(progress.totalBytes ?? 0)
    : footer(shown: progress.totalFiles, of: progress.totalFiles, noun: "files")
  let tail = String(repeating: " ", count: max(5 - percent.count, 0)) + percent
  let room = columns - "reading [] of ".count - tail.count - amount.count - 1
  guard 8 <= room else { return "reading " + percent }
  let width = min(room, 40)
  let done = Int(share * Double(width))
  let bar = String(repeating: "#", count: done) + String(repeating: "-", count: width - done)
  return "reading [\(bar)] \(tail) of \(amount)"
}

/// `640 kB`, `12 MB`
private func size(_ bytes: Int) -> String {
  bytes < 10_000_000 ? "\(bytes / 1000) kB" : "\(bytes / 1_000_000) MB"
}
