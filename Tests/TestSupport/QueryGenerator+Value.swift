import CivilTime
import Corpus
import CorpusGenerator
import QuerySemantics
import QuerySyntax

extension QueryGenerator {
  /// A text that the item holds somewhere, now and then one that it does not.
  mutating func text(for item: QueryScope.Item) -> String {
    if random.chance(12) { return using(.absentValue, random.pick(QueryLiterals.absent)) }
    if item.type == .ticker { return random.pick(literals.tickers) }
    return random.pick(literals.values(of: item.pool))
  }

  /// A literal for a text, name or ticker: a bareword where it can be one, else a string.
  mutating func value(for item: QueryScope.Item) -> String {
    if item.type == .ticker {
      let ticker = random.chance(10) ? using(.absentValue, "QQQZ") : random.pick(literals.tickers)
      if random.chance(20), ticker.utf8.allSatisfy(isCapital) { return using(.cashtag, "$" + ticker) }
      if Keyword(spelling: ticker.utf8.span) != nil { use(.keywordAsValue) }
      if random.chance(70) { return using(.bareword, random.chance(80) ? ticker : ticker.lowercased()) }
      return quoted(ticker)
    }
    let text = text(for: item)
    let isField = SourceID.allCases.contains { Schema.field(named: text, of: $0) != nil }
    let isWord = text.utf8.allSatisfy(isLetter) && !text.isEmpty && !isField && text.lowercased() != "missing"
    // Later steps have columns of their own, whose names no field has.
    return isWord && random.chance(70) && item.pool != "" ? using(.bareword, text) : quoted(text)
  }

  /// The text as a string, in either kind of quotes.
  mutating func quoted(_ text: String) -> String {
    use(.string)
    let quote = random.chance(50) ? "'" : "\""
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\n": escaped += "\\n"
      case "\\": escaped += "\\\\"
      case _ where String(scalar) == quote: escaped += random.chance(50) ? quote + quote : "\\" + quote
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return quote + escaped + quote
  }

  /// What `contains` and the like look for: a stretch of the text, never empty.
  mutating func part(of text: String, for test: WordTest) -> String {
    let scalars = Array(text.unicodeScalars)
    let length = min(scalars.count, random.within(1...12))
    let start = test == .startsWith ? 0 : random.below(scalars.count - length + 1)
    var part = String.UnicodeScalarView()
    part.append(contentsOf: test == .endsWith ? scalars.suffix(length) : scalars[start..<(start + length)])
    return part.isEmpty ? "a" : String(part)
  }

  private func isCapital(_ byte: UInt8) -> Bool { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) }
  private func isLetter(_ byte: UInt8) -> Bool { isCapital(byte & 0xDF) }
}

extension QueryGenerator {
  /// A number that the item may hold, within its bounds.
  mutating func number(for item: QueryScope.Item) -> String { written(units(for: item), item) }

  /// Two numbers in order.
  mutating func numberRange(for item: QueryScope.Item) -> (String, String) {
    let ends = [units(for: item), units(for: item)].sorted()
    return (written(ends[0], item), written(ends[1], item))
  }

  /// In units of 1/10,000.
  private mutating func units(for item: QueryScope.Item) -> Int {
    if let bounds = item.bounds {
      let units = random.chance(70) ? random.pick(literals.confidences) : random.within(0...10_000)
      return bounds.lowerBound < 0 && random.chance(50) ? -units : units
    }
    if item.type == .integer {
      let value =
        item.pool == "minutes" ? random.pick(literals.minutes) : random.pick([0, 1, 2, 3, 5, 12, 40, 200])
      return value * 10_000
    }
    return random.pick([-5_000, 0, 3_333, 5_000, 7_000, 10_000, 25_000, 120_000])
  }

  private mutating func written(_ units: Int, _ item: QueryScope.Item) -> String {
    let size = abs(units)
    let sign = units < 0 ? "-" : ""
    if item.bounds != nil, size % 100 == 0, random.chance(30) {
      return using(.percent, "\(sign)\(size / 100)%")
    }
    guard size % 10_000 != 0 else { return "\(sign)\(size / 10_000)" }
    var decimals = padded(size % 10_000, 4)
    while decimals.hasSuffix("0") { decimals.removeLast() }
    return "\(sign)\(size / 10_000).\(decimals)"
  }
}

extension QueryGenerator {
  /// A date in any of its forms.
  mutating func date() -> String {
    switch random.weighted([30, 20, 10, 25, 7, 8]) {
    case 0: return using(.absoluteDate, random.chance(60) ? day() : random.pick(literals.times).description)
    case 1: return using(.partialDate, date(of: random.pick([CalendarUnit.month, .quarter, .year])))
    case 2: return using(.spelledDate, spelledDate())
    case 3: return using(.relativeDate, relativeDate())
    case 4: return using(.weekdayDate, random.pick(Enumeration.weekday.values).lowercased())
    default:
      return using(.shiftedDate, random.pick(["now-7d", "now - 2 weeks", "today - 1y", "2026-01-31 + 1 mo"]))
    }
  }

  private mutating func day() -> String { random.pick(literals.times).date.description }

  mutating func dayRange() -> (String, String) {
    let days = [random.pick(literals.times).date, random.pick(literals.times).date].sorted()
    return (days[0].description, days[1].description)
  }

  private mutating func relativeDate() -> String {
    let unit = random.pick(DurationUnit.allCases)
    switch random.below(5) {
    case 0: return random.pick(["now", "today", "yesterday"])
    case 1: return "this \(unit.rawValue)"
    case 2: return "last \(unit.rawValue)"
    case 3: return "last \(random.within(1...400)) \(unit.rawValue)s"
    default: return "\(random.within(1...12)) \(unit.rawValue)s ago"
    }
  }

  private mutating func spelledDate() -> String {
    let months = [
      "Jan", "February", "Mar", "april", "May", "Jun", "July", "Aug", "Sept", "October", "Nov", "December",
    ]
    let (year, month, day) = random.pick(literals.times).date.parts
    switch random.below(3) {
    case 0: return "\(months[month - 1]) \(year)"
    case 1: return "\(day) \(months[month - 1]) \(year)"
    default: return quoted("\(months[month - 1]) \(day), \(year)")
    }
  }

  /// A date as coarse as the unit, or coarser.
  mutating func date(of unit: CalendarUnit) -> String {
    let date = random.pick(literals.times).date
    let (year, month, _) = date.parts
    switch unit {
    case .day: return date.description
    case .week: return random.pick(["this week", "last week"])
    case .month: return "\(year)-\(padded(month, 2))"
    case .quarter: return "\(year)-Q\((month - 1) / 3 + 1)"
    case .year: return "\(year)"
    }
  }
}
