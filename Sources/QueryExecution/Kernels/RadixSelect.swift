/// The number that sorting would put at `place`; there must be one.
///
/// Counts the numbers by the highest bits in which they differ, about as many as make a count for each number, and goes on
/// with those that share the bits of the wanted one: a few passes over ever fewer numbers, in whatever order they come.
func selected(_ place: Int, of numbers: Span<UInt32>) -> UInt32 {
  var (least, greatest) = (UInt32.max, UInt32.min)
  for index in numbers.indices {
    least = min(least, numbers[index])
    greatest = max(greatest, numbers[index])
  }
  if least == greatest { return least }
  let bits = 32 - (greatest - least).leadingZeroBitCount
  let digitBits = min(bits, 10, max(3, Int.bitWidth - numbers.count.leadingZeroBitCount))
  let shift = UInt32(bits - digitBits)
  var counts = [UInt32](repeating: 0, count: 1 << digitBits)
  var cells = counts.mutableSpan
  for index in numbers.indices { cells[Int((numbers[index] &- least) >> shift)] &+= 1 }
  var (digit, before) = (0, 0)
  while before + Int(cells[digit]) <= place {
    before += Int(cells[digit])
    digit += 1
  }
  if shift == 0 { return least + UInt32(digit) }
  var rest: [UInt32] = []
  rest.reserveCapacity(Int(cells[digit]))
  for index in numbers.indices where Int((numbers[index] &- least) >> shift) == digit {
    rest.append(numbers[index])
  }
  return selected(place - before, of: rest.span)
}
