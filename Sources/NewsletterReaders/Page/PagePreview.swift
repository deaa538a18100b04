/// The length that a page cuts a preview to.
private let previewLength = 200

/// Whether `line` is the preview of the rationale `next`.
///
/// It is all of a rationale of at most 200 characters, or the first 200 of a longer one, counted in scalars or in UTF-16 units, and
/// perhaps without blanks at its end. Where the UTF-16 cut halves a pair, the half may be left out or replaced.
func isPreview(_ line: ByteLine, of next: ByteLine) -> Bool {
  guard line.first == next.first || line.leadingBlank != nil || next.leadingBlank != nil else { return false }
  let preview = line.trimmed
  let rationale = next.trimmed
  let scalars = cut(rationale, unitsPerPair: 1)
  if preview.elementsEqual(scalars.head.trimmedEnd) { return true }
  let units = cut(rationale, unitsPerPair: 2)
  if preview.elementsEqual(units.head.trimmedEnd) { return true }
  guard units.splitsPair else { return false }
  return ["\u{FFFD}", "?"].contains { preview.elementsEqual(Array(units.head) + Array($0.utf8)) }
}

/// The first 200 units of a line, where a scalar beyond the Basic Multilingual Plane counts `unitsPerPair`.
private func cut(_ line: ByteLine, unitsPerPair: Int) -> (head: ByteLine, splitsPair: Bool) {
  guard previewLength < line.count else { return (line, false) }
  var units = 0
  var index = line.startIndex
  while index < line.endIndex {
    let length = scalarLength(line[index])
    let width = length == 4 ? unitsPerPair : 1
    guard units + width <= previewLength else { return (line[..<index], units < previewLength) }
    units += width
    index += length
  }
  return (line, false)
}

/// Bytes of the scalar that begins with `byte`; 1 for a byte that begins none.
private func scalarLength(_ byte: UInt8) -> Int {
  switch byte {
  case 0xC0..<0xE0: 2
  case 0xE0..<0xF0: 3
  case 0xF0...: 4
  default: 1
  }
}
