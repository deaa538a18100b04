import CivilTime

/// The numbers and words of a spoken date, in lower case, without what says nothing: `4th of May` is 4 and `may`.
struct SpokenAtoms {
  enum Atom: Equatable {
    /// A number with its digits, of which `two` has none; `'26` is a year.
    case number(Int, digits: Int, isYear: Bool)
    case word(String)
  }

  private(set) var atoms: [Atom] = []
  /// The sign before each atom, a blank where there are several.
  private(set) var signs: [Character] = []

  /// Longer texts are no dates, in bytes.
  private static let longest = 60

  init?(_ text: String) {
    guard text.utf8.count <= Self.longest else { return nil }
    var sign: Character = " "
    var rest = Substring(text.lowercased())
    while let first = rest.first {
      let isNumber = first.isASCII && first.isNumber
      guard isNumber || first.isASCII && first.isLetter else {
        guard " ,-/._'’\u{2013}\t".contains(first) else { return nil }
        sign = first == "." && rest.dropFirst().first == " " ? " " : first
        rest.removeFirst()
        continue
      }
      let part = rest.prefix { $0.isASCII && (isNumber ? $0.isNumber : $0.isLetter) }
      rest = rest.dropFirst(part.count)
      guard append(part, sign) else { return nil }
      sign = "+"
    }
    dropYearWord()
  }

  /// Takes one more part; `false` for a number of too many digits.
  private mutating func append(_ part: Substring, _ sign: Character) -> Bool {
    let sign: Character = sign == "," ? " " : sign
    if part.first?.isNumber == true {
      guard part.count <= 8, let number = Int(part) else { return false }
      let isYear = part.count == 4 && 1 <= number || part.count == 2 && "'’".contains(sign)
      let value = isYear && part.count == 2 ? 2000 + number : number
      atoms.append(.number(value, digits: isYear ? 4 : part.count, isYear: isYear))
    } else if let place = Self.ordinals[String(part)] {
      atoms.append(.number(place, digits: 1, isYear: false))
    } else if let count = Self.counts[String(part)] {
      atoms.append(.number(count, digits: 0, isYear: false))
    } else if Self.silent.contains(part) {
      return true
    } else if sign == "+", ["st", "nd", "rd", "th"].contains(part) {
      return true
    } else {
      atoms.append(.word(String(part)))
    }
    signs.append(sign)
    return true
  }

  /// The `year` of `the year 2026` says nothing.
  private mutating func dropYearWord() {
    guard 2 <= atoms.count else { return }
    for index in atoms.indices.dropLast().reversed() where atoms[index] == .word("year") {
      if case .number(_, _, isYear: true) = atoms[index + 1] {
        atoms.remove(at: index)
        signs.remove(at: index)
      }
    }
  }

  private static let silent: Set<Substring> = ["the", "of", "in", "calendar"]
  private static let counts: [String: Int] = [
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8,
    "nine": 9, "ten": 10, "twelve": 12, "couple": 2,
  ]
  private static let ordinals = ["first": 1, "second": 2, "third": 3, "fourth": 4]
}

extension SpokenAtoms {
  var words: [String] { atoms.compactMap { if case .word(let word) = $0 { word } else { nil } } }

  /// The numbers with their digits, and whether each can only be a year.
  var numbers: [(value: Int, digits: Int, isYear: Bool)] {
    atoms.compactMap {
      if case .number(let value, let digits, let isYear) = $0 { (value, digits, isYear) } else { nil }
    }
  }

  func isNumber(_ index: Int) -> Bool { if case .number = atoms[index] { true } else { false } }

  /// The sign before the atom at `index`.
  func sign(before index: Int) -> Character? { signs.indices.contains(index) ? signs[index] : nil }
}
