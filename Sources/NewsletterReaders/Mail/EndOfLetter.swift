/// Where the signature or the mailing list's footer begins: at `-- ` near the end, or at a rule with words such as `unsubscribe` below.
func endOfLetter(_ lines: ArraySlice<QuotedLines.Line>) -> Int {
  let tail = lines.suffix(40)
  for index in tail.indices where 0 < index - lines.startIndex {
    let line = lines[index].bytes
    if line.elementsEqual("-- ".utf8), lines.endIndex - index <= 16 { return index }
    if isRule(line), isOnlyRule(at: index, in: lines), isSignature(lines[(index + 1)...]) { return index }
    if 10 <= line.count, line.trimmedEnd.allSatisfy({ $0 == UInt8(ascii: "_") }), lines.endIndex - index <= 12
    {
      if lines[index...].contains(where: { listWords.occur(in: $0.bytes) }) { return index }
    }
  }
  return lines.endIndex
}

/// Whether the line is `--` without the blank of a signature: some programs lose it, and others write such a line between two parts of a text.
private func isRule(_ line: ByteLine) -> Bool { line.elementsEqual("--".utf8) }

private func isOnlyRule(at index: Int, in lines: ArraySlice<QuotedLines.Line>) -> Bool {
  !lines[..<index].contains { isRule($0.bytes) } && !lines[(index + 1)...].contains { isRule($0.bytes) }
}

/// Whether a few short lines stand here that begin at once, none of them a sentence.
private func isSignature(_ lines: ArraySlice<QuotedLines.Line>) -> Bool {
  guard let first = lines.first, !first.bytes.isBlank else { return false }
  let shown = lines.filter { !$0.bytes.isBlank }
  return shown.count <= 8 && shown.allSatisfy { $0.bytes.count <= 80 && !isSentence($0.bytes) }
}

/// Whether the line ends a sentence of at least four words.
private func isSentence(_ line: ByteLine) -> Bool {
  guard let last = line.trimmedEnd.last, ".!?".utf8.contains(last) else { return false }
  return 4 <= line.split(maxSplits: 4, whereSeparator: \.isBlank).count
}

private let listWords = Phrases(["unsubscribe", "mailing list", "mailman"])
