/// A kind of phrase that tells whether a letter makes a call.
enum CallCue: Int, CaseIterable {
  /// The author, or what is the author's.
  case author
  /// The author in the third person: counts where a letter never says `I` or `we`.
  case narrator
  /// Stands for the narrator where the paragraph has named him.
  case pronoun
  /// Somebody else, whose trades are no calls.
  case other
  /// A holding or liking; with the author, a call.
  case holding
  /// A trade that opens or enlarges a position.
  case opening
  /// A trade that closes one.
  case closing
  /// Turns a verb of the author around.
  case negation
  /// The author's opinion.
  case opinion
  /// What a price should do or what a thing is worth.
  case view
  /// A level of a trade.
  case level
  /// A form of trade or a rating, which needs no author.
  case trade
  /// A place in the author's book, which needs no author.
  case placed
  /// What a price did or a company said.
  case news
  /// A heading over what happened, or over answers and odds and ends.
  case record
  /// Says that there is no call.
  case noCall
  /// Decided not to move: a neutral call.
  case waiting
  /// What may go wrong.
  case risk
  /// Holds a word of the others and means nothing.
  case idiom
  /// The small print of a letter.
  case smallPrint

  static let table: PhraseTable = {
    var table = PhraseTable(capacity: 16_384)
    for cue in allCases {
      for phrase in cue.phrases.utf8.split(whereSeparator: {
        $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\n")
      }) {
        table.insert(Array(phrase), value: cue.rawValue)
      }
      for family in cue.families { insert(family[...], behind: [], cue, &table) }
    }
    return table
  }()

  /// Every phrase of a family.
  private static func insert(
    _ family: ArraySlice<String>, behind phrase: [UInt8], _ cue: CallCue, _ table: inout PhraseTable
  ) {
    guard let words = family.first else {
      return table.insert(phrase, value: cue.rawValue)
    }
    for word in words.utf8.split(separator: UInt8(ascii: "|")) {
      insert(family.dropFirst(), behind: phrase + (phrase.isEmpty ? [] : [0x20]) + word, cue, &table)
    }
  }
}
