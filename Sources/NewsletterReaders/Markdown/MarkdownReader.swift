import Diagnostics
import Newsletters

/// Reads Markdown with or without front matter.
func readMarkdown(_ bytes: [UInt8], _ context: ReadingContext, into part: inout ReadPart) {
  part.add(.notYet(bytes[...].place))
}
