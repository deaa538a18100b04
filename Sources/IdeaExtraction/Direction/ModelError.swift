/// Why a model file cannot be used.
package enum ModelError: Error, Hashable, Sendable, CustomStringConvertible {
  /// It does not begin as a model file does.
  case notAModel
  /// It was written for other features than this program knows.
  case otherVersion(found: Int, expected: Int)
  /// Its length or its checksum is not what it should be.
  case damaged

  /// What is wrong with weights that are a part of the program.
  package var reasonWithin: String {
    switch self {
    case .notAModel: "are something else"
    case .otherVersion(let found, let expected): "are of version \(found), and it reads version \(expected)"
    case .damaged: "are damaged"
    }
  }

  package var description: String {
    switch self {
    case .notAModel: "this is no file of direction weights"
    case .otherVersion(let found, let expected):
      "these direction weights are of version \(found), and this program reads version \(expected); train them again"
    case .damaged: "this file of direction weights is damaged; copy or train it again"
    }
  }
}
