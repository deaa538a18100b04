package import CorpusLoading

/// The version of the program.
package let programVersion = "0.1"

/// What an interactive session starts with.
package func banner(for loaded: Loaded) -> String {
  """
  Tearsheet \(programVersion) · \(loaded.summary)
  Type a question or .help; Ctrl-D ends.

  """
}
