/// A stretch of a text that names an instrument, whose name is hidden from the model.
struct MaskedSpan {
  /// UTF-8 byte offsets.
  let start: Int
  let end: Int
  /// 1 for the target, negative for what moves against it, 0 for another instrument; in between for kin.
  let polarity: Double

  var role: Role { polarity > 0 ? .target : polarity < 0 ? .opposite : .other }

  enum Role: UInt8 {
    case target
    case opposite
    case other
  }
}
