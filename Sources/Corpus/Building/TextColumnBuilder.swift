import MappedStorage

/// Puts the texts of a column one after the other into one arena.
package struct TextColumnBuilder: Sendable {
  private var offsets: [UInt64] = [0]
  private var bytes: [UInt8] = []

  package init() {}

  /// `nil` and the empty text are missing.
  package mutating func append(_ text: String?) {
    if let text { bytes.append(contentsOf: text.utf8) }
    offsets.append(UInt64(bytes.count))
  }

  package func texts() -> TextColumn { TextColumn(offsets: Slab(offsets), bytes: Slab(bytes)) }

  func column() -> Column { .texts(texts()) }
}
