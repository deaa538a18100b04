import CorpusLoading

/// The version of the program.
package let programVersion = "0.1"

extension Session {
  /// Says what an interactive session starts with.
  package func greet() {
    _ = onSoundCorpus {
      let summary = loaded.summary
      if isUnsound { return .done }
      say("Tearsheet \(programVersion) · \(summary)")
      say("Type a question, .help or .learn; Tab completes, Ctrl-D ends.")
      return .done
    }
  }
}
