import Diagnostics
import Newsletters

/// Reads RSS and Atom: each entry is a newsletter.
func readFeed(_ bytes: [UInt8], _ context: ReadingContext, into part: inout ReadPart) {
  part.add(.notYet(bytes[...].place))
}
