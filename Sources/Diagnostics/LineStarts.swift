import Synchronization

/// Where the lines of a text begin, looked for when it is first asked for, so that many diagnostics of one text cost one look at it.
final class LineStarts: Sendable {
  private let found = Mutex<[UInt32]?>(nil)

  /// The number of the line, from 0, that holds a place in `bytes`, which must be the same each time, or ends before it.
  func line(containing place: Int, in bytes: [UInt8]) -> Int {
    found.withLock { found in
      let starts = found ?? Self.starts(in: bytes)
      found = starts
      return Self.last(in: starts, upTo: UInt32(clamping: place))
    }
  }

  private static func starts(in bytes: [UInt8]) -> [UInt32] {
    var starts: [UInt32] = [0]
    for (place, byte) in bytes.enumerated() where byte == newline {
      starts.append(UInt32(clamping: place + 1))
    }
    return starts
  }

  private static func last(in starts: [UInt32], upTo place: UInt32) -> Int {
    var (low, high) = (0, starts.count)
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= place { low = middle + 1 } else { high = middle }
    }
    return max(0, low - 1)
  }
}

let newline = UInt8(ascii: "\n")
