import MappedStorage

/// Puts the texts of a column one after the other into one arena.
struct TextColumnBuilder {
  private var offsets: [UInt64] = [0]
  private var bytes: [UInt8] = []

  /// `nil` and the empty text are missing.
  mutating func append(_ text: String?) {
    if let text { bytes.append(contentsOf: text.utf8) }
    offsets.append(UInt64(bytes.count))
  }

  func column() -> Column { .texts(TextColumn(offsets: Slab(offsets), bytes: Slab(bytes))) }
}
