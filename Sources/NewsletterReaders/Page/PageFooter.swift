import Diagnostics
import Newsletters

/// A value and where it was printed.
struct Printed<Value> {
  var value: Value
  var span: SourceSpan
}

/// The last lines of a page: its date, whom it features, the tickers and the number of its ideas.
struct PageFooter {
  /// The line where the footer, or what is left of one, begins.
  private(set) var start: Int
  private(set) var isMissing = false
  private(set) var published: Printed<PublishedTime>?
  private(set) var people: [String] = []
  /// In the page's order, normalised; `nil` when the footer has no such line.
  private(set) var tickers: Printed<[String]>?
  private(set) var ideaCount: Printed<Int>?
  private(set) var warnings: [Diagnostic] = []

  /// Looks from the end, because a paragraph may begin with the footer's words.
  init(_ lines: ArraySlice<ByteLine>) {
    start = lines.endIndex
    var published: PublishedTime?
    let opening = lines.lastIndex { line in
      published = openingDate(line)
      return published != nil
    }
    guard let opening, let published else {
      isMissing = true
      if let last = lines.last, isCutOpening(last) { start -= 1 }
      if let last = lines.last { warnings.append(.footerMissing(last.place)) }
      return
    }
    start = opening
    self.published = Printed(value: published, span: lines[opening].place)
    for line in lines[(opening + 1)...] where !take(line.trimmed) {
      warnings.append(.lineNotPlaced(line.place))
    }
    if ideaCount == nil { warnings.append(.footerIncomplete(lines[opening].place)) }
    if tickers == nil, people.last?.hasSuffix(".") == true { people[people.count - 1].removeLast() }
  }

  /// Takes what the line tells; `false` when it fits nothing.
  private mutating func take(_ line: ByteLine) -> Bool {
    if people.isEmpty, let names = line.after(words: "features") {
      people = listed(names)
    } else if tickers == nil, let names = line.after(words: "discussing") {
      let list = names.last == UInt8(ascii: ".") ? names.dropLast() : names
      tickers = Printed(value: listed(list).compactMap { normalizedTicker($0) }, span: names.place)
    } else if ideaCount == nil, let count = leadingCount(line) {
      ideaCount = Printed(value: count, span: line.place)
    } else {
      return false
    }
    return true
  }
}

/// The day of `This newsletter, published May 06, 2026,`.
private func openingDate(_ line: ByteLine) -> PublishedTime? {
  guard let date = line.after(words: "This", "newsletter,", "published"), date.count <= 64,
    case .date(let published) = PrintedDate(date)
  else { return nil }
  return published
}

/// Whether a page was cut within its footer's first line.
private func isCutOpening(_ line: ByteLine) -> Bool {
  let opening = "This newsletter, published "
  return opening.utf8.starts(with: line) || line.count < 64 && line.after(opening) != nil
}

/// `3 trade ideas …` → 3.
private func leadingCount(_ line: ByteLine) -> Int? {
  let digits = line.prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
  let rest = line.dropFirst(digits.count)
  guard rest.after(words: "trade", "idea") ?? rest.after(words: "trade", "ideas") != nil else { return nil }
  return Int(digits.text)
}

/// `A, B, and C` → `A`, `B`, `C`.
private func listed(_ names: ByteLine) -> [String] {
  names.split(separator: UInt8(ascii: ",")).map { name in
    (name.after(words: "and") ?? name).trimmed.text
  }.filter { !$0.isEmpty }
}
