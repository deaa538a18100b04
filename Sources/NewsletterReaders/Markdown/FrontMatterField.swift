/// A key of front matter and what it holds.
struct FrontMatterField: Equatable {
  /// In small letters, without the marks between its words.
  var name: String
  /// More than one for a list; none that is empty.
  var values: [String]

  init(_ key: String, values: [String]) {
    name = String(
      decoding: key.utf8.filter { $0 != UInt8(ascii: "-") && $0 != UInt8(ascii: "_") && $0 != 0x20 }.map(
        \.smallLetter), as: UTF8.self)
    self.values = values.compactMap { text in
      var builder = BodyBuilder()
      builder.append(Array(text.utf8)[...])
      return builder.text
    }
  }
}

/// Where front matter is damaged.
struct FrontMatterDamage: Error {
  /// From 1, below the opening mark.
  var line: Int
}

/// What can be read of damaged front matter: its lines of the form `key: value` or `key = value`.
func plainFields(_ text: ByteLine) -> [FrontMatterField] {
  text.split(separator: 0x0A).compactMap { line in
    guard let mark = line.firstIndex(where: { $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "=") }) else {
      return nil
    }
    let key = line[..<mark]
    var value = line[(mark + 1)...].trimmed
    guard 1...32 ~= key.trimmedEnd.count, key.first?.isLetter == true, !value.isEmpty else { return nil }
    for quote in "\"'".utf8 where 2 <= value.count && value.first == quote && value.last == quote {
      value = value.dropFirst().dropLast()
    }
    return FrontMatterField(key.trimmedEnd.text, values: listed(value).map(\.text))
  }
}

/// The parts of `[IGV, SMH]`, or the whole.
private func listed(_ value: ByteLine) -> [ByteLine] {
  guard value.first == UInt8(ascii: "["), value.last == UInt8(ascii: "]"), 2 <= value.count else {
    return [value]
  }
  return value.dropFirst().dropLast().split(separator: UInt8(ascii: ",")).map(\.trimmed)
}
