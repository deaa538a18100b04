extension String {
  /// Whether both are the same word in lower case. Takes no memory where both are ASCII.
  package func isSameWord(as other: String) -> Bool {
    let (a, b) = (utf8.span, other.utf8.span)
    var isPlain = true
    var isSame = a.count == b.count
    for index in 0..<min(a.count, b.count) {
      isPlain = isPlain && (a[index] | b[index]) < 0x80
      isSame = isSame && a[index].lowerCase == b[index].lowerCase
    }
    if isPlain, isSame { return true }
    guard a.holdsMoreThanASCII || b.holdsMoreThanASCII else { return false }
    return lowercased() == other.lowercased()
  }
}
