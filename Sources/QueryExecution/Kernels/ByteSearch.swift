/// Whether `needle` occurs in `text`. An empty needle occurs everywhere.
///
/// The first byte is looked for alone, which the compiler turns into a tight loop; only where it stands are the
/// others compared.
func contains(_ text: Span<UInt8>, _ needle: Span<UInt8>) -> Bool {
  guard needle.count > 0 else { return true }
  guard needle.count <= text.count else { return false }
  let first = needle[0]
  for start in 0...(text.count - needle.count) where text[start] == first {
    if matches(text, at: start, needle) { return true }
  }
  return false
}

/// Whether `needle` stands in `text` at `start`, where there is room for it.
func matches(_ text: Span<UInt8>, at start: Int, _ needle: Span<UInt8>) -> Bool {
  for index in needle.indices where text[start &+ index] != needle[index] { return false }
  return true
}
