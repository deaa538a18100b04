import Corpus
import QuerySyntax
import WordTables

extension ValuePlace {
  /// How a value is written here: in quotes where it needs them or where one has been opened.
  ///
  /// Controls and marks that a terminal would not show become escapes.
  package func literal(_ value: String) -> String {
    guard isQuoted || !isPlain(value) else { return value }
    var text = String.UnicodeScalarView()
    for scalar in quoted(value).unicodeScalars {
      if scalar.isHidden {
        text += "\\u{\(String(scalar.value, radix: 16))}".unicodeScalars
      } else {
        text.append(scalar)
      }
    }
    return String(text)
  }

  private func isPlain(_ value: String) -> Bool {
    guard isBareword(value), !value.isSameWord(as: "missing") else { return false }
    switch type {
    // A name of a field would be taken as the field.
    case .text, .name: return !SourceID.allCases.contains { Schema.field(named: value, of: $0) != nil }
    default: return true
    }
  }
}

extension Unicode.Scalar {
  /// Controls, and marks without a shape but those that join emoji.
  fileprivate var isHidden: Bool {
    switch properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator: value != 0x200C && value != 0x200D
    default: false
    }
  }
}
