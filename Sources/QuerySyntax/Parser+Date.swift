import Diagnostics
import WordTables

extension Parser {
  // relativeDate ::= ("this" | "last") UNIT | "last" NUMBER UNIT | NUMBER UNIT "ago"
  mutating func optionalRelativeDate() -> Expr? {
    let start = current.span.start
    switch current.kind {
    case .keyword(.this), .keyword(.last):
      guard let date = thisOrLast() else { return nil }
      return Expr(.relativeDate(date), span(from: start))
    case .number:
      guard let unit = unit(ahead(1)), ahead(2).kind == .keyword(.ago), !ahead(2).startsLine else {
        return nil
      }
      let count = digits(advance())
      advance()
      advance()
      return Expr(.relativeDate(.ago(count, unit)), span(from: start))
    default: return nil
    }
  }

  private mutating func thisOrLast() -> RelativeDate? {
    let next = ahead(1)
    if let unit = unit(next), next.followsBlank {
      let isThis = at(.this)
      advance()
      advance()
      return isThis ? .this(unit) : .last(unit)
    }
    guard at(.last), next.kind == .number, !next.startsLine else { return nil }
    let afterNumber = ahead(2)
    guard let unit = unit(afterNumber) ?? minutes(afterNumber, after: next) else { return nil }
    advance()
    let count = digits(advance())
    advance()
    return .lastCount(count, unit)
  }

  // duration ::= NUMBER UNIT
  mutating func optionalDuration() -> Expr? {
    let number = current
    guard number.kind == .number, let unit = unit(ahead(1)) ?? minutes(ahead(1), after: number) else {
      return nil
    }
    advance()
    advance()
    return Expr(.duration(digits(number), unit), span(from: number.span.start))
  }

  /// The unit that `token` spells, when the number before it can have one.
  private func unit(_ token: Token) -> DurationUnit? {
    guard token.isWord, !token.startsLine, !isJoined(token) else { return nil }
    return DurationUnit(spelling: text(token))
  }

  /// `7m` may be minutes or months: reported, and read as months.
  private mutating func minutes(_ token: Token, after number: Token) -> DurationUnit? {
    guard token.isWord, !token.startsLine, !isJoined(token), text(token).lowercased() == "m" else {
      return nil
    }
    append(.ambiguousMinutes(digits(number), token.span))
    return .month
  }

  /// Whether more of a bareword follows `token`, as in `3d-printing`.
  private func isJoined(_ token: Token) -> Bool {
    guard token.span.end < source.bytes.count else { return false }
    switch source.bytes[Int(token.span.end)] {
    case UInt8(ascii: "-"), UInt8(ascii: "/"), UInt8(ascii: "="), UInt8(ascii: "^"): return true
    case UInt8(ascii: "."):
      let next = Int(token.span.end) + 1
      return next < source.bytes.count && source.bytes[next] != UInt8(ascii: ".")
    default: return false
    }
  }

  // spelledDate ::= NUMBER? MONTH YEAR
  mutating func optionalSpelledDate() -> Expr? {
    let hasDay = current.kind == .number
    let month = hasDay ? ahead(1) : current
    let year = hasDay ? ahead(2) : ahead(1)
    guard month.isWord, year.kind == .number, year.followsBlank, !year.startsLine,
      !month.startsLine || !hasDay, month.followsBlank || !hasDay, year.span.end - year.span.start == 4,
      Self.months.place(of: text(month)) != nil
    else { return nil }
    var parts: [String] = []
    let start = current.span.start
    for _ in 0..<(hasDay ? 3 : 2) { parts.append(text(advance())) }
    return Expr(.word(parts.joined(separator: " ")), span(from: start))
  }

  /// Whether a text is the name of a month and no more.
  func isMonth(_ text: String) -> Bool { Self.months.place(of: text) != nil }

  private static let months: WordTable = {
    let names = [
      "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
      "november", "december",
    ]
    return WordTable(names + names.map { String($0.prefix(3)) } + ["sept"])
  }()

  /// The digits of a number as written, without `_` and `%`; `.7` becomes `0.7`.
  func digits(_ token: Token) -> String {
    var text = text(token)
    if text.utf8.contains(where: { $0 == UInt8(ascii: "_") || $0 == UInt8(ascii: "%") }) {
      text.removeAll { $0 == "_" || $0 == "%" }
    }
    return text.hasPrefix(".") ? "0" + text : text
  }
}
