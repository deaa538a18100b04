import QuerySemantics

/// The named queries of the library as a session took them in last.
struct KeptQueries {
  let file: LibraryFile
  /// Of the file when it was read; `nil` before, and where there was none.
  var stamp: [Int64]?
  var environment: NameEnvironment
  /// By name in lower case.
  var descriptions: [String: String] = [:]

  /// The `let` of a name in lower case, in one line.
  func text(of key: String) -> String? { environment.definitions[key]?.text(named: key) }
}
