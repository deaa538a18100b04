extension MailContent {
  /// Whether this content, read from HTML, says notably more than the plain text of the same message.
  ///
  /// It does where it is longer, where it has a table or a list that the text lacks, and where the text only says that there is HTML.
  func isRicher(than plain: MailContent) -> Bool {
    let (many, few) = (shownWords, plain.shownWords)
    if few * 6 < many * 5 { return true }
    // What an answer quotes is left out of the text only.
    if 0 < plain.quotedWords { return false }
    if few < 30, few < many { return true }
    if hasTable && !plain.hasTable || hasList && !plain.hasList { return true }
    // A short text of other words says that the letter is in the HTML; it may also be the HTML that says nothing.
    return few < many * 4 && !isMostlyWithin(plain)
  }

  /// Whether two rows of a table stand below each other.
  private var hasTable: Bool { holds { $0.contains(" | ") } }

  private var hasList: Bool { holds { $0.starts(with: "• ".utf8) } }

  /// Whether two lines of one block pass the test.
  private func holds(_ test: (ByteLine) -> Bool) -> Bool {
    blocks.contains { block in
      let lines = Array(block.utf8).split(separator: UInt8(ascii: "\n"))
      return 1 < lines.count && 2 <= lines.lazy.filter(test).prefix(2).count
    }
  }

  /// Whether at least half of the different words at its start are also in the other content.
  private func isMostlyWithin(_ other: MailContent) -> Bool {
    let words = differentWords(bytes: 1 << 14)
    return words.count <= 2 * words.intersection(other.differentWords(bytes: 1 << 16)).count
  }

  /// The words of the first bytes in small letters.
  private func differentWords(bytes limit: Int) -> Set<ByteLine> {
    var words: Set<ByteLine> = []
    var rest = limit
    for block in blocks where 0 < rest {
      let text = block.utf8.prefix(rest).map(\.smallLetter)
      rest -= text.count
      for word in text.split(whereSeparator: { !$0.isLetter && !$0.isDigit && $0 < 0x80 }) {
        words.insert(word)
      }
    }
    return words
  }
}

extension ArraySlice<UInt8> {
  fileprivate func contains(_ mark: String) -> Bool {
    guard let first = mark.utf8.first else { return true }
    return indices.contains { self[$0] == first && self[$0...].starts(with: mark.utf8) }
  }
}
