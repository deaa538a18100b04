import CivilTime
import Newsletters

/// What a question must look at in the best case, told from the records and not from how they are stored.
///
/// A name takes the bytes that number all distinct ones, a confidence two, a time four: the floor for a scan.
struct CorpusFacts {
  private(set) var newsletters = 0
  private(set) var ideas = 0
  private(set) var points = 0
  /// Ideas of letters of the year 2024.
  private(set) var ideasOf2024 = 0
  /// All summaries in lower case, one after the other, apart by a zero byte.
  private(set) var summaries: [UInt8] = []
  /// All rationales, likewise.
  private(set) var rationales: [UInt8] = []
  private var tickers: Set<String> = []
  private var publications: Set<String> = []
  private var authors: Set<String> = []

  /// Bytes of a code.
  var tickerWidth: Int { width(of: tickers) }
  var publicationWidth: Int { width(of: publications) }
  var authorWidth: Int { width(of: authors) }

  mutating func add(_ letter: Newsletter) {
    newsletters += 1
    ideas += letter.ideas.count
    points += letter.points.count
    if letter.published?.time.date.parts.year == 2024 { ideasOf2024 += letter.ideas.count }
    if let publication = letter.publication { publications.insert(publication) }
    if let author = letter.author { authors.insert(author) }
    if let summary = letter.summary { appendFolded(summary, to: &summaries) }
    for idea in letter.ideas {
      if let ticker = idea.ticker { tickers.insert(ticker) }
      if let rationale = idea.rationale { appendFolded(rationale, to: &rationales) }
    }
  }

  private func width(of names: Set<String>) -> Int {
    names.count < 1 << 8 ? 1 : names.count < 1 << 16 ? 2 : 4
  }
}

/// Adds the text in lower case, as far as ASCII goes, and a zero byte.
private func appendFolded(_ text: String, to bytes: inout [UInt8]) {
  let start = bytes.count
  bytes += text.utf8
  for index in start..<bytes.count where UInt8(ascii: "A")...UInt8(ascii: "Z") ~= bytes[index] {
    bytes[index] |= 0x20
  }
  bytes.append(0)
}
