import Diagnostics
import TextAnalysis

/// What a message, or one within it, shows: its blocks in order, and what was left out.
struct MailContent {
  var blocks: [String] = []
  var forwarded: ForwardedHeader?
  var omittedWords = 0
  /// Words of the message that this one answers, which were left out.
  var quotedWords = 0
  /// Words of a letter that the message forwards below a letter of its own, which were left out.
  var forwardedWords = 0
  var link: String?
  var platform: String?
  var attachments: [String] = []
  var notes: [Diagnostic] = []

  /// Words that the message shows, also those that were left out below its own.
  var shownWords: Int { words + quotedWords + forwardedWords }

  var words: Int { blocks.lazy.map { countWords(in: $0) }.reduce(0, +) }

  mutating func append(_ other: MailContent) {
    blocks += other.blocks
    forwarded = forwarded ?? other.forwarded
    omittedWords += other.omittedWords
    quotedWords += other.quotedWords
    forwardedWords += other.forwardedWords
    link = link ?? other.link
    platform = platform ?? other.platform
    attachments += other.attachments
    notes += other.notes
  }
}
