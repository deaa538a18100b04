/// The number that sorting would put at `place`; there must be one.
///
/// Counts the numbers by their highest ten bits of difference, and goes on with those that share the bits of the wanted
/// one: at most four passes over ever fewer numbers, in whatever order they come.
func selected(_ place: Int, of numbers: Span<UInt32>) -> UInt32 {
  var (least, greatest) = (UInt32.max, UInt32.min)
  for index in numbers.indices {
    least = min(least, numbers[index])
    greatest = max(greatest, numbers[index])
  }
  if least == greatest { return least }
  let bits = 32 - (greatest - least).leadingZeroBitCount
  let shift = UInt32(max(0, bits - 10))
  var counts = [Int](repeating: 0, count: 1 << 10)
  var cells = counts.mutableSpan
  for index in numbers.indices { cells[Int((numbers[index] &- least) >> shift)] &+= 1 }
  var (digit, before) = (0, 0)
  while before + cells[digit] <= place {
    before += cells[digit]
    digit += 1
  }
  if shift == 0 { return least + UInt32(digit) }
  var rest: [UInt32] = []
  rest.reserveCapacity(cells[digit])
  for index in numbers.indices where Int((numbers[index] &- least) >> shift) == digit {
    rest.append(numbers[index])
  }
  return selected(place - before, of: rest.span)
}
