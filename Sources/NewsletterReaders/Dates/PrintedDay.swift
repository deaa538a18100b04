import CivilTime

/// The numbers of a day at the front of some words, not yet checked against the calendar.
struct PrintedDay {
  private(set) var year = 0
  private(set) var month = 0
  private(set) var day = 0
  /// How the numbers were told apart; `nil` where that cannot be said.
  private(set) var order: DateOrder? = .dayFirst

  /// Takes the words of the day; where a time stands in the same word it becomes the next word.
  init?(_ words: inout DateWords, order: DateOrder?) {
    guard let first = words.first else { return nil }
    if first.first?.isDigit == true, takeNumbers(first, declared: order, &words) { return }
    if takeJoined(first) {
      words.skip(1)
      return
    }
    guard takeMonthAndDay(&words) else { return nil }
    takeYear(&words)
  }

  /// Takes `2026-05-06`, `2026/05/06`, `20260506`, `06.05.2026`, `25/12/2026` or `25/12/26`.
  private mutating func takeNumbers(_ word: ByteLine, declared: DateOrder?, _ words: inout DateWords) -> Bool
  {
    let date = word.prefix { $0 != UInt8(ascii: "t") }
    guard takeYearFirst(date) || takeYearLast(date, declared: declared) else { return false }
    words.skip(1)
    if date.count < word.count { words.putBack(word.dropFirst(date.count + 1)) }
    return true
  }

  private mutating func takeYearFirst(_ word: ByteLine) -> Bool {
    if word.count == 8, word.allSatisfy(\.isDigit) {
      let numbers = [word.prefix(4), word.dropFirst(4).prefix(2), word.suffix(2)].map(number)
      guard 1900...2100 ~= numbers[0], 1...12 ~= numbers[1], 1...31 ~= numbers[2] else { return false }
      (year, month, day) = (numbers[0], numbers[1], numbers[2])
      return true
    }
    for separator in ["-", "/", "."].flatMap(\.utf8) {
      let parts = word.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count == 3, parts.allSatisfy(isShortNumber), 1000 <= number(parts[0]) else { continue }
      (year, month, day) = (number(parts[0]), number(parts[1]), number(parts[2]))
      return true
    }
    return false
  }

  private mutating func takeYearLast(_ word: ByteLine, declared: DateOrder?) -> Bool {
    for separator in ["/", ".", "-"].flatMap(\.utf8) {
      let parts = word.split(separator: separator, omittingEmptySubsequences: false)
      guard parts.count == 3, parts.allSatisfy(isShortNumber), parts[0].count <= 2, parts[1].count <= 2,
        parts[2].count == 4 || parts[2].count == 2 && separator != UInt8(ascii: "-")
      else { continue }
      let (first, second) = (number(parts[0]), number(parts[1]))
      let dotted: DateOrder? = separator == UInt8(ascii: ".") ? .dayFirst : declared
      order = DateOrder(first: first, second: second) ?? dotted
      year = number(parts[2]) + (parts[2].count == 2 ? 2000 : 0)
      (day, month) = order == .monthFirst ? (second, first) : (first, second)
      return true
    }
    return false
  }

  /// Takes `6-May-2026`.
  private mutating func takeJoined(_ word: ByteLine) -> Bool {
    let parts = word.split(separator: UInt8(ascii: "-"))
    guard parts.count == 3, let day = dayNumber(parts[0]), let month = monthNumber(parts[1]),
      parts[2].count == 4,
      isShortNumber(parts[2])
    else { return false }
    (self.day, self.month, year) = (day, month, number(parts[2]))
    return true
  }

  /// Takes `May 6`, `6 May` or `6th of May`.
  private mutating func takeMonthAndDay(_ words: inout DateWords) -> Bool {
    guard let first = words.first, let second = words.word(1) else { return false }
    if let month = monthNumber(first), let day = dayNumber(second) {
      (self.month, self.day) = (month, day)
      words.skip(2)
      return true
    }
    let isLinked = second.elementsEqual("of".utf8)
    guard let day = dayNumber(first), let third = isLinked ? words.word(2) : second,
      let month = monthNumber(third)
    else { return false }
    (self.month, self.day) = (month, day)
    words.skip(isLinked ? 3 : 2)
    return true
  }

  /// Takes the year that follows, or that ends the words after a time of day; without one it stays 0.
  private mutating func takeYear(_ words: inout DateWords) {
    guard let next = words.first else { return }
    if next.contains(UInt8(ascii: ":")) {
      guard let last = words.last, last.count == 4, isShortNumber(last) else { return }
      year = number(last)
      words.skipLast()
      return
    }
    words.skip(1)
    guard isShortNumber(next) else { return }
    if next.count == 4 {
      year = number(next)
    } else if 1 < words.count, words.first?.contains(UInt8(ascii: ":")) == true {
      // Only mail of the last century has fewer digits, with a time and a zone: RFC 5322, 4.3.
      year = number(next) + (next.count == 2 && number(next) < 50 ? 2000 : 1900)
    }
  }
}

/// `6`, `06` or `6th`.
private func dayNumber(_ word: ByteLine) -> Int? {
  let digits = word.prefix(while: \.isDigit)
  let ending = word.dropFirst(digits.count)
  guard 1...2 ~= digits.count,
    ending.isEmpty || ["st", "nd", "rd", "th"].contains(where: { ending.elementsEqual($0.utf8) })
  else { return nil }
  return number(digits)
}

private func monthNumber(_ word: ByteLine) -> Int? {
  let name = word.last == UInt8(ascii: ".") ? word.dropLast() : word
  if name.elementsEqual("sept".utf8) { return 9 }
  return monthNames.firstIndex { name.elementsEqual($0) || name.count == 3 && $0.starts(with: name) }.map {
    $0 + 1
  }
}

/// One to four digits.
private func isShortNumber(_ text: ByteLine) -> Bool { 1...4 ~= text.count && text.allSatisfy(\.isDigit) }

/// The value of a few digits.
private func number(_ digits: ByteLine) -> Int { digits.reduce(0) { $0 * 10 + Int($1 & 0x0F) } }
