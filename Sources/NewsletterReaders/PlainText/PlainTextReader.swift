import Diagnostics
import Newsletters

/// Reads a text whose first line is its title.
func readPlainText(_ bytes: [UInt8], _ context: ReadingContext, into part: inout ReadPart) {
  part.add(.notYet(bytes[...].place))
}
