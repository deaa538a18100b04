extension Function {
  /// A call with fields of the scope; `nil` where it has none that fit.
  func use(in scope: Scope) -> String? {
    let argument: String?
    switch self {
    case .lower, .upper, .length, .words: argument = scope.name { $0.isTextual }
    case .abs, .round: argument = scope.name { $0.isNumeric }
    case .coalesce: argument = scope.name { $0.isTextual || $0.isNumeric }.map { "\($0), \($0)" }
    case .day, .week, .month, .quarter, .year, .weekday, .hour: argument = scope.name { $0 == .time }
    case .bin: argument = scope.name { $0.isNumeric }.map { "\($0), 1" }
    }
    return argument.map { "\(rawValue)(\($0))" }
  }
}
