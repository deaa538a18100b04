/// How an entry or a script came out.
package enum Outcome: Hashable, Sendable {
  case done
  /// A statement or command failed and said why.
  case failed
  /// Stopped by the user.
  case interrupted
  /// `.quit` was asked for.
  case quit

  /// The exit status of a program that ends like this.
  package var exitStatus: Int32 {
    switch self {
    case .done, .quit: 0
    case .failed: 1
    case .interrupted: 130
    }
  }
}
