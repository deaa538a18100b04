/// The words in order.
///
/// By digits from the lowest up, each a stable pass into another buffer (least significant digit first); bits that are the
/// same in all words take no pass. For the narrow keys of columns this takes a fifth of the time of comparing. Asks before
/// each pass whether to stop.
func radixSorted(_ words: [UInt64], _ environment: ExecutionEnvironment) throws(ExecutionError) -> [UInt64] {
  var varying = words.reduce(0) { $0 | ($1 ^ words[0]) }
  guard varying != 0 else { return words }
  var source = words
  var target = unsafe [UInt64](unsafeUninitializedCapacity: words.count) { $1 = words.count }
  while varying != 0 {
    try environment.checkCancellation()
    let shift = UInt64(varying.trailingZeroBitCount)
    scatter(source.span, into: &target, shift: shift)
    swap(&source, &target)
    varying &= ~(digitMask << shift)
  }
  return source
}

private let digitMask: UInt64 = 0x7FF

private func scatter(_ source: Span<UInt64>, into target: inout [UInt64], shift: UInt64) {
  var places = [Int](repeating: 0, count: Int(digitMask) + 1)
  var cells = places.mutableSpan
  for index in source.indices { cells[Int(source[index] >> shift & digitMask)] &+= 1 }
  var start = 0
  for digit in cells.indices {
    let count = cells[digit]
    cells[digit] = start
    start += count
  }
  var sorted = target.mutableSpan
  for index in source.indices {
    let digit = Int(source[index] >> shift & digitMask)
    sorted[cells[digit]] = source[index]
    cells[digit] &+= 1
  }
}
