import ArgumentParser
import CorpusLoading
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
      line.show { progress.statusText(columns: $0) }
    },
    isCancelled: isCancelled)
}

/// Says that the user stopped the load and gives the status to end with.
func interrupted(_ consequence: String) -> ExitCode {
  tell("interrupted: \(consequence)")
  return ExitCode(Outcome.interrupted.exitStatus)
}
