package import CivilTime
package import QuerySyntax

/// The names that earlier statements made, and what "now" is.
package struct NameEnvironment: Sendable {
  /// What a `let` name stands for. Names inside it are looked up when it is used.
  package enum Definition: Hashable, Sendable {
    case query(Query)
    case list([Expr])
  }

  /// A declared parameter and its value, if it has one.
  package struct Parameter: Hashable, Sendable {
    package var type: ParameterType
    package var isList: Bool
    package var value: Expr?
    /// The value comes from outside, such as `-p name=value`, and stands before any default.
    package var isGiven: Bool

    package init(type: ParameterType, isList: Bool, value: Expr?, isGiven: Bool = false) {
      self.type = type
      self.isList = isList
      self.value = value
      self.isGiven = isGiven
    }
  }

  /// Names are keys in lower case.
  package var definitions: [String: Definition] = [:]
  package var parameters: [String: Parameter] = [:]
  /// Fixed for the statement.
  package var now: Timestamp
  /// The shape of the last result, which `_` stands for.
  package var saved: RowShape?

  package init(now: Timestamp) { self.now = now }
}

/// The types that a parameter can be declared with.
package enum ParameterType: String, CaseIterable, Hashable, Sendable {
  case integer
  case number
  case text
  case ticker
  case time
  case direction
}
