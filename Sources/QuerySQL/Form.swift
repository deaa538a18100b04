import QuerySemantics

/// The ways in which a value is written, by what is asked of it. Most types have only their value.
enum Form: CaseIterable {
  /// As it is shown.
  case value
  /// What makes it equal to others and orders it: folded text, an enumeration's code, a newsletter's row.
  case key
  /// Folded text with plain punctuation, for literals and parts.
  case plain
  /// Folded words between blanks.
  case tokens

  /// The name of the column that holds this form of the column `name`. A blank keeps it apart from a user's names.
  func column(_ name: String, _ type: ValueType) -> String {
    guard type.forms.contains(self) else { return name }
    switch self {
    case .value: return name
    case .key: return name + " key"
    case .plain: return name + " plain"
    case .tokens: return name + " tokens"
    }
  }
}

extension ValueType {
  /// The forms that differ. A list has them of its elements.
  var forms: [Form] {
    switch self {
    case .text, .name, .ticker, .nameList, .tickerList: Form.allCases
    case .enumeration, .newsletter: [.value, .key]
    case .integer, .decimal, .number, .time, .period: [.value]
    }
  }
}
