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
    var table = PhraseTable(capacity: 2_048)
    for cue in allCases {
      for phrase in cue.phrases.utf8.split(whereSeparator: {
        $0 == UInt8(ascii: "|") || $0 == UInt8(ascii: "\n")
      }) {
        table.insert(Array(phrase), value: cue.rawValue)
      }
    }
    return table
  }()
}
