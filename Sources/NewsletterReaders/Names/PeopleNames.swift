/// Whether a text can be nothing but the names of people, perhaps with an office: `Ann Lee and Bob Roe`, `Ann Lee, Chief Strategist`.
///
/// A word that also begins headings or sentences, such as `Friday` or `All`, says that it is none.
func namesPeople(_ text: ByteLine) -> Bool {
  guard isPlainName(text) else { return false }
  let words = text.text.split(whereSeparator: \.isWhitespace)
  guard words.count <= 12, let first = words.first?.lowercased(), !noFirstNames.contains(first) else {
    return false
  }
  var person: [Substring] = []
  for word in words {
    if linkingWords.contains(word.lowercased()) { break }
    person.append(word.last == "," ? word.dropLast() : word)
    if word.last == "," { break }
  }
  guard 2...4 ~= person.count, !isOrganization(person),
    !person.contains(where: { occasions.contains($0.lowercased()) })
  else { return false }
  return words.allSatisfy { word in
    word.first?.isUppercase == true || linkingWords.contains(String(word)) || particles.contains(String(word))
  }
}

/// Whether a text behind `Author:` can be a name, of whomever.
func namesAuthors(_ text: ByteLine) -> Bool {
  isPlainName(text) && text.split(whereSeparator: \.isBlank).count <= 12
}

/// Whether a text behind `Publication:` can be a name: a few words, the first with a capital or a digit, and no sentence.
func namesPublication(_ text: ByteLine) -> Bool {
  guard let first = text.first, first.isCapital || first.isDigit || 0x80 <= first, let last = text.last else {
    return false
  }
  return text.count <= 80 && text.split(whereSeparator: \.isBlank).count <= 10 && last != UInt8(ascii: ".")
}

/// Whether there are neither figures nor the end of a sentence.
private func isPlainName(_ text: ByteLine) -> Bool {
  guard text.count <= 100, let first = text.first, first.isCapital || 0x80 <= first, let last = text.last,
    !text.contains(where: { $0.isDigit || "%$<>?!:;=+".utf8.contains($0) })
  else { return false }
  return last != UInt8(ascii: ".") || text.split(whereSeparator: \.isBlank).count < 4
}

private let linkingWords: Set<String> = ["and", "&", "with", "of", "the", "at", "for"]

/// Words that begin what is no name.
private let noFirstNames: Set<String> = [
  "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "january", "february",
  "march", "july", "september", "october", "november", "december", "all", "any", "every", "each", "far",
  "then", "now", "next", "this", "that", "these", "those", "early", "late", "mid", "year", "month", "week",
  "quarter", "most", "some", "no", "not", "contrast", "comparison", "what", "when", "how", "why",
]

/// What a date may stand beside that is not the date of the letter.
private let occasions: Set<String> = [
  "meeting", "meetings", "earnings", "expiry", "expiration", "deadline", "call", "calls", "event", "events",
  "conference", "auction", "auctions", "release", "due", "decision", "statement", "results", "hearing",
  "webinar", "opec", "fomc", "fed", "ecb", "payrolls", "cpi", "gdp",
]
