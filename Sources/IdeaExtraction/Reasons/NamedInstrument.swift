/// An instrument that a letter names.
package struct NamedInstrument: Hashable, Sendable {
  /// Where it is named first.
  package let mention: Mention
  /// How often it is named.
  package let count: Int
}
