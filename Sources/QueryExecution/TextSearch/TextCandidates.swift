/// The rows that may pass a test of their texts, found without looking at them.
struct TextCandidates: Sendable {
  /// Of the field's source, in order.
  let rows: [UInt32]
  /// Whether all of them pass; else each must be looked at.
  let isExact: Bool
}
