/// Something that can stand at the cursor.
package struct Proposal: Hashable, Sendable {
  /// In the order in which they are listed.
  package enum Kind: Int, Comparable, Sendable {
    case source
    case column
    case value
    case test
    case joint
    case step
    case word
    case sign
    case parameter
    case function

    package static func < (a: Kind, b: Kind) -> Bool { a.rawValue < b.rawValue }
  }

  package var kind: Kind
  /// As it is written.
  package var text: String
  /// The type of a field or column in a word or two, or what follows a word of the language; may be empty.
  package var type: String
  /// One line; may be empty.
  package var meaning: String

  package init(_ kind: Kind, _ text: String, type: String = "", _ meaning: String = "") {
    self.kind = kind
    self.text = text
    self.type = type
    self.meaning = meaning
  }
}
