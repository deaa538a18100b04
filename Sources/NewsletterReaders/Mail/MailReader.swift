import Diagnostics
import Newsletters

/// Reads one or more messages: a part of a mailbox, or the bytes of a single message.
func readMail(_ bytes: ArraySlice<UInt8>, _ context: ReadingContext, into part: inout ReadPart) {
  part.add(.notYet(bytes.place))
}

/// Ranges that cover a mailbox, each of at least `size` bytes but for the last, and each up to the end of a message.
func mailboxParts(_ bytes: [UInt8], ofSize size: Int) -> [Range<Int>] { [bytes.indices] }
